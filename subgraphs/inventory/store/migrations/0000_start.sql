CREATE TABLE "allocations" (
	"tenant_id" text NOT NULL,
	"reservation_id" uuid NOT NULL,
	"line_id" text NOT NULL,
	"variant_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	"shipped" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "allocations_tenant_id_reservation_id_line_id_warehouse_id_pk" PRIMARY KEY("tenant_id","reservation_id","line_id","warehouse_id"),
	CONSTRAINT "quantity_is_positive" CHECK ("allocations"."quantity" > 0),
	CONSTRAINT "shipped_within_quantity" CHECK ("allocations"."shipped" between 0 and "allocations"."quantity")
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
CREATE TABLE "low_stock_alerts" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"available" integer NOT NULL,
	"threshold" integer NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	"cleared_at" timestamp with time zone,
	CONSTRAINT "low_stock_alerts_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
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
CREATE TABLE "reservations" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"order_id" text,
	"status" text NOT NULL,
	"expires_at" timestamp with time zone,
	"shipped" integer DEFAULT 0 NOT NULL,
	"reserved_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reservations_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "status_is_known" CHECK ("reservations"."status" in ('HELD', 'COMMITTED', 'RELEASED', 'EXPIRED')),
	CONSTRAINT "held_until_an_end" CHECK ("reservations"."status" <> 'HELD' or "reservations"."expires_at" is not null),
	CONSTRAINT "only_promised_stock_is_shipped" CHECK ("reservations"."shipped" = 0 or "reservations"."status" = 'COMMITTED'),
	CONSTRAINT "held_for_an_order" CHECK ("reservations"."status" not in ('HELD', 'COMMITTED') or "reservations"."order_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "stock_levels" (
	"tenant_id" text NOT NULL,
	"variant_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"on_hand" integer DEFAULT 0 NOT NULL,
	"reserved" integer DEFAULT 0 NOT NULL,
	"committed" integer DEFAULT 0 NOT NULL,
	"safety_stock" integer DEFAULT 0 NOT NULL,
	"low_stock_threshold" integer DEFAULT 10 NOT NULL,
	"alert_id" uuid,
	"settings_version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "stock_levels_tenant_id_variant_id_warehouse_id_pk" PRIMARY KEY("tenant_id","variant_id","warehouse_id"),
	CONSTRAINT "on_hand_not_negative" CHECK ("stock_levels"."on_hand" >= 0),
	CONSTRAINT "reserved_not_negative" CHECK ("stock_levels"."reserved" >= 0),
	CONSTRAINT "committed_not_negative" CHECK ("stock_levels"."committed" >= 0),
	CONSTRAINT "reserved_and_committed_within_on_hand" CHECK ("stock_levels"."reserved" + "stock_levels"."committed" <= "stock_levels"."on_hand"),
	CONSTRAINT "safety_stock_not_negative" CHECK ("stock_levels"."safety_stock" >= 0),
	CONSTRAINT "low_stock_threshold_not_negative" CHECK ("stock_levels"."low_stock_threshold" >= 0)
);
--> statement-breakpoint
CREATE TABLE "stock_movements" (
	"tenant_id" text NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "stock_movements_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"variant_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"on_hand_delta" integer NOT NULL,
	"reserved_delta" integer NOT NULL,
	"committed_delta" integer NOT NULL,
	"reason" text,
	"order_id" text,
	"reservation_id" uuid,
	"actor" text NOT NULL,
	"key" text,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "stock_movements_tenant_id_seq_pk" PRIMARY KEY("tenant_id","seq"),
	CONSTRAINT "deltas_fit_kind" CHECK (case "stock_movements"."kind"
        when 'RECEIVE' then "stock_movements"."on_hand_delta" > 0 and "stock_movements"."reserved_delta" = 0 and "stock_movements"."committed_delta" = 0
        when 'ADJUST' then "stock_movements"."on_hand_delta" <> 0 and "stock_movements"."reserved_delta" = 0 and "stock_movements"."committed_delta" = 0
        when 'RESERVE' then "stock_movements"."on_hand_delta" = 0 and "stock_movements"."reserved_delta" > 0 and "stock_movements"."committed_delta" = 0
        when 'RELEASE' then "stock_movements"."on_hand_delta" = 0 and "stock_movements"."reserved_delta" < 0 and "stock_movements"."committed_delta" = 0
        when 'EXPIRE' then "stock_movements"."on_hand_delta" = 0 and "stock_movements"."reserved_delta" < 0 and "stock_movements"."committed_delta" = 0
        when 'COMMIT' then "stock_movements"."on_hand_delta" = 0 and "stock_movements"."committed_delta" > 0 and "stock_movements"."reserved_delta" = -"stock_movements"."committed_delta"
        when 'UNCOMMIT' then "stock_movements"."on_hand_delta" = 0 and "stock_movements"."reserved_delta" = 0 and "stock_movements"."committed_delta" < 0
        when 'SHIP' then "stock_movements"."on_hand_delta" < 0 and "stock_movements"."reserved_delta" = 0 and "stock_movements"."committed_delta" = "stock_movements"."on_hand_delta"
        else false end)
);
--> statement-breakpoint
CREATE TABLE "warehouses" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"country" text NOT NULL,
	"region" text NOT NULL,
	"priority" integer NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	CONSTRAINT "warehouses_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "one_warehouse_per_code" UNIQUE("tenant_id","code"),
	CONSTRAINT "priority_not_negative" CHECK ("warehouses"."priority" >= 0)
);
--> statement-breakpoint
ALTER TABLE "allocations" ADD CONSTRAINT "allocations_are_of_a_reservation" FOREIGN KEY ("tenant_id","reservation_id") REFERENCES "public"."reservations"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_levels" ADD CONSTRAINT "levels_are_in_a_warehouse" FOREIGN KEY ("tenant_id","warehouse_id") REFERENCES "public"."warehouses"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_movements" ADD CONSTRAINT "movements_are_of_a_level" FOREIGN KEY ("tenant_id","variant_id","warehouse_id") REFERENCES "public"."stock_levels"("tenant_id","variant_id","warehouse_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idempotency_keys_by_age" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "inbox_by_age" ON "inbox" USING btree ("handled_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_alert_per_level" ON "low_stock_alerts" USING btree ("tenant_id","variant_id","warehouse_id") WHERE cleared_at is null;--> statement-breakpoint
CREATE INDEX "open_alerts_by_age" ON "low_stock_alerts" USING btree ("tenant_id","id") WHERE cleared_at is null;--> statement-breakpoint
CREATE INDEX "reservations_by_order" ON "reservations" USING btree ("tenant_id","order_id");--> statement-breakpoint
CREATE INDEX "held_reservations_by_end" ON "reservations" USING btree ("expires_at","tenant_id") WHERE status = 'HELD';--> statement-breakpoint
CREATE INDEX "stock_levels_by_warehouse" ON "stock_levels" USING btree ("tenant_id","warehouse_id","variant_id");--> statement-breakpoint
CREATE INDEX "stock_movements_by_variant" ON "stock_movements" USING btree ("tenant_id","variant_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "one_movement_per_key" ON "stock_movements" USING btree ("tenant_id","key","variant_id","warehouse_id") WHERE key is not null;