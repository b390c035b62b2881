create or replace function order_lines_hold(ordered integer, fulfilled integer, committed integer, backordered integer, cancelled integer, delivered integer, returned integer, refunded integer, net bigint, tax bigint, gross bigint)
  returns boolean language plpgsql immutable parallel safe as $$
declare
  broken text;
begin
  if (ordered = fulfilled + committed + backordered + cancelled)
    and (ordered > 0 and fulfilled >= 0 and committed >= 0 and backordered >= 0 and cancelled >= 0)
    and (delivered between 0 and fulfilled)
    and (returned between 0 and fulfilled)
    and (refunded between 0 and ordered)
    and (net + tax = gross) then
    return true;
  end if;
  broken := case
    when (ordered = fulfilled + committed + backordered + cancelled) is false then 'every_unit_is_somewhere'
    when (ordered > 0 and fulfilled >= 0 and committed >= 0 and backordered >= 0 and cancelled >= 0) is false then 'quantities_not_negative'
    when (delivered between 0 and fulfilled) is false then 'delivered_within_fulfilled'
    when (returned between 0 and fulfilled) is false then 'returned_within_fulfilled'
    when (refunded between 0 and ordered) is false then 'refunded_units_within_ordered'
    when (net + tax = gross) is false then 'line_adds_up'
  end;
  if broken is not null then
    raise exception 'new row for relation "order_lines" violates check constraint "%"', broken
      using errcode = 'check_violation', table = 'order_lines', constraint = broken;
  end if;
  return true;
end $$;
--> statement-breakpoint
create or replace function orders_hold(status text, payment_status text, fulfillment_status text, net bigint, tax bigint, gross bigint, confirmed_at timestamp with time zone, cancelled_at timestamp with time zone)
  returns boolean language plpgsql immutable parallel safe as $$
declare
  broken text;
begin
  if (status in ('PENDING', 'CONFIRMED', 'COMPLETED', 'CANCELLED'))
    and (payment_status in ('PENDING', 'ACTION_REQUIRED', 'AUTHORISED', 'PARTIALLY_CAPTURED', 'CAPTURED',
        'PARTIALLY_REFUNDED', 'REFUNDED', 'VOIDED', 'FAILED'))
    and (fulfillment_status in ('UNFULFILLED', 'PARTIALLY_SHIPPED', 'SHIPPED', 'DELIVERED', 'CANCELLED'))
    and (net + tax = gross and net >= 0 and tax >= 0)
    and (case status
        when 'CANCELLED' then payment_status in ('VOIDED', 'REFUNDED', 'FAILED') and cancelled_at is not null
        when 'PENDING' then confirmed_at is null
        else payment_status in ('AUTHORISED', 'PARTIALLY_CAPTURED', 'CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED')
          and confirmed_at is not null
      end) then
    return true;
  end if;
  broken := case
    when (status in ('PENDING', 'CONFIRMED', 'COMPLETED', 'CANCELLED')) is false then 'known_status'
    when (payment_status in ('PENDING', 'ACTION_REQUIRED', 'AUTHORISED', 'PARTIALLY_CAPTURED', 'CAPTURED',
        'PARTIALLY_REFUNDED', 'REFUNDED', 'VOIDED', 'FAILED')) is false then 'known_payment_status'
    when (fulfillment_status in ('UNFULFILLED', 'PARTIALLY_SHIPPED', 'SHIPPED', 'DELIVERED', 'CANCELLED')) is false then 'known_fulfillment_status'
    when (net + tax = gross and net >= 0 and tax >= 0) is false then 'totals_add_up'
    when (case status
        when 'CANCELLED' then payment_status in ('VOIDED', 'REFUNDED', 'FAILED') and cancelled_at is not null
        when 'PENDING' then confirmed_at is null
        else payment_status in ('AUTHORISED', 'PARTIALLY_CAPTURED', 'CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED')
          and confirmed_at is not null
      end) is false then 'terminal_is_paid_or_compensated'
  end;
  if broken is not null then
    raise exception 'new row for relation "orders" violates check constraint "%"', broken
      using errcode = 'check_violation', table = 'orders', constraint = broken;
  end if;
  return true;
end $$;
--> statement-breakpoint
create or replace function payments_hold(amount bigint, authorised bigint, captured bigint, refunded bigint, released bigint, refund_due bigint, capture_at text)
  returns boolean language plpgsql immutable parallel safe as $$
declare
  broken text;
begin
  if (refunded >= 0 and refund_due >= 0 and refunded + refund_due <= captured)
    and (released >= 0 and captured + released <= authorised)
    and (authorised between 0 and amount)
    and (capture_at in ('placement', 'dispatch')) then
    return true;
  end if;
  broken := case
    when (refunded >= 0 and refund_due >= 0 and refunded + refund_due <= captured) is false then 'refunded_within_captured'
    when (released >= 0 and captured + released <= authorised) is false then 'captured_within_authorised'
    when (authorised between 0 and amount) is false then 'authorised_within_amount'
    when (capture_at in ('placement', 'dispatch')) is false then 'known_capture'
  end;
  if broken is not null then
    raise exception 'new row for relation "payments" violates check constraint "%"', broken
      using errcode = 'check_violation', table = 'payments', constraint = broken;
  end if;
  return true;
end $$;
--> statement-breakpoint
ALTER TABLE "order_lines" DROP CONSTRAINT "every_unit_is_somewhere";--> statement-breakpoint
ALTER TABLE "order_lines" DROP CONSTRAINT "quantities_not_negative";--> statement-breakpoint
ALTER TABLE "order_lines" DROP CONSTRAINT "delivered_within_fulfilled";--> statement-breakpoint
ALTER TABLE "order_lines" DROP CONSTRAINT "returned_within_fulfilled";--> statement-breakpoint
ALTER TABLE "order_lines" DROP CONSTRAINT "refunded_units_within_ordered";--> statement-breakpoint
ALTER TABLE "order_lines" DROP CONSTRAINT "line_adds_up";--> statement-breakpoint
ALTER TABLE "orders" DROP CONSTRAINT "known_status";--> statement-breakpoint
ALTER TABLE "orders" DROP CONSTRAINT "known_payment_status";--> statement-breakpoint
ALTER TABLE "orders" DROP CONSTRAINT "known_fulfillment_status";--> statement-breakpoint
ALTER TABLE "orders" DROP CONSTRAINT "totals_add_up";--> statement-breakpoint
ALTER TABLE "orders" DROP CONSTRAINT "terminal_is_paid_or_compensated";--> statement-breakpoint
ALTER TABLE "payments" DROP CONSTRAINT "refunded_within_captured";--> statement-breakpoint
ALTER TABLE "payments" DROP CONSTRAINT "captured_within_authorised";--> statement-breakpoint
ALTER TABLE "payments" DROP CONSTRAINT "authorised_within_amount";--> statement-breakpoint
ALTER TABLE "payments" DROP CONSTRAINT "known_capture";--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_hold" CHECK (order_lines_hold(ordered, fulfilled, committed, backordered, cancelled, delivered, returned, refunded, net, tax, gross));--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_hold" CHECK (orders_hold(status, payment_status, fulfillment_status, net, tax, gross, confirmed_at, cancelled_at));--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_hold" CHECK (payments_hold(amount, authorised, captured, refunded, released, refund_due, capture_at));