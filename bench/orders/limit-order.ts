import { randomBytes, randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { demo_tenant } from '#deploy/embedded/demo/ask.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'

/** A client has one connection for each database that an order is written to. */
export interface Connection {
  readonly catalog: postgres.Sql
  readonly inventory: postgres.Sql
  readonly orders: postgres.Sql
}

/** An order that was written. */
export interface Written {
  readonly id: string
  readonly lines: readonly string[]
  readonly variantIds: readonly string[]
  readonly warehouseId: string
}

/**
 * Writes an order in five commits in two databases, after a read in a third, since an order that must survive a crash at any point
 * needs them; without GraphQL, checks, leases and policies. `data` is the body of each of its facts.
 */
export async function writeOrder(
  { catalog, inventory, orders }: Connection,
  ids: readonly string[],
  warehouseId: string,
  data: string,
): Promise<Written> {
  const id = uuidv7()
  const lines = ids.map(() => uuidv7())
  const locked = () => inventory`locked as materialized (
      select variant_id from stock_levels
      where tenant_id = ${demo_tenant} and variant_id = any(${ids as string[]}::uuid[]) and warehouse_id = ${warehouseId}
      order by variant_id for update
    )`
  await catalog`
    select v.id, p.name, x.amount from variants v join products p on p.tenant_id = v.tenant_id and p.id = v.product_id
    join prices x on x.tenant_id = v.tenant_id and x.variant_id = v.id and x.channel_id = 'web-uk' and x.currency = 'GBP'
    where v.tenant_id = ${demo_tenant} and v.id = any(${ids as string[]}::uuid[])`
  await orders`
    with o as (
      insert into orders (tenant_id, id, number, actor, idempotency_key, fingerprint, channel_id, currency, access_token, status,
        payment_status, fulfillment_status, prices_include_tax, net, tax, gross, line_count, contact, shipping_address, country_code,
        placed_at, lease_until, lease_owner)
      values (${demo_tenant}, ${id}, ${`L-${randomBytes(6).toString('hex')}`}, ${`guest:${randomUUID()}`}, ${id}, ${id}, 'web-uk', 'GBP',
        ${id}, 'PENDING', 'PENDING', 'UNFULFILLED', true, 2084, 416, 2500, 2, '{"name":"Gil Guest","email":"gil@bench.example"}',
        '{"line1":"1 High Street","city":"London","countryCode":"GB"}', 'GB', now(), now() + interval '5 seconds', ${id})
    ), l as (
      insert into order_lines (tenant_id, id, order_id, position, kind, variant_id, sku, name, ordered, fulfilled, committed, backordered,
        cancelled, delivered, unit_gross, tax_rate_bp, net, tax, gross)
      select ${demo_tenant}, line, ${id}::uuid, n, 'GOODS', variant, 'BENCH', 'Bench thing', 1, 0, 1, 0, 0, 0, 1250, 2000, 1042, 208, 1250
      from unnest(${lines}::uuid[], ${ids as string[]}::text[]) with ordinality as t (line, variant, n)
    ), p as (
      insert into payments (tenant_id, provider, key, order_id, currency, amount, capture_at, card_token)
      values (${demo_tenant}, 'simulator', ${`order:${id}`}, ${id}, 'GBP', 2500, 'placement', 'tok_visa')
    ), t as (
      insert into order_timeline (tenant_id, order_id, type, at) values (${demo_tenant}, ${id}, 'PLACED', now())
    )
    insert into outbox (id, tenant_id, type, subject, time, data)
    values (${uuidv7()}, ${demo_tenant}, 'l', ${id}, now(), ${data}::text::jsonb)`
  await inventory`
    with ${locked()}, level as (
      update stock_levels l set reserved = reserved + 1, updated_at = now() from locked
      where l.tenant_id = ${demo_tenant} and l.variant_id = locked.variant_id and l.warehouse_id = ${warehouseId}
    ), ledger as (
      insert into stock_movements (tenant_id, variant_id, warehouse_id, kind, on_hand_delta, reserved_delta, committed_delta, order_id,
        reservation_id, actor, recorded_at)
      select ${demo_tenant}, variant_id, ${warehouseId}::uuid, 'RESERVE', 0, 1, 0, ${id}, ${id}::uuid, 'limit', now() from locked
    ), held as (
      insert into reservations (tenant_id, id, order_id, status, expires_at, reserved_at, changed_at)
      values (${demo_tenant}, ${id}, ${id}, 'HELD', now() + interval '15 minutes', now(), now()) returning id
    ), part as (
      insert into allocations (tenant_id, reservation_id, line_id, variant_id, warehouse_id, quantity)
      select ${demo_tenant}, held.id, variant_id::text, variant_id, ${warehouseId}::uuid, 1 from held, locked
    )
    insert into outbox (id, tenant_id, type, subject, time, data)
    select uuidv7(), ${demo_tenant}, 'l', variant_id::text, now(), ${data}::text::jsonb from locked`
  await orders`
    insert into simulated_provider_payments (tenant_id, provider, key, currency, status, authorised, captured, requests)
    values (${demo_tenant}, 'simulator', ${`order:${id}`}, 'GBP', 'CAPTURED', 2500, 2500, 1)`
  await inventory`
    with ${locked()}, level as (
      update stock_levels l set reserved = reserved - 1, committed = committed + 1, updated_at = now() from locked
      where l.tenant_id = ${demo_tenant} and l.variant_id = locked.variant_id and l.warehouse_id = ${warehouseId}
    ), ledger as (
      insert into stock_movements (tenant_id, variant_id, warehouse_id, kind, on_hand_delta, reserved_delta, committed_delta, order_id,
        reservation_id, actor, recorded_at)
      select ${demo_tenant}, variant_id, ${warehouseId}::uuid, 'COMMIT', 0, -1, 1, ${id}, ${id}::uuid, 'limit', now() from locked
    ), promised as (
      update reservations set status = 'COMMITTED', changed_at = now() where tenant_id = ${demo_tenant} and id = ${id}
    )
    insert into outbox (id, tenant_id, type, subject, time, data)
    select uuidv7(), ${demo_tenant}, 'l', variant_id::text, now(), ${data}::text::jsonb from locked`
  await orders`
    with o as (
      update orders set status = 'CONFIRMED', payment_status = 'CAPTURED', confirmed_at = now(), lease_until = null, lease_owner = null
      where tenant_id = ${demo_tenant} and id = ${id}
    ), p as (
      update payments set authorised = 2500, captured = 2500, card_token = null where tenant_id = ${demo_tenant} and order_id = ${id}
    ), e as (
      insert into payment_effects (tenant_id, provider, key, order_id, kind, amount, at)
      values (${demo_tenant}, 'simulator', ${`order:${id}`}, ${id}, 'AUTHORISE', 2500, now()),
        (${demo_tenant}, 'simulator', ${`order:${id}:capture`}, ${id}, 'CAPTURE', 2500, now())
    ), t as (
      insert into order_timeline (tenant_id, order_id, type, at) values (${demo_tenant}, ${id}, 'CONFIRMED', now())
    )
    insert into outbox (id, tenant_id, type, subject, time, data)
    values (${uuidv7()}, ${demo_tenant}, 'l', ${id}, now(), ${data}::text::jsonb),
      (${uuidv7()}, ${demo_tenant}, 'l', ${id}, now(), ${data}::text::jsonb)`
  return { id, lines, variantIds: ids, warehouseId }
}
