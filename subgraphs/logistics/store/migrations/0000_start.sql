CREATE TABLE "carriers" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"tracking_prefix" text NOT NULL,
	"worldwide" boolean NOT NULL,
	"countries" text[] NOT NULL,
	"service_days" integer NOT NULL,
	"registered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "carriers_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "carrier_code_names_one_carrier" UNIQUE("tenant_id","code"),
	CONSTRAINT "carrier_serves_somewhere" CHECK ("carriers"."worldwide" or cardinality("carriers"."countries") > 0),
	CONSTRAINT "carrier_takes_some_days" CHECK ("carriers"."service_days" between 1 and 60)
);
--> statement-breakpoint
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
CREATE TABLE "handling_events" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"shipment_id" uuid NOT NULL,
	"status" text NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"location" text,
	"note" text,
	"source" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "handling_events_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "handling_event_happens_once" UNIQUE NULLS NOT DISTINCT("tenant_id","shipment_id","occurred_at","status","location")
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
CREATE TABLE "order_cancellations" (
	"tenant_id" text NOT NULL,
	"order_id" text NOT NULL,
	"cancelled_at" timestamp with time zone NOT NULL,
	CONSTRAINT "order_cancellations_tenant_id_order_id_pk" PRIMARY KEY("tenant_id","order_id")
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
CREATE TABLE "shipment_lines" (
	"tenant_id" text NOT NULL,
	"shipment_id" uuid NOT NULL,
	"order_line_id" text NOT NULL,
	"warehouse_id" text NOT NULL,
	"variant_id" text NOT NULL,
	"committed" integer NOT NULL,
	"quantity" integer NOT NULL,
	CONSTRAINT "shipment_lines_tenant_id_shipment_id_order_line_id_pk" PRIMARY KEY("tenant_id","shipment_id","order_line_id"),
	CONSTRAINT "order_line_ships_once_per_warehouse" UNIQUE("tenant_id","order_line_id","warehouse_id"),
	CONSTRAINT "shipped_within_committed" CHECK ("shipment_lines"."quantity" between 1 and "shipment_lines"."committed")
);
--> statement-breakpoint
CREATE TABLE "shipments" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"tracking_number" text NOT NULL,
	"order_id" text NOT NULL,
	"customer_id" text,
	"warehouse_id" text NOT NULL,
	"carrier_id" uuid NOT NULL,
	"destination_country" text,
	"planned_at" timestamp with time zone NOT NULL,
	"eta" timestamp with time zone,
	"status" text NOT NULL,
	"dispatched_at" timestamp with time zone,
	"delivered_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"next_step_at" timestamp with time zone,
	CONSTRAINT "shipments_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "one_shipment_per_order_and_warehouse" UNIQUE("tenant_id","order_id","warehouse_id"),
	CONSTRAINT "tracking_number_names_one_shipment" UNIQUE("tenant_id","tracking_number"),
	CONSTRAINT "status_is_known" CHECK ("shipments"."status" in ('PLANNED', 'PICKED', 'DISPATCHED', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED', 'CANCELLED')),
	CONSTRAINT "dispatched_at_once_it_left" CHECK (("shipments"."status" in ('DISPATCHED', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED')) = ("shipments"."dispatched_at" is not null)),
	CONSTRAINT "delivered_at_once_arrived" CHECK (("shipments"."status" = 'DELIVERED') = ("shipments"."delivered_at" is not null)),
	CONSTRAINT "cancelled_at_once_cancelled" CHECK (("shipments"."status" = 'CANCELLED') = ("shipments"."cancelled_at" is not null)),
	CONSTRAINT "ended_shipments_take_no_step" CHECK ("shipments"."next_step_at" is null or "shipments"."status" not in ('DELIVERED', 'CANCELLED'))
);
--> statement-breakpoint
ALTER TABLE "handling_events" ADD CONSTRAINT "event_is_of_a_shipment" FOREIGN KEY ("tenant_id","shipment_id") REFERENCES "public"."shipments"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipment_lines" ADD CONSTRAINT "line_is_in_a_shipment" FOREIGN KEY ("tenant_id","shipment_id") REFERENCES "public"."shipments"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipment_has_a_carrier" FOREIGN KEY ("tenant_id","carrier_id") REFERENCES "public"."carriers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idempotency_keys_by_age" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "inbox_by_age" ON "inbox" USING btree ("handled_at");--> statement-breakpoint
CREATE INDEX "shipments_by_status" ON "shipments" USING btree ("tenant_id","status","id");--> statement-breakpoint
CREATE INDEX "shipments_by_warehouse" ON "shipments" USING btree ("tenant_id","warehouse_id","id");--> statement-breakpoint
CREATE INDEX "shipments_by_carrier" ON "shipments" USING btree ("tenant_id","carrier_id","id");--> statement-breakpoint
CREATE INDEX "shipments_by_next_step" ON "shipments" USING btree ("next_step_at") WHERE next_step_at is not null;