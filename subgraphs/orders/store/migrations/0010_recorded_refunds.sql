ALTER TABLE "payments" DROP CONSTRAINT "payments_hold";--> statement-breakpoint
ALTER TABLE "refunds" DROP CONSTRAINT "known_refund_reason";--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "refunded_elsewhere" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "reference" text;--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "settled_by" text;--> statement-breakpoint
create or replace function payments_hold(amount bigint, authorised bigint, captured bigint, refunded bigint, released bigint, refund_due bigint, capture_at text, refunded_elsewhere bigint)
  returns boolean language plpgsql immutable parallel safe as $$
declare
  broken text;
begin
  if (refunded_elsewhere between 0 and refunded)
    and (refunded >= 0 and refund_due >= 0 and refunded + refund_due <= captured)
    and (released >= 0 and captured + released <= authorised)
    and (authorised between 0 and amount)
    and (capture_at in ('placement', 'dispatch')) then
    return true;
  end if;
  broken := case
    when (refunded_elsewhere between 0 and refunded) is false then 'elsewhere_within_refunded'
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
ALTER TABLE "payments" ADD CONSTRAINT "payments_hold" CHECK (payments_hold(amount, authorised, captured, refunded, released, refund_due, capture_at, refunded_elsewhere));--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "known_refund_reason" CHECK (reason in ('RETURN', 'GOODWILL', 'CANCELLED_UNITS', 'CANCELLATION'));--> statement-breakpoint
-- The rules before this column; nothing uses them any more.
drop function payments_hold(bigint, bigint, bigint, bigint, bigint, bigint, text);
