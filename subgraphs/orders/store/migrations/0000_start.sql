CREATE TABLE "consumer_cursors" (
	"name" text PRIMARY KEY NOT NULL,
	"position" bigint NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"retry_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "dead_letters" (
	"consumer" text NOT NULL,
	"event_id" uuid NOT NULL,
	"tenant_id" text NOT NULL,
	"event" jsonb NOT NULL,
	"error" text NOT NULL,
	"failed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dead_letters_consumer_event_id_pk" PRIMARY KEY("consumer","event_id")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"tenant_id" text NOT NULL,
	"actor" text NOT NULL,
	"mutation" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"result" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_tenant_id_actor_mutation_key_pk" PRIMARY KEY("tenant_id","actor","mutation","key")
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"consumer" text NOT NULL,
	"event_id" uuid NOT NULL,
	"handled_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inbox_consumer_event_id_pk" PRIMARY KEY("consumer","event_id")
);
--> statement-breakpoint
CREATE TABLE "order_lines" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"variant_id" text,
	"product_id" text,
	"category_id" text,
	"sku" text NOT NULL,
	"name" text NOT NULL,
	"ordered" integer NOT NULL,
	"fulfilled" integer NOT NULL,
	"committed" integer NOT NULL,
	"backordered" integer NOT NULL,
	"cancelled" integer NOT NULL,
	"delivered" integer NOT NULL,
	"unit_gross" bigint NOT NULL,
	"tax_rate_bp" integer NOT NULL,
	"net" bigint NOT NULL,
	"tax" bigint NOT NULL,
	"gross" bigint NOT NULL,
	CONSTRAINT "order_lines_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "every_unit_is_somewhere" CHECK (ordered = fulfilled + committed + backordered + cancelled),
	CONSTRAINT "quantities_not_negative" CHECK (ordered > 0 and fulfilled >= 0 and committed >= 0 and backordered >= 0 and cancelled >= 0),
	CONSTRAINT "delivered_within_fulfilled" CHECK (delivered between 0 and fulfilled),
	CONSTRAINT "line_adds_up" CHECK (net + tax = gross)
);
--> statement-breakpoint
CREATE TABLE "order_timeline" (
	"tenant_id" text NOT NULL,
	"order_id" uuid NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "order_timeline_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"type" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"note" text,
	CONSTRAINT "order_timeline_tenant_id_order_id_seq_pk" PRIMARY KEY("tenant_id","order_id","seq")
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"actor" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"channel_id" text NOT NULL,
	"currency" text NOT NULL,
	"customer_id" text,
	"access_token" text,
	"status" text NOT NULL,
	"payment_status" text NOT NULL,
	"fulfillment_status" text NOT NULL,
	"prices_include_tax" boolean NOT NULL,
	"net" bigint NOT NULL,
	"tax" bigint NOT NULL,
	"gross" bigint NOT NULL,
	"line_count" integer NOT NULL,
	"contact" jsonb,
	"shipping_address" jsonb,
	"billing_address" jsonb,
	"country_code" text,
	"country" text,
	"placed_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"completed_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"cancellation" jsonb,
	"capture_due" boolean DEFAULT false NOT NULL,
	"parked_reason" text,
	"lease_until" timestamp with time zone,
	"lease_owner" text,
	"fence" integer DEFAULT 1 NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "orders_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "known_status" CHECK (status in ('PENDING', 'CONFIRMED', 'COMPLETED', 'CANCELLED')),
	CONSTRAINT "known_payment_status" CHECK (payment_status in ('PENDING', 'AUTHORISED', 'CAPTURED', 'VOIDED', 'REFUNDED', 'FAILED')),
	CONSTRAINT "known_fulfillment_status" CHECK (fulfillment_status in ('UNFULFILLED', 'PARTIALLY_SHIPPED', 'SHIPPED', 'DELIVERED', 'CANCELLED')),
	CONSTRAINT "totals_add_up" CHECK (net + tax = gross and net >= 0 and tax >= 0),
	CONSTRAINT "terminal_is_paid_or_compensated" CHECK (case status
        when 'CANCELLED' then payment_status in ('VOIDED', 'REFUNDED', 'FAILED') and cancelled_at is not null
        when 'PENDING' then confirmed_at is null
        else payment_status in ('AUTHORISED', 'CAPTURED') and confirmed_at is not null
      end)
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"id" uuid NOT NULL,
	"tenant_id" text NOT NULL,
	"type" text NOT NULL,
	"subject" text NOT NULL,
	"time" timestamp with time zone NOT NULL,
	"traceparent" text,
	"data" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payment_effects" (
	"tenant_id" text NOT NULL,
	"provider" text NOT NULL,
	"key" text NOT NULL,
	"order_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"amount" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "payment_effects_tenant_id_provider_key_pk" PRIMARY KEY("tenant_id","provider","key"),
	CONSTRAINT "known_kind" CHECK (kind in ('AUTHORISE', 'CAPTURE', 'VOID', 'REFUND')),
	CONSTRAINT "effect_not_negative" CHECK (amount >= 0)
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"tenant_id" text NOT NULL,
	"provider" text NOT NULL,
	"key" text NOT NULL,
	"order_id" uuid NOT NULL,
	"currency" text NOT NULL,
	"amount" bigint NOT NULL,
	"capture_at" text NOT NULL,
	"authorised" bigint DEFAULT 0 NOT NULL,
	"captured" bigint DEFAULT 0 NOT NULL,
	"refunded" bigint DEFAULT 0 NOT NULL,
	"decline_reason" text,
	"card_token" text,
	CONSTRAINT "payments_tenant_id_provider_key_pk" PRIMARY KEY("tenant_id","provider","key"),
	CONSTRAINT "refunded_within_captured" CHECK (refunded between 0 and captured),
	CONSTRAINT "captured_within_authorised" CHECK (captured <= authorised),
	CONSTRAINT "authorised_within_amount" CHECK (authorised between 0 and amount),
	CONSTRAINT "known_capture" CHECK (capture_at in ('placement', 'dispatch'))
);
--> statement-breakpoint
CREATE TABLE "simulated_provider_payments" (
	"tenant_id" text NOT NULL,
	"provider" text NOT NULL,
	"key" text NOT NULL,
	"currency" text NOT NULL,
	"status" text NOT NULL,
	"authorised" bigint DEFAULT 0 NOT NULL,
	"captured" bigint DEFAULT 0 NOT NULL,
	"refunded" bigint DEFAULT 0 NOT NULL,
	"decline_reason" text,
	"requests" integer DEFAULT 0 NOT NULL,
	"failing" text,
	"failures_left" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "simulated_provider_payments_tenant_id_provider_key_pk" PRIMARY KEY("tenant_id","provider","key"),
	CONSTRAINT "simulated_within_bounds" CHECK (refunded <= captured and captured <= authorised),
	CONSTRAINT "simulated_status" CHECK (status in ('ERROR', 'AUTHORISED', 'CAPTURED', 'DECLINED', 'VOIDED', 'REFUNDED'))
);
--> statement-breakpoint
CREATE TABLE "order_return_lines" (
	"tenant_id" text NOT NULL,
	"return_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"variant_id" text,
	"product_id" text,
	"sku" text NOT NULL,
	"name" text NOT NULL,
	"quantity" integer NOT NULL,
	"unit_gross" bigint NOT NULL,
	"gross" bigint NOT NULL,
	CONSTRAINT "order_return_lines_tenant_id_return_id_position_pk" PRIMARY KEY("tenant_id","return_id","position"),
	CONSTRAINT "returned_quantity_positive" CHECK (quantity > 0)
);
--> statement-breakpoint
CREATE TABLE "order_returns" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"channel_id" text NOT NULL,
	"currency" text NOT NULL,
	"customer_id" text,
	"country_code" text,
	"country" text,
	"returned_at" timestamp with time zone NOT NULL,
	"gross" bigint NOT NULL,
	"line_count" integer NOT NULL,
	CONSTRAINT "order_returns_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE INDEX "idempotency_keys_by_age" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "inbox_by_age" ON "inbox" USING btree ("handled_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_line_per_position" ON "order_lines" USING btree ("tenant_id","order_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "one_order_per_number" ON "orders" USING btree ("tenant_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "one_order_per_key" ON "orders" USING btree ("tenant_id","actor","idempotency_key");--> statement-breakpoint
CREATE INDEX "orders_by_time" ON "orders" USING btree ("tenant_id","placed_at","id");--> statement-breakpoint
CREATE INDEX "orders_of_customer" ON "orders" USING btree ("tenant_id","customer_id","placed_at","id") WHERE customer_id is not null;--> statement-breakpoint
CREATE INDEX "orders_with_work" ON "orders" USING btree ("lease_until") WHERE lease_until is not null;--> statement-breakpoint
CREATE INDEX "orders_parked" ON "orders" USING btree ("tenant_id","placed_at","id") WHERE parked_reason is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_payment_per_order" ON "payments" USING btree ("tenant_id","order_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_return_per_number" ON "order_returns" USING btree ("tenant_id","number");--> statement-breakpoint
CREATE INDEX "returns_by_time" ON "order_returns" USING btree ("tenant_id","returned_at","id");