import type { Scope } from '#platform/database/database.ts'
import { violates } from '#platform/database/sqlstate.ts'
import type { Announcement } from '#platform/events/cloud-event.ts'
import { outboxColumns } from '#platform/events/outbox.ts'
import type { WaitingLine } from '../domain/backorder.ts'
import type { Order, OrderLine, TimelineEntry } from '../domain/order.ts'
import type { PaymentAction } from '../domain/process.ts'

/** Everything that is true from the moment an order is accepted. */
export interface NewOrder {
  readonly order: Order
  readonly actor: string
  readonly idempotencyKey: string
  readonly lines: readonly OrderLine[]
  readonly payment: {
    readonly provider: string
    readonly key: string
    readonly captureAt: 'placement' | 'dispatch'
    readonly cardToken: string
  }
  readonly timeline: TimelineEntry
  readonly facts: readonly Announcement[]
}

/**
 * Writes an order with its lines, payment intent, first timeline entry and events: one statement, so one transaction
 * without BEGIN and COMMIT. False when this actor used the key before: nothing is written then.
 */
export async function createOrder({ tenantId, sql }: Scope, created: NewOrder): Promise<boolean> {
  const { order, lines, payment, timeline } = created
  const outbox = outboxColumns(created.facts)
  const rows = await sql`
    with created as (
      insert into orders (tenant_id, id, number, actor, idempotency_key, fingerprint, channel_id, currency, customer_id,
        access_token, status, payment_status, fulfillment_status, prices_include_tax, net, tax, gross, line_count, contact,
        shipping_address, billing_address, country_code, placed_at, lease_until, lease_owner, fence)
      values (${tenantId}, ${order.id}, ${order.number}, ${created.actor}, ${created.idempotencyKey}, ${order.fingerprint},
        ${order.channelId}, ${order.currency}, ${order.customerId}, ${order.accessToken}, ${order.status},
        ${order.paymentStatus}, ${order.fulfillmentStatus}, ${order.pricesIncludeTax}, ${order.net}, ${order.tax},
        ${order.gross}, ${order.lineCount}, ${json(order.contact)}::text::jsonb, ${json(order.shippingAddress)}::text::jsonb,
        ${json(order.billingAddress)}::text::jsonb, ${order.countryCode}, ${order.placedAt}, ${order.lease.until},
        ${order.lease.owner}, ${order.lease.fence})
      on conflict (tenant_id, actor, idempotency_key) do nothing
      returning id
    ), lined as (
      insert into order_lines (tenant_id, id, order_id, position, kind, variant_id, product_id, category_id, sku, name, ordered,
        fulfilled, committed, backordered, cancelled, delivered, accepts_backorder, unit_gross, tax_rate_bp, net, tax, gross)
      select ${tenantId}, line.id, created.id, line.position, 'GOODS', variant_id, product_id, category_id, sku, name, ordered,
        0, ordered, 0, 0, 0, accepts_backorder::bool, unit_gross, tax_rate_bp, net, tax, gross
      from created, unnest(
        ${lines.map((line) => line.id)}::uuid[], ${lines.map((line) => line.position)}::int[],
        ${lines.map((line) => line.variantId)}::text[], ${lines.map((line) => line.productId)}::text[],
        ${lines.map((line) => line.categoryId)}::text[], ${lines.map((line) => line.sku)}::text[],
        ${lines.map((line) => line.name)}::text[], ${lines.map((line) => line.ordered)}::int[],
        ${lines.map((line) => line.unitGross)}::bigint[], ${lines.map((line) => line.taxRateBp)}::int[],
        ${lines.map((line) => line.net)}::bigint[], ${lines.map((line) => line.tax)}::bigint[],
        ${lines.map((line) => line.gross)}::bigint[], ${lines.map((line) => Number(line.acceptsBackorder))}::int[]
      ) as line (id, position, variant_id, product_id, category_id, sku, name, ordered, unit_gross, tax_rate_bp, net, tax, gross,
        accepts_backorder)
    ), intended as (
      insert into payments (tenant_id, provider, key, order_id, currency, amount, capture_at, card_token)
      select ${tenantId}, ${payment.provider}, ${payment.key}, id, ${order.currency}, ${order.gross}::bigint,
        ${payment.captureAt}, ${payment.cardToken}
      from created
    ), remembered as (
      insert into order_timeline (tenant_id, order_id, type, at, note)
      select ${tenantId}, id, ${timeline.type}, ${timeline.at}::timestamptz, ${timeline.note}
      from created
    ), announced as (
      insert into outbox (id, tenant_id, type, subject, time, traceparent, data)
      select fact.id, ${tenantId}, type, subject, time, ${outbox.traceparent}, data
      from created, unnest(${outbox.ids}::uuid[], ${outbox.types}::text[], ${outbox.subjects}::text[],
        ${outbox.times}::timestamptz[], ${outbox.data}::jsonb[]) with ordinality as fact (id, type, subject, time, data, n)
      order by n
    )
    select id from created`
  return rows.length === 1
}

/** Whether a creation failed because the drawn number was taken: draw another one. */
export function isNumberTaken(error: unknown): boolean {
  return violates(error, 'unique_violation', 'one_order_per_number')
}

/** A step of an order: the row as it is afterwards, and what belongs to it. */
export interface OrderChange {
  /** The row afterwards. Whoever does not own the order writes a higher fence, so that the owner notices. */
  readonly order: Order
  /** The fence the order was read with: a row that has another one is not touched. */
  readonly fence: number
  /** What the provider now holds, when it is known. */
  readonly payment: PaymentChange | null
  /** Lines give up what was still to be shipped. */
  readonly cancelLines: boolean
  /** Lines of which units wait for stock, as they are from now on. */
  readonly waiting?: readonly WaitingLine[]
  readonly timeline: readonly TimelineEntry[]
  readonly facts: readonly Announcement[]
}

export interface PaymentChange {
  readonly authorised: number
  readonly captured: number
  readonly released: number
  readonly refunded: number
  /** Refunds that stay to be made. */
  readonly refundDue: number
  readonly capturesDeclined: number
  readonly refundsDeclined: number
  /** What the buyer must do now; null when nothing. */
  readonly action: PaymentAction | null
  readonly declineReason: string | null
  readonly effects: readonly { readonly key: string; readonly kind: string; readonly amount: number }[]
}

/** Line quantities after goods moved, in one statement. */
export async function saveLines({ tenantId, sql }: Scope, lines: readonly OrderLine[]): Promise<void> {
  await sql`
    update order_lines l set fulfilled = moved.fulfilled, committed = moved.committed, delivered = moved.delivered,
      returned = moved.returned, refunded = moved.refunded, backordered = moved.backordered, cancelled = moved.cancelled,
      served = moved.served
    from unnest(${lines.map((line) => line.id)}::uuid[], ${lines.map((line) => line.fulfilled)}::int[],
      ${lines.map((line) => line.committed)}::int[], ${lines.map((line) => line.delivered)}::int[],
      ${lines.map((line) => line.returned)}::int[], ${lines.map((line) => line.refunded)}::int[],
      ${lines.map((line) => line.backordered)}::int[], ${lines.map((line) => line.cancelled)}::int[],
      ${lines.map((line) => line.served)}::int[]
    ) as moved (id, fulfilled, committed, delivered, returned, refunded, backordered, cancelled, served)
    where l.tenant_id = ${tenantId} and l.id = moved.id`
}

/**
 * Saves a step in one statement. False when the order has another owner by now: a process that slept through its lease changes
 * nothing.
 */
export async function saveChange({ tenantId, sql }: Scope, change: OrderChange, now: Date): Promise<boolean> {
  const { order, payment, timeline } = change
  const outbox = outboxColumns(change.facts)
  const effects = payment?.effects ?? []
  const waits = change.waiting ?? []
  // Few orders are cancelled and fewer wait for stock, and a part costs its set-up although it touches no row.
  const unlined = !change.cancelLines
    ? sql``
    : sql`, unlined as (
      update order_lines l set cancelled = cancelled + committed + backordered, committed = 0, backordered = 0
      from changed
      where l.tenant_id = ${tenantId} and l.order_id = changed.id)`
  const waited =
    waits.length === 0
      ? sql``
      : sql`, waited as (
      update order_lines l set committed = w.committed, backordered = w.backordered, served = w.served
      from changed, unnest(${waits.map((line) => line.id)}::uuid[], ${waits.map((line) => line.committed)}::int[],
        ${waits.map((line) => line.backordered)}::int[], ${waits.map((line) => line.served)}::int[]
      ) as w (id, committed, backordered, served)
      where l.tenant_id = ${tenantId} and l.id = w.id)`
  const rows = await sql`
    with changed as (
      update orders set status = ${order.status}, payment_status = ${order.paymentStatus},
        fulfillment_status = ${order.fulfillmentStatus}, confirmed_at = ${order.confirmedAt},
        completed_at = ${order.completedAt}, cancelled_at = ${order.cancelledAt},
        cancellation = ${json(order.cancellation)}::text::jsonb, capture_due = ${order.captureDue},
        parked_reason = ${order.parkedReason}, lease_until = ${order.lease.until}, lease_owner = ${order.lease.owner},
        fence = ${order.lease.fence}, attempts = ${order.lease.attempts}
      where tenant_id = ${tenantId} and id = ${order.id} and fence = ${change.fence}
      returning id
    ), paid as (
      update payments p set authorised = ${payment?.authorised ?? 0}::bigint, captured = ${payment?.captured ?? 0}::bigint,
        released = ${payment?.released ?? 0}::bigint, refunded = ${payment?.refunded ?? 0}::bigint,
        refund_due = ${payment?.refundDue ?? 0}::bigint, captures_declined = ${payment?.capturesDeclined ?? 0}::int,
        refunds_declined = ${payment?.refundsDeclined ?? 0}::int,
        action = ${json(payment?.action ?? null)}::text::jsonb, decline_reason = ${payment?.declineReason ?? null}::text, card_token = null
      from changed
      where p.tenant_id = ${tenantId} and p.order_id = changed.id and ${payment !== null}::boolean
      returning p.provider
    ), caused as (
      insert into payment_effects (tenant_id, provider, key, order_id, kind, amount, at)
      select ${tenantId}, paid.provider, key, ${order.id}::uuid, kind, amount, ${now}::timestamptz
      from paid, unnest(${effects.map((effect) => effect.key)}::text[], ${effects.map((effect) => effect.kind)}::text[],
        ${effects.map((effect) => effect.amount)}::bigint[]) as effect (key, kind, amount)
      on conflict do nothing
    ), remembered as (
      insert into order_timeline (tenant_id, order_id, type, at, note)
      select ${tenantId}, changed.id, type, at, note
      from changed, unnest(${timeline.map((entry) => entry.type)}::text[],
        ${timeline.map((entry) => entry.at.toISOString())}::timestamptz[], ${timeline.map((entry) => entry.note)}::text[]
      ) with ordinality as entry (type, at, note, n)
      order by n
    ), announced as (
      insert into outbox (id, tenant_id, type, subject, time, traceparent, data)
      select fact.id, ${tenantId}, type, subject, time, ${outbox.traceparent}, data
      from changed, unnest(${outbox.ids}::uuid[], ${outbox.types}::text[], ${outbox.subjects}::text[],
        ${outbox.times}::timestamptz[], ${outbox.data}::jsonb[]) with ordinality as fact (id, type, subject, time, data, n)
      order by n
    )${unlined}${waited}
    select id from changed`
  return rows.length === 1
}

function json(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value)
}
