CREATE TABLE "purchase_order_lines" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"purchase_order_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"variant_id" uuid NOT NULL,
	"ordered" integer NOT NULL,
	"received" integer DEFAULT 0 NOT NULL,
	"cancelled" integer DEFAULT 0 NOT NULL,
	"tolerance_percent" integer NOT NULL,
	"unit_cost" bigint NOT NULL,
	CONSTRAINT "purchase_order_lines_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "one_line_per_variant" UNIQUE("tenant_id","purchase_order_id","variant_id"),
	CONSTRAINT "ordered_is_positive" CHECK ("purchase_order_lines"."ordered" > 0),
	CONSTRAINT "received_not_negative" CHECK ("purchase_order_lines"."received" >= 0),
	CONSTRAINT "cancelled_within_ordered" CHECK ("purchase_order_lines"."cancelled" between 0 and "purchase_order_lines"."ordered"),
	CONSTRAINT "tolerance_is_a_percentage" CHECK ("purchase_order_lines"."tolerance_percent" between 0 and 100),
	CONSTRAINT "line_cost_not_negative" CHECK ("purchase_order_lines"."unit_cost" >= 0),
	CONSTRAINT "received_within_tolerance" CHECK ("purchase_order_lines"."received" <= ("purchase_order_lines"."ordered" - "purchase_order_lines"."cancelled")::bigint * (100 + "purchase_order_lines"."tolerance_percent") / 100)
);
--> statement-breakpoint
CREATE TABLE "purchase_order_numbers" (
	"tenant_id" text PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "purchase_orders" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"supplier_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"currency" text NOT NULL,
	"status" text NOT NULL,
	"note" text,
	"expected_on" date,
	"drafted_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"closing_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "purchase_orders_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "one_purchase_order_per_number" UNIQUE("tenant_id","number"),
	CONSTRAINT "purchase_status_is_known" CHECK ("purchase_orders"."status" in ('DRAFT', 'SENT', 'PARTLY_RECEIVED', 'RECEIVED', 'CANCELLED')),
	CONSTRAINT "awaited_orders_were_sent" CHECK ("purchase_orders"."status" not in ('SENT', 'PARTLY_RECEIVED') or ("purchase_orders"."sent_at" is not null and "purchase_orders"."expected_on" is not null)),
	CONSTRAINT "closed_orders_have_an_end" CHECK (("purchase_orders"."status" in ('RECEIVED', 'CANCELLED')) = ("purchase_orders"."closed_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "purchase_receipt_lines" (
	"tenant_id" text NOT NULL,
	"receipt_id" uuid NOT NULL,
	"line_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	CONSTRAINT "purchase_receipt_lines_tenant_id_receipt_id_line_id_pk" PRIMARY KEY("tenant_id","receipt_id","line_id"),
	CONSTRAINT "received_quantity_is_positive" CHECK ("purchase_receipt_lines"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "purchase_receipts" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"purchase_order_id" uuid NOT NULL,
	"note" text,
	"actor" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "purchase_receipts_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "supplier_items" (
	"tenant_id" text NOT NULL,
	"supplier_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"unit_cost" bigint NOT NULL,
	"pack_size" integer NOT NULL,
	"minimum_quantity" integer NOT NULL,
	"priority" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "supplier_items_tenant_id_supplier_id_variant_id_pk" PRIMARY KEY("tenant_id","supplier_id","variant_id"),
	CONSTRAINT "unit_cost_not_negative" CHECK ("supplier_items"."unit_cost" >= 0),
	CONSTRAINT "pack_size_is_positive" CHECK ("supplier_items"."pack_size" > 0),
	CONSTRAINT "minimum_quantity_is_positive" CHECK ("supplier_items"."minimum_quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "suppliers" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"currency" text NOT NULL,
	"lead_time_days" double precision NOT NULL,
	"lead_time_deviation_days" double precision NOT NULL,
	"minimum_order" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "suppliers_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "one_supplier_per_code" UNIQUE("tenant_id","code"),
	CONSTRAINT "lead_time_not_negative" CHECK ("suppliers"."lead_time_days" >= 0 and "suppliers"."lead_time_deviation_days" >= 0),
	CONSTRAINT "minimum_order_not_negative" CHECK ("suppliers"."minimum_order" >= 0)
);
--> statement-breakpoint
CREATE TABLE "demand_days" (
	"tenant_id" text NOT NULL,
	"variant_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"day" date NOT NULL,
	"quantity" bigint NOT NULL,
	CONSTRAINT "demand_days_tenant_id_variant_id_warehouse_id_day_pk" PRIMARY KEY("tenant_id","variant_id","warehouse_id","day"),
	CONSTRAINT "demand_is_positive" CHECK ("demand_days"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "reorder_policies" (
	"tenant_id" text NOT NULL,
	"variant_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"minimum" integer,
	"maximum" integer,
	"service_level" double precision,
	"cover_days" integer,
	"supplier_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reorder_policies_tenant_id_variant_id_warehouse_id_pk" PRIMARY KEY("tenant_id","variant_id","warehouse_id"),
	CONSTRAINT "policy_fits_kind" CHECK (case "reorder_policies"."kind"
        when 'MIN_MAX' then "reorder_policies"."minimum" >= 0 and "reorder_policies"."maximum" > "reorder_policies"."minimum"
          and "reorder_policies"."service_level" is null and "reorder_policies"."cover_days" is null
        when 'REORDER_POINT' then "reorder_policies"."service_level" >= 0.5 and "reorder_policies"."service_level" < 1 and "reorder_policies"."cover_days" > 0
          and "reorder_policies"."minimum" is null and "reorder_policies"."maximum" is null
        else false end is true)
);
--> statement-breakpoint
CREATE TABLE "replenishment_failures" (
	"tenant_id" text NOT NULL,
	"variant_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"message" text NOT NULL,
	"attempts" integer DEFAULT 1 NOT NULL,
	"first_failed_at" timestamp with time zone NOT NULL,
	"failed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "replenishment_failures_tenant_id_variant_id_warehouse_id_pk" PRIMARY KEY("tenant_id","variant_id","warehouse_id")
);
--> statement-breakpoint
CREATE TABLE "replenishment_proposals" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"supplier_id" uuid NOT NULL,
	"status" text NOT NULL,
	"quantity" integer NOT NULL,
	"unit_cost" bigint NOT NULL,
	"currency" text NOT NULL,
	"position" integer NOT NULL,
	"reorder_point" integer NOT NULL,
	"order_up_to" integer NOT NULL,
	"safety_stock" integer NOT NULL,
	"daily_demand" double precision,
	"method" text,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	"reason" text,
	"purchase_order_id" uuid,
	CONSTRAINT "replenishment_proposals_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "proposal_status_is_known" CHECK ("replenishment_proposals"."status" in ('PROPOSED', 'APPROVED', 'REJECTED', 'SUPERSEDED')),
	CONSTRAINT "decided_unless_open" CHECK (("replenishment_proposals"."status" = 'PROPOSED') = ("replenishment_proposals"."decided_at" is null)),
	CONSTRAINT "approved_into_an_order" CHECK (("replenishment_proposals"."status" = 'APPROVED') = ("replenishment_proposals"."purchase_order_id" is not null)),
	CONSTRAINT "proposed_quantity_is_positive" CHECK ("replenishment_proposals"."quantity" > 0)
);
--> statement-breakpoint
ALTER TABLE "purchase_order_lines" ADD CONSTRAINT "lines_are_of_a_purchase_order" FOREIGN KEY ("tenant_id","purchase_order_id") REFERENCES "public"."purchase_orders"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_orders" ADD CONSTRAINT "purchase_orders_go_to_a_supplier" FOREIGN KEY ("tenant_id","supplier_id") REFERENCES "public"."suppliers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_orders" ADD CONSTRAINT "purchase_orders_fill_a_warehouse" FOREIGN KEY ("tenant_id","warehouse_id") REFERENCES "public"."warehouses"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_receipt_lines" ADD CONSTRAINT "receipt_lines_are_of_a_receipt" FOREIGN KEY ("tenant_id","receipt_id") REFERENCES "public"."purchase_receipts"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_receipt_lines" ADD CONSTRAINT "receipt_lines_are_of_a_line" FOREIGN KEY ("tenant_id","line_id") REFERENCES "public"."purchase_order_lines"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_receipts" ADD CONSTRAINT "receipts_are_of_a_purchase_order" FOREIGN KEY ("tenant_id","purchase_order_id") REFERENCES "public"."purchase_orders"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supplier_items" ADD CONSTRAINT "items_are_of_a_supplier" FOREIGN KEY ("tenant_id","supplier_id") REFERENCES "public"."suppliers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reorder_policies" ADD CONSTRAINT "policies_are_for_a_warehouse" FOREIGN KEY ("tenant_id","warehouse_id") REFERENCES "public"."warehouses"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reorder_policies" ADD CONSTRAINT "policies_name_a_supplier" FOREIGN KEY ("tenant_id","supplier_id") REFERENCES "public"."suppliers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replenishment_proposals" ADD CONSTRAINT "proposals_name_a_supplier" FOREIGN KEY ("tenant_id","supplier_id") REFERENCES "public"."suppliers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replenishment_proposals" ADD CONSTRAINT "proposals_become_a_purchase_order" FOREIGN KEY ("tenant_id","purchase_order_id") REFERENCES "public"."purchase_orders"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "awaited_lines_by_variant" ON "purchase_order_lines" USING btree ("tenant_id","variant_id") WHERE received + cancelled < ordered;--> statement-breakpoint
CREATE INDEX "purchase_orders_by_supplier" ON "purchase_orders" USING btree ("tenant_id","supplier_id","id");--> statement-breakpoint
CREATE INDEX "purchase_orders_by_status" ON "purchase_orders" USING btree ("tenant_id","status","id");--> statement-breakpoint
CREATE INDEX "purchase_receipts_by_order" ON "purchase_receipts" USING btree ("tenant_id","purchase_order_id","id");--> statement-breakpoint
CREATE INDEX "supplier_items_by_variant" ON "supplier_items" USING btree ("tenant_id","variant_id","priority");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_proposal_per_level" ON "replenishment_proposals" USING btree ("tenant_id","variant_id","warehouse_id") WHERE status = 'PROPOSED';--> statement-breakpoint
CREATE INDEX "proposals_by_status" ON "replenishment_proposals" USING btree ("tenant_id","status","id");--> statement-breakpoint
-- What was shipped before there was a demand history is in the ledger; sees all tenants for the length of this migration.
select set_config('app.tenant_id', '*', true);
--> statement-breakpoint
insert into demand_days (tenant_id, variant_id, warehouse_id, day, quantity)
select tenant_id, variant_id, warehouse_id, (recorded_at at time zone 'UTC')::date, -sum(on_hand_delta)
from stock_movements where kind = 'SHIP' group by 1, 2, 3, 4;
