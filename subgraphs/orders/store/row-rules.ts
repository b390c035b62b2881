import type { RowRules } from '#platform/database/row-rules.ts'

export const order_rules: RowRules = {
  table: 'orders',
  columns: {
    status: 'text',
    payment_status: 'text',
    fulfillment_status: 'text',
    net: 'bigint',
    tax: 'bigint',
    gross: 'bigint',
    confirmed_at: 'timestamp with time zone',
    cancelled_at: 'timestamp with time zone',
  },
  rules: {
    known_status: "status in ('PENDING', 'CONFIRMED', 'COMPLETED', 'CANCELLED')",
    known_payment_status: `payment_status in ('PENDING', 'ACTION_REQUIRED', 'AUTHORISED', 'PARTIALLY_CAPTURED', 'CAPTURED',
        'PARTIALLY_REFUNDED', 'REFUNDED', 'VOIDED', 'FAILED')`,
    known_fulfillment_status:
      "fulfillment_status in ('UNFULFILLED', 'PARTIALLY_SHIPPED', 'SHIPPED', 'DELIVERED', 'CANCELLED')",
    totals_add_up: 'net + tax = gross and net >= 0 and tax >= 0',
    terminal_is_paid_or_compensated: `case status
        when 'CANCELLED' then payment_status in ('VOIDED', 'REFUNDED', 'FAILED') and cancelled_at is not null
        when 'PENDING' then confirmed_at is null
        else payment_status in ('AUTHORISED', 'PARTIALLY_CAPTURED', 'CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED')
          and confirmed_at is not null
      end`,
  },
}

export const line_rules: RowRules = {
  table: 'order_lines',
  columns: {
    ordered: 'integer',
    fulfilled: 'integer',
    committed: 'integer',
    backordered: 'integer',
    cancelled: 'integer',
    delivered: 'integer',
    returned: 'integer',
    refunded: 'integer',
    net: 'bigint',
    tax: 'bigint',
    gross: 'bigint',
  },
  rules: {
    every_unit_is_somewhere: 'ordered = fulfilled + committed + backordered + cancelled',
    quantities_not_negative:
      'ordered > 0 and fulfilled >= 0 and committed >= 0 and backordered >= 0 and cancelled >= 0',
    delivered_within_fulfilled: 'delivered between 0 and fulfilled',
    returned_within_fulfilled: 'returned between 0 and fulfilled',
    refunded_units_within_ordered: 'refunded between 0 and ordered',
    line_adds_up: 'net + tax = gross',
  },
}

export const payment_rules: RowRules = {
  table: 'payments',
  columns: {
    amount: 'bigint',
    authorised: 'bigint',
    captured: 'bigint',
    refunded: 'bigint',
    released: 'bigint',
    refund_due: 'bigint',
    capture_at: 'text',
    refunded_elsewhere: 'bigint',
  },
  rules: {
    elsewhere_within_refunded: 'refunded_elsewhere between 0 and refunded',
    refunded_within_captured: 'refunded >= 0 and refund_due >= 0 and refunded + refund_due <= captured',
    captured_within_authorised: 'released >= 0 and captured + released <= authorised',
    authorised_within_amount: 'authorised between 0 and amount',
    known_capture: "capture_at in ('placement', 'dispatch')",
  },
}
