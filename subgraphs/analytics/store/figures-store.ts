import type { Scope } from '#platform/database/database.ts'
import type { SalesRow } from '../domain/figures.ts'
import { type Gathered, productsByMonth } from '../domain/gather.ts'
import { saveLevels, saveNames, saveShipments } from './states-store.ts'

/**
 * Adds gathered figures to the read models, one statement per table. They are sent without waiting for one another: they touch
 * different tables, in the consumer's one transaction.
 */
export async function addFigures(scope: Scope, figures: Gathered): Promise<void> {
  await Promise.all([
    addSales(scope, figures.sales),
    addProducts(scope, figures.products),
    addProductMonths(scope, figures.products),
    addSteps(scope, figures.steps),
    saveNames(scope, figures.names),
    saveLevels(scope, figures.levels),
    saveShipments(scope, figures.shipments),
    saveProgress(scope, figures.span),
  ])
}

async function addSales({ sql, tenantId }: Scope, rows: readonly SalesRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into sales as t
      (tenant_id, day, channel_id, currency, country, orders, units, net, tax, gross, refunds, returns)
    select ${tenantId}, * from unnest(
      ${rows.map((row) => row.day)}::date[], ${rows.map((row) => row.channelId)}::text[],
      ${rows.map((row) => row.currency)}::text[], ${rows.map((row) => row.country)}::text[],
      ${rows.map((row) => row.orders)}::bigint[], ${rows.map((row) => row.units)}::bigint[],
      ${rows.map((row) => row.net)}::bigint[], ${rows.map((row) => row.tax)}::bigint[],
      ${rows.map((row) => row.gross)}::bigint[], ${rows.map((row) => row.refunds)}::bigint[],
      ${rows.map((row) => row.returns)}::bigint[])
    on conflict (tenant_id, day, channel_id, currency, country) do update set
      orders = t.orders + excluded.orders, units = t.units + excluded.units, net = t.net + excluded.net,
      tax = t.tax + excluded.tax, gross = t.gross + excluded.gross, refunds = t.refunds + excluded.refunds,
      returns = t.returns + excluded.returns`
}

async function addProducts({ sql, tenantId }: Scope, rows: Gathered['products']): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into product_sales as t
      (tenant_id, day, variant_id, channel_id, currency, units, gross, refunded_units, refunds)
    select ${tenantId}, * from unnest(
      ${rows.map((row) => row.day)}::date[], ${rows.map((row) => row.variantId)}::text[],
      ${rows.map((row) => row.channelId)}::text[], ${rows.map((row) => row.currency)}::text[],
      ${rows.map((row) => row.units)}::bigint[], ${rows.map((row) => row.gross)}::bigint[],
      ${rows.map((row) => row.refundedUnits)}::bigint[], ${rows.map((row) => row.refunds)}::bigint[])
    on conflict (tenant_id, day, variant_id, channel_id, currency) do update set
      units = t.units + excluded.units, gross = t.gross + excluded.gross,
      refunded_units = t.refunded_units + excluded.refunded_units, refunds = t.refunds + excluded.refunds`
}

async function addProductMonths({ sql, tenantId }: Scope, days: Gathered['products']): Promise<void> {
  if (days.length === 0) return
  const rows = productsByMonth(days)
  await sql`
    insert into product_sales_by_month as t
      (tenant_id, month, variant_id, channel_id, currency, units, gross, refunded_units, refunds)
    select ${tenantId}, * from unnest(
      ${rows.map((row) => row.day)}::date[], ${rows.map((row) => row.variantId)}::text[],
      ${rows.map((row) => row.channelId)}::text[], ${rows.map((row) => row.currency)}::text[],
      ${rows.map((row) => row.units)}::bigint[], ${rows.map((row) => row.gross)}::bigint[],
      ${rows.map((row) => row.refundedUnits)}::bigint[], ${rows.map((row) => row.refunds)}::bigint[])
    on conflict (tenant_id, month, variant_id, channel_id, currency) do update set
      units = t.units + excluded.units, gross = t.gross + excluded.gross,
      refunded_units = t.refunded_units + excluded.refunded_units, refunds = t.refunds + excluded.refunds`
}

async function addSteps({ sql, tenantId }: Scope, rows: Gathered['steps']): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into order_steps as t (tenant_id, day, step, reason, orders)
    select ${tenantId}, * from unnest(
      ${rows.map((row) => row.day)}::date[], ${rows.map((row) => row.step)}::text[],
      ${rows.map((row) => row.reason)}::text[], ${rows.map((row) => row.orders)}::bigint[])
    on conflict (tenant_id, day, step, reason) do update set orders = t.orders + excluded.orders`
}

async function saveProgress({ sql, tenantId }: Scope, span: Gathered['span']): Promise<void> {
  await sql`
    insert into fold_progress as t (tenant_id, first_position, last_position, last_event_at, events_folded)
    values (${tenantId}, ${span.firstPosition}, ${span.lastPosition}, ${span.lastEventAt}::timestamptz, ${span.events})
    on conflict (tenant_id) do update set
      first_position = least(t.first_position, excluded.first_position),
      last_position = greatest(t.last_position, excluded.last_position),
      last_event_at = greatest(t.last_event_at, excluded.last_event_at),
      events_folded = t.events_folded + excluded.events_folded`
}
