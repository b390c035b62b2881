import type { RowRules } from '#platform/database/row-rules.ts'

/** Of a level: every unit is on hand once, and promised at most once. */
export const level_rules: RowRules = {
  table: 'stock_levels',
  columns: {
    on_hand: 'integer',
    reserved: 'integer',
    committed: 'integer',
    backordered: 'integer',
    backorder_limit: 'integer',
    safety_stock: 'integer',
    expired: 'integer',
    tracking: 'text',
    low_stock_threshold: 'integer',
  },
  rules: {
    on_hand_not_negative: 'on_hand >= 0',
    reserved_not_negative: 'reserved >= 0',
    committed_not_negative: 'committed >= 0',
    reserved_and_committed_within_on_hand: 'reserved + committed <= on_hand',
    expired_within_on_hand: 'expired = 0 or expired between 1 and on_hand',
    tracking_is_known: "tracking in ('NONE', 'LOT', 'SERIAL')",
    only_tracked_stock_expires: "tracking <> 'NONE' or expired = 0",
    backordered_not_negative: 'backordered >= 0',
    backorder_limit_is_bounded: 'backorder_limit between 0 and 10000',
    safety_stock_not_negative: 'safety_stock >= 0',
    low_stock_threshold_not_negative: 'low_stock_threshold >= 0',
  },
}

/** Which counters each kind of movement moves, and in which direction. */
export const movement_rules: RowRules = {
  table: 'stock_movements',
  columns: {
    kind: 'text',
    on_hand_delta: 'integer',
    reserved_delta: 'integer',
    committed_delta: 'integer',
    backordered_delta: 'integer',
  },
  rules: {
    deltas_fit_kind: `case kind
        when 'RECEIVE' then on_hand_delta > 0 and reserved_delta = 0 and committed_delta = 0
        when 'ADJUST' then on_hand_delta <> 0 and reserved_delta = 0 and committed_delta = 0
        when 'RESERVE' then on_hand_delta = 0 and reserved_delta > 0 and committed_delta = 0
        when 'RELEASE' then on_hand_delta = 0 and reserved_delta < 0 and committed_delta = 0
        when 'EXPIRE' then on_hand_delta = 0 and reserved_delta < 0 and committed_delta = 0
        when 'COMMIT' then on_hand_delta = 0 and committed_delta > 0 and reserved_delta = -committed_delta
        when 'UNCOMMIT' then on_hand_delta = 0 and reserved_delta = 0 and committed_delta < 0
        when 'SHIP' then on_hand_delta < 0 and reserved_delta = 0 and committed_delta = on_hand_delta
        when 'RETURN' then on_hand_delta > 0 and reserved_delta = 0 and committed_delta = 0
        when 'TRANSFER_OUT' then on_hand_delta < 0 and reserved_delta = 0 and committed_delta = 0
        when 'TRANSFER_IN' then on_hand_delta > 0 and reserved_delta = 0 and committed_delta = 0
        when 'COUNT' then on_hand_delta <> 0 and reserved_delta = 0 and committed_delta = 0
        when 'SCRAP' then on_hand_delta < 0 and reserved_delta = 0 and committed_delta = 0
        when 'BACKORDER' then on_hand_delta = 0 and reserved_delta = 0 and committed_delta = 0
        when 'UNBACKORDER' then on_hand_delta = 0 and reserved_delta = 0 and committed_delta = 0
        when 'ALLOCATE' then on_hand_delta = 0 and reserved_delta = 0 and committed_delta > 0
        else false end`,
    backordered_delta_fits_kind: `case kind
        when 'BACKORDER' then backordered_delta > 0
        when 'UNBACKORDER' then backordered_delta < 0
        when 'ALLOCATE' then backordered_delta = -committed_delta
        else backordered_delta = 0 end`,
  },
}

export const reservation_rules: RowRules = {
  table: 'reservations',
  columns: {
    status: 'text',
    expires_at: 'timestamp with time zone',
    shipped: 'integer',
    order_id: 'text',
  },
  rules: {
    status_is_known: "status in ('HELD', 'COMMITTED', 'RELEASED', 'EXPIRED')",
    held_until_an_end: "status <> 'HELD' or expires_at is not null",
    only_promised_stock_is_shipped: "shipped = 0 or status = 'COMMITTED'",
    held_for_an_order: "status not in ('HELD', 'COMMITTED') or order_id is not null",
  },
}

export const allocation_rules: RowRules = {
  table: 'allocations',
  columns: {
    quantity: 'integer',
    shipped: 'integer',
    released: 'integer',
    backordered: 'integer',
    served: 'integer',
    returned: 'integer',
  },
  rules: {
    quantity_is_positive: 'quantity >= 0 and quantity + backordered > 0',
    shipped_within_quantity: 'shipped >= 0 and shipped + released <= quantity',
    released_not_negative: 'released >= 0',
    waiting_not_negative: 'backordered >= 0',
    served_within_quantity: 'served between 0 and quantity',
    returned_within_shipped: 'returned between 0 and shipped',
  },
}
