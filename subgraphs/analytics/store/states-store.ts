import type { Scope } from '#platform/database/database.ts'
import type { ShipmentState, StockLevel, VariantName } from '../domain/figures.ts'

/** Keeps the catalog's latest name of each variant; until the catalog speaks, the first that an order line gave it. */
export async function saveNames(scope: Scope, rows: readonly VariantName[]): Promise<void> {
  const [fromCatalog, fromLines] = [
    rows.filter((row) => row.authority === 1),
    rows.filter((row) => row.authority === 0),
  ]
  const { sql } = scope
  // Orders name the same variants again and again. Doing nothing is one look at the key; an update that changes nothing would lock the row.
  if (fromLines.length > 0) await insertNames(scope, fromLines, sql`do nothing`)
  if (fromCatalog.length === 0) return
  await insertNames(
    scope,
    fromCatalog,
    sql`do update set
      sku = excluded.sku, name = excluded.name, authority = excluded.authority, position = excluded.position
      where (excluded.authority, excluded.position) >= (t.authority, t.position)`,
  )
}

async function insertNames(
  { sql, tenantId }: Scope,
  rows: readonly VariantName[],
  onConflict: ReturnType<Scope['sql']>,
): Promise<void> {
  await sql`
    insert into variant_names as t (tenant_id, variant_id, sku, name, authority, position)
    select ${tenantId}, * from unnest(
      ${rows.map((row) => row.variantId)}::text[], ${rows.map((row) => row.sku)}::text[],
      ${rows.map((row) => row.name)}::text[], ${rows.map((row) => row.authority)}::int[],
      ${rows.map((row) => row.position)}::bigint[])
    on conflict (tenant_id, variant_id) ${onConflict}`
}

/** Keeps, of each level and of each alert, what the latest position said. */
export async function saveLevels({ sql, tenantId }: Scope, rows: readonly StockLevel[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into stock_levels as t
      (tenant_id, variant_id, warehouse_id, available, changed_at, position, alert_since, alert_position)
    select ${tenantId}, * from unnest(
      ${rows.map((row) => row.variantId)}::text[], ${rows.map((row) => row.warehouseId)}::text[],
      ${rows.map((row) => row.available)}::int[], ${rows.map((row) => row.changedAt)}::timestamptz[],
      ${rows.map((row) => row.position)}::bigint[], ${rows.map((row) => row.alertSince)}::timestamptz[],
      ${rows.map((row) => row.alertPosition)}::bigint[])
    on conflict (tenant_id, variant_id, warehouse_id) do update set
      available = case when excluded.position > t.position then excluded.available else t.available end,
      changed_at = case when excluded.position > t.position then excluded.changed_at else t.changed_at end,
      position = greatest(t.position, excluded.position),
      alert_since = case when excluded.alert_position > t.alert_position then excluded.alert_since else t.alert_since end,
      alert_position = greatest(t.alert_position, excluded.alert_position)`
}

/** Keeps of each shipment the latest status, and of each moment the first word. */
export async function saveShipments({ sql, tenantId }: Scope, rows: readonly ShipmentState[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into shipments as t
      (tenant_id, shipment_id, carrier_id, status, position, promised_at, dispatched_at, delivered_at, delivered_day)
    select ${tenantId}, * from unnest(
      ${rows.map((row) => row.shipmentId)}::text[], ${rows.map((row) => row.carrierId)}::text[],
      ${rows.map((row) => row.status)}::text[], ${rows.map((row) => row.position)}::bigint[],
      ${rows.map((row) => row.promisedAt)}::timestamptz[], ${rows.map((row) => row.dispatchedAt)}::timestamptz[],
      ${rows.map((row) => row.deliveredAt)}::timestamptz[], ${rows.map((row) => row.deliveredDay)}::date[])
    on conflict (tenant_id, shipment_id) do update set
      status = case when excluded.position > t.position then excluded.status else t.status end,
      carrier_id = case when excluded.position > t.position then excluded.carrier_id else t.carrier_id end,
      position = greatest(t.position, excluded.position),
      promised_at = coalesce(t.promised_at, excluded.promised_at),
      dispatched_at = coalesce(t.dispatched_at, excluded.dispatched_at),
      delivered_at = coalesce(t.delivered_at, excluded.delivered_at),
      delivered_day = coalesce(t.delivered_day, excluded.delivered_day)`
}
