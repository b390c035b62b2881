/** Faults that no recount can notice, as nothing else says what was there before. */
export interface Unguarded {
  readonly table: string
  /** Columns, or a column and what becomes of it, or what becomes of the row; `*` for everything. */
  readonly faults: readonly string[]
  readonly because: string
  /** Only in these rows; in all others it must be noticed. */
  readonly where?: string
}

const open_order = `exists (select from purchase_orders o where o.id = purchase_order_id and o.status in ('DRAFT', 'SENT', 'PARTLY_RECEIVED'))`
const settings = 'People choose it, and may choose anything that the rules of its row allow.'
const words = 'Words, versions and times that people read: no stock follows from them.'
const past = 'It is over and counts for nothing any more.'

/** Whatever is not in this list must be refused by the database or named by `verify`, column by column. */
export const unguarded: readonly Unguarded[] = [
  {
    table: 'allocations',
    faults: ['line_id'],
    because: 'Lines are compared with orders and logistics, by their invariants.',
  },
  {
    table: 'allocations',
    faults: ['released more'],
    where: `exists (select from reservations r where r.id = reservation_id and r.status = 'RELEASED')`,
    because: past,
  },
  { table: 'barcodes', faults: ['*'], because: 'Nothing else says what a barcode is printed on.' },
  {
    table: 'demand_days',
    faults: ['quantity more', 'row added'],
    because: 'Imported orders of the past add to it.',
  },
  {
    table: 'lot_movements',
    faults: ['expires_on'],
    because: 'The date is recounted at the lot, while there is any of it.',
  },
  { table: 'low_stock_alerts', faults: ['*'], where: 'cleared_at is not null', because: past },
  { table: 'low_stock_alerts', faults: ['available', 'threshold', 'raised_at'], because: words },
  {
    table: 'purchase_order_lines',
    faults: ['id', 'variant_id', 'ordered', 'cancelled'],
    where: `received = 0 or ${open_order}`,
    because: 'What to order is chosen by people, until it came.',
  },
  {
    table: 'purchase_order_lines',
    faults: ['row deleted'],
    where:
      'received = 0 and position = (select max(position) from purchase_order_lines m where m.purchase_order_id = purchase_order_lines.purchase_order_id)',
    because: 'Without its last line an order that brought nothing is another order.',
  },
  { table: 'purchase_order_lines', faults: ['unit_cost', 'tolerance_percent'], because: settings },
  {
    table: 'purchase_orders',
    faults: ['note', 'expected_on', 'drafted_at', 'sent_at', 'closed_at', 'closing_reason', 'version'],
    because: words,
  },
  { table: 'purchase_receipts', faults: ['note'], because: words },
  { table: 'reorder_policies', faults: ['*'], because: settings },
  { table: 'replenishment_failures', faults: ['*'], because: 'It is computed anew at the next run.' },
  {
    table: 'replenishment_proposals',
    faults: ['*'],
    where: `status <> 'APPROVED'`,
    because: 'Advice: it is computed anew while it is open, and nothing follows from what was turned down.',
  },
  {
    table: 'replenishment_proposals',
    faults: [
      'id',
      'row deleted',
      'row added',
      'unit_cost',
      'currency',
      'position',
      'reorder_point',
      'order_up_to',
      'safety_stock',
      'daily_demand',
    ].concat(['method', 'proposed_at', 'decided_at', 'decided_by', 'reason']),
    because: 'The purchase order is what counts.',
  },
  { table: 'reservations', faults: ['expires_at', 'reserved_at', 'changed_at'], because: words },
  {
    table: 'reservations',
    faults: ['*'],
    where: 'order_id is null',
    because: 'A tombstone: whether it was left nobody else knows.',
  },
  { table: 'stock_count_lines', faults: ['position', 'counted_at', 'counted_by'], because: words },
  {
    table: 'stock_count_lines',
    faults: ['expected_lots nulled', 'counted_lots nulled'],
    because: 'Lots are detail; the units are recounted.',
  },
  {
    table: 'stock_count_lines',
    faults: ['counted', 'variance', 'row deleted'],
    where: 'coalesce(variance, 0) = 0',
    because: 'It booked nothing.',
  },
  { table: 'stock_counts', faults: ['note', 'opened_at', 'opened_by', 'closed_at'], because: words },
  {
    table: 'stock_levels',
    faults: ['safety_stock', 'low_stock_threshold', 'backorder_limit', 'settings_version'],
    because: settings,
  },
  { table: 'stock_levels', faults: ['updated_at'], because: words },
  { table: 'stock_lots', faults: ['*'], where: 'quantity = 0', because: past },
  { table: 'stock_movements', faults: ['reason', 'key', 'actor', 'recorded_at'], because: words },
  {
    table: 'stock_movements',
    faults: ['kind changed'],
    where: `cause is null and order_id is null and on_hand_delta <> 0`,
    because: 'Units that came or went without a paper are the same units by another name.',
  },
  {
    table: 'stock_movements',
    faults: ['order_id nulled'],
    where: `kind = 'SCRAP'`,
    because: 'Scrap of a return without its order is scrap of the warehouse: the same units.',
  },
  { table: 'stock_settings', faults: ['*'], because: settings },
  { table: 'supplier_items', faults: ['*'], because: settings },
  {
    table: 'suppliers',
    faults: [
      'code',
      'name',
      'lead_time_days',
      'lead_time_deviation_days',
      'minimum_order',
      'version',
      'added_at',
    ],
    because: settings,
  },
  {
    table: 'transfer_lines',
    faults: ['variant_id', 'quantity', 'row deleted'],
    where: 'dispatched = 0',
    because: 'What to move is chosen by people, until it left.',
  },
  {
    table: 'transfers',
    faults: ['note', 'created_at', 'created_by', 'dispatched_at', 'closed_at'],
    because: words,
  },
  { table: 'variant_codes', faults: ['*'], because: 'Heard from the catalog, which owns it.' },
  { table: 'variant_tracking', faults: ['changed_at', 'row added'], because: words },
  {
    table: 'warehouses',
    faults: ['code', 'name', 'country', 'region', 'priority', 'opened_at'],
    because: settings,
  },
]
