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
CREATE TABLE "fold_progress" (
	"tenant_id" text PRIMARY KEY NOT NULL,
	"first_position" bigint DEFAULT 0 NOT NULL,
	"last_position" bigint DEFAULT 0 NOT NULL,
	"last_event_at" timestamp with time zone NOT NULL,
	"events_folded" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"consumer" text NOT NULL,
	"event_id" uuid NOT NULL,
	"handled_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inbox_consumer_event_id_pk" PRIMARY KEY("consumer","event_id")
);
--> statement-breakpoint
CREATE TABLE "order_steps" (
	"tenant_id" text NOT NULL,
	"day" date NOT NULL,
	"step" text NOT NULL,
	"reason" text NOT NULL,
	"orders" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "order_steps_tenant_id_day_step_reason_pk" PRIMARY KEY("tenant_id","day","step","reason")
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
CREATE TABLE "product_sales" (
	"tenant_id" text NOT NULL,
	"day" date NOT NULL,
	"variant_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"currency" text NOT NULL,
	"units" bigint DEFAULT 0 NOT NULL,
	"gross" bigint DEFAULT 0 NOT NULL,
	"refunded_units" bigint DEFAULT 0 NOT NULL,
	"refunds" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "product_sales_tenant_id_day_variant_id_channel_id_currency_pk" PRIMARY KEY("tenant_id","day","variant_id","channel_id","currency")
);
--> statement-breakpoint
CREATE TABLE "product_sales_by_month" (
	"tenant_id" text NOT NULL,
	"month" date NOT NULL,
	"variant_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"currency" text NOT NULL,
	"units" bigint DEFAULT 0 NOT NULL,
	"gross" bigint DEFAULT 0 NOT NULL,
	"refunded_units" bigint DEFAULT 0 NOT NULL,
	"refunds" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "product_sales_by_month_tenant_id_month_variant_id_channel_id_currency_pk" PRIMARY KEY("tenant_id","month","variant_id","channel_id","currency")
);
--> statement-breakpoint
CREATE TABLE "sales" (
	"tenant_id" text NOT NULL,
	"day" date NOT NULL,
	"channel_id" text NOT NULL,
	"currency" text NOT NULL,
	"country" text NOT NULL,
	"orders" bigint DEFAULT 0 NOT NULL,
	"units" bigint DEFAULT 0 NOT NULL,
	"net" bigint DEFAULT 0 NOT NULL,
	"tax" bigint DEFAULT 0 NOT NULL,
	"gross" bigint DEFAULT 0 NOT NULL,
	"refunds" bigint DEFAULT 0 NOT NULL,
	"returns" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "sales_tenant_id_day_channel_id_currency_country_pk" PRIMARY KEY("tenant_id","day","channel_id","currency","country")
);
--> statement-breakpoint
CREATE TABLE "shipments" (
	"tenant_id" text NOT NULL,
	"shipment_id" text NOT NULL,
	"carrier_id" text NOT NULL,
	"status" text NOT NULL,
	"position" bigint DEFAULT 0 NOT NULL,
	"promised_at" timestamp with time zone,
	"dispatched_at" timestamp with time zone,
	"delivered_at" timestamp with time zone,
	"delivered_day" date,
	CONSTRAINT "shipments_tenant_id_shipment_id_pk" PRIMARY KEY("tenant_id","shipment_id"),
	CONSTRAINT "delivered_on_a_day" CHECK (("shipments"."delivered_at" is null) = ("shipments"."delivered_day" is null))
);
--> statement-breakpoint
CREATE TABLE "stock_levels" (
	"tenant_id" text NOT NULL,
	"variant_id" text NOT NULL,
	"warehouse_id" text NOT NULL,
	"available" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"position" bigint DEFAULT 0 NOT NULL,
	"alert_since" timestamp with time zone,
	"alert_position" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "stock_levels_tenant_id_variant_id_warehouse_id_pk" PRIMARY KEY("tenant_id","variant_id","warehouse_id")
);
--> statement-breakpoint
CREATE TABLE "store_settings" (
	"tenant_id" text NOT NULL,
	"channel_id" text DEFAULT '*' NOT NULL,
	"time_zone" text DEFAULT 'Europe/London' NOT NULL,
	"currency" text DEFAULT 'GBP' NOT NULL,
	CONSTRAINT "store_settings_tenant_id_channel_id_pk" PRIMARY KEY("tenant_id","channel_id")
);
--> statement-breakpoint
CREATE TABLE "variant_names" (
	"tenant_id" text NOT NULL,
	"variant_id" text NOT NULL,
	"sku" text NOT NULL,
	"name" text NOT NULL,
	"authority" integer NOT NULL,
	"position" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "variant_names_tenant_id_variant_id_pk" PRIMARY KEY("tenant_id","variant_id")
);
--> statement-breakpoint
CREATE INDEX "inbox_by_age" ON "inbox" USING btree ("handled_at");--> statement-breakpoint
CREATE INDEX "shipments_by_status" ON "shipments" USING btree ("tenant_id","status");--> statement-breakpoint
CREATE INDEX "shipments_by_delivered_day" ON "shipments" USING btree ("tenant_id","delivered_day","carrier_id");--> statement-breakpoint
CREATE INDEX "stock_levels_by_available" ON "stock_levels" USING btree ("tenant_id","available","variant_id","warehouse_id");