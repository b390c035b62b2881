CREATE TABLE "refunds" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"return_id" uuid,
	"reason" text NOT NULL,
	"note" text,
	"amount" bigint NOT NULL,
	"status" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"requested_by" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"refunded_at" timestamp with time zone,
	"lines" jsonb NOT NULL,
	CONSTRAINT "refunds_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "refund_positive" CHECK (amount > 0),
	CONSTRAINT "known_refund_reason" CHECK (reason in ('RETURN', 'GOODWILL', 'CANCELLED_UNITS')),
	CONSTRAINT "known_refund_status" CHECK ((status = 'DUE') = (refunded_at is null) and status in ('DUE', 'DONE'))
);
--> statement-breakpoint
CREATE TABLE "simulated_provider_effects" (
	"tenant_id" text NOT NULL,
	"provider" text NOT NULL,
	"key" text NOT NULL,
	"payment_key" text NOT NULL,
	"kind" text NOT NULL,
	"amount" bigint NOT NULL,
	"declined" integer NOT NULL,
	CONSTRAINT "simulated_provider_effects_tenant_id_provider_key_pk" PRIMARY KEY("tenant_id","provider","key"),
	CONSTRAINT "simulated_effect" CHECK (kind in ('capture', 'refund') and amount > 0 and declined in (0, 1))
);
--> statement-breakpoint
ALTER TABLE "orders" DROP CONSTRAINT "known_payment_status";--> statement-breakpoint
ALTER TABLE "orders" DROP CONSTRAINT "terminal_is_paid_or_compensated";--> statement-breakpoint
ALTER TABLE "payments" DROP CONSTRAINT "refunded_within_captured";--> statement-breakpoint
ALTER TABLE "payments" DROP CONSTRAINT "captured_within_authorised";--> statement-breakpoint
ALTER TABLE "simulated_provider_payments" DROP CONSTRAINT "simulated_within_bounds";--> statement-breakpoint
ALTER TABLE "simulated_provider_payments" DROP CONSTRAINT "simulated_status";--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "returned" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "refunded" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "released" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "refund_due" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "captures_declined" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "action" jsonb;--> statement-breakpoint
ALTER TABLE "simulated_provider_payments" ADD COLUMN "released" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "simulated_provider_payments" ADD COLUMN "action_outcome" text;--> statement-breakpoint
ALTER TABLE "simulated_provider_payments" ADD COLUMN "action_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "simulated_provider_payments" ADD COLUMN "card" text;--> statement-breakpoint
ALTER TABLE "simulated_provider_payments" ADD COLUMN "amount" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "refunds_of_order" ON "refunds" USING btree ("tenant_id","order_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_refund_per_return" ON "refunds" USING btree ("tenant_id","return_id");--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "returned_within_fulfilled" CHECK (returned between 0 and fulfilled);--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "refunded_units_within_ordered" CHECK (refunded between 0 and ordered);--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "known_payment_status" CHECK (payment_status in ('PENDING', 'ACTION_REQUIRED', 'AUTHORISED', 'PARTIALLY_CAPTURED', 'CAPTURED',
        'PARTIALLY_REFUNDED', 'REFUNDED', 'VOIDED', 'FAILED'));--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "terminal_is_paid_or_compensated" CHECK (case status
        when 'CANCELLED' then payment_status in ('VOIDED', 'REFUNDED', 'FAILED') and cancelled_at is not null
        when 'PENDING' then confirmed_at is null
        else payment_status in ('AUTHORISED', 'PARTIALLY_CAPTURED', 'CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED')
          and confirmed_at is not null
      end);--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "refunded_within_captured" CHECK (refunded >= 0 and refund_due >= 0 and refunded + refund_due <= captured);--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "captured_within_authorised" CHECK (released >= 0 and captured + released <= authorised);--> statement-breakpoint
ALTER TABLE "simulated_provider_payments" ADD CONSTRAINT "simulated_within_bounds" CHECK (refunded <= captured and captured + released <= authorised);--> statement-breakpoint
ALTER TABLE "simulated_provider_payments" ADD CONSTRAINT "simulated_status" CHECK (status in ('ERROR', 'ACTION_REQUIRED', 'AUTHORISED', 'CAPTURED', 'DECLINED', 'VOIDED', 'REFUNDED'));--> statement-breakpoint
-- What was voided before this migration was released whole.
update payments p set released = authorised from orders o
where o.tenant_id = p.tenant_id and o.id = p.order_id and o.payment_status = 'VOIDED';--> statement-breakpoint
update simulated_provider_payments set released = authorised where status = 'VOIDED';
