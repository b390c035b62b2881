CREATE TABLE "barcodes" (
	"tenant_id" text NOT NULL,
	"gtin" text NOT NULL,
	"variant_id" uuid NOT NULL,
	"units" integer NOT NULL,
	"assigned_at" timestamp with time zone NOT NULL,
	"assigned_by" text NOT NULL,
	CONSTRAINT "barcodes_tenant_id_gtin_pk" PRIMARY KEY("tenant_id","gtin"),
	CONSTRAINT "gtin_has_14_digits" CHECK ("barcodes"."gtin" ~ '^[0-9]{14}$'),
	CONSTRAINT "barcode_stands_for_units" CHECK ("barcodes"."units" > 0)
);
--> statement-breakpoint
CREATE TABLE "stock_count_lines" (
	"tenant_id" text NOT NULL,
	"count_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"expected" integer NOT NULL,
	"expected_seq" bigint NOT NULL,
	"counted" integer,
	"counted_at" timestamp with time zone,
	"counted_by" text,
	"variance" integer,
	CONSTRAINT "stock_count_lines_tenant_id_count_id_variant_id_pk" PRIMARY KEY("tenant_id","count_id","variant_id"),
	CONSTRAINT "counted_not_negative" CHECK ("stock_count_lines"."counted" >= 0),
	CONSTRAINT "counted_by_somebody" CHECK (("stock_count_lines"."counted" is null) = ("stock_count_lines"."counted_at" is null) and ("stock_count_lines"."counted" is null) = ("stock_count_lines"."counted_by" is null)),
	CONSTRAINT "variance_of_what_was_counted" CHECK ("stock_count_lines"."variance" is null or "stock_count_lines"."counted" is not null)
);
--> statement-breakpoint
CREATE TABLE "stock_counts" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"status" text NOT NULL,
	"note" text,
	"opened_at" timestamp with time zone NOT NULL,
	"opened_by" text NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "stock_counts_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "count_status_is_known" CHECK ("stock_counts"."status" in ('OPEN', 'CLOSED', 'CANCELLED')),
	CONSTRAINT "count_open_until_closed" CHECK (("stock_counts"."closed_at" is null) = ("stock_counts"."status" = 'OPEN'))
);
--> statement-breakpoint
CREATE TABLE "stock_settings" (
	"tenant_id" text NOT NULL,
	"allocation_policies" text[] NOT NULL,
	"version" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "stock_settings_tenant_id_pk" PRIMARY KEY("tenant_id"),
	CONSTRAINT "allocation_policies_are_known" CHECK ("stock_settings"."allocation_policies" <@ array['SINGLE_WAREHOUSE', 'FEWEST_PARCELS', 'NEAREST', 'PRIORITY']),
	CONSTRAINT "last_allocation_policy_always_serves" CHECK (coalesce("stock_settings"."allocation_policies"[cardinality("stock_settings"."allocation_policies")] in ('NEAREST', 'PRIORITY'), false))
);
--> statement-breakpoint
CREATE TABLE "transfer_lines" (
	"tenant_id" text NOT NULL,
	"transfer_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"to_warehouse_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"quantity" integer NOT NULL,
	"dispatched" integer DEFAULT 0 NOT NULL,
	"received" integer DEFAULT 0 NOT NULL,
	"lost" integer DEFAULT 0 NOT NULL,
	"in_transit" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "transfer_lines_tenant_id_transfer_id_variant_id_pk" PRIMARY KEY("tenant_id","transfer_id","variant_id"),
	CONSTRAINT "transfer_moves_something" CHECK ("transfer_lines"."quantity" > 0),
	CONSTRAINT "transfer_dispatches_all_or_nothing" CHECK ("transfer_lines"."dispatched" in (0, "transfer_lines"."quantity")),
	CONSTRAINT "transfer_balances" CHECK ("transfer_lines"."dispatched" = "transfer_lines"."received" + "transfer_lines"."lost" + "transfer_lines"."in_transit"),
	CONSTRAINT "transfer_parts_not_negative" CHECK ("transfer_lines"."received" >= 0 and "transfer_lines"."lost" >= 0 and "transfer_lines"."in_transit" >= 0)
);
--> statement-breakpoint
CREATE TABLE "transfers" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"from_warehouse_id" uuid NOT NULL,
	"to_warehouse_id" uuid NOT NULL,
	"status" text NOT NULL,
	"note" text,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" text NOT NULL,
	"dispatched_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "transfers_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "transfer_status_is_known" CHECK ("transfers"."status" in ('DRAFT', 'DISPATCHED', 'PARTLY_RECEIVED', 'RECEIVED', 'CANCELLED')),
	CONSTRAINT "transfer_goes_elsewhere" CHECK ("transfers"."from_warehouse_id" <> "transfers"."to_warehouse_id"),
	CONSTRAINT "transfer_dispatched_at_a_time" CHECK (("transfers"."dispatched_at" is not null) = ("transfers"."status" in ('DISPATCHED', 'PARTLY_RECEIVED', 'RECEIVED'))),
	CONSTRAINT "transfer_closed_at_a_time" CHECK (("transfers"."closed_at" is not null) = ("transfers"."status" in ('RECEIVED', 'CANCELLED')))
);
--> statement-breakpoint
CREATE TABLE "variant_codes" (
	"tenant_id" text NOT NULL,
	"variant_id" uuid NOT NULL,
	"sku" text NOT NULL,
	CONSTRAINT "variant_codes_tenant_id_variant_id_pk" PRIMARY KEY("tenant_id","variant_id")
);
--> statement-breakpoint
ALTER TABLE "stock_movements" DROP CONSTRAINT "deltas_fit_kind";--> statement-breakpoint
ALTER TABLE "allocations" ADD COLUMN "returned" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "stock_movements" ADD COLUMN "cause" text;--> statement-breakpoint
ALTER TABLE "stock_count_lines" ADD CONSTRAINT "lines_are_of_a_count" FOREIGN KEY ("tenant_id","count_id") REFERENCES "public"."stock_counts"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_counts" ADD CONSTRAINT "counts_are_in_a_warehouse" FOREIGN KEY ("tenant_id","warehouse_id") REFERENCES "public"."warehouses"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer_lines" ADD CONSTRAINT "lines_are_of_a_transfer" FOREIGN KEY ("tenant_id","transfer_id") REFERENCES "public"."transfers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_leave_a_warehouse" FOREIGN KEY ("tenant_id","from_warehouse_id") REFERENCES "public"."warehouses"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_reach_a_warehouse" FOREIGN KEY ("tenant_id","to_warehouse_id") REFERENCES "public"."warehouses"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "barcodes_by_variant" ON "barcodes" USING btree ("tenant_id","variant_id");--> statement-breakpoint
CREATE INDEX "stock_counts_by_status" ON "stock_counts" USING btree ("tenant_id","status","id");--> statement-breakpoint
CREATE INDEX "transfer_lines_in_transit" ON "transfer_lines" USING btree ("tenant_id","variant_id","to_warehouse_id") WHERE in_transit > 0;--> statement-breakpoint
CREATE INDEX "transfers_by_status" ON "transfers" USING btree ("tenant_id","status","id");--> statement-breakpoint
CREATE INDEX "variant_codes_by_sku" ON "variant_codes" USING btree ("tenant_id","sku");--> statement-breakpoint
ALTER TABLE "allocations" ADD CONSTRAINT "returned_within_shipped" CHECK ("allocations"."returned" between 0 and "allocations"."shipped");--> statement-breakpoint
ALTER TABLE "stock_movements" ADD CONSTRAINT "deltas_fit_kind" CHECK (case "stock_movements"."kind"
        when 'RECEIVE' then "stock_movements"."on_hand_delta" > 0 and "stock_movements"."reserved_delta" = 0 and "stock_movements"."committed_delta" = 0
        when 'ADJUST' then "stock_movements"."on_hand_delta" <> 0 and "stock_movements"."reserved_delta" = 0 and "stock_movements"."committed_delta" = 0
        when 'RESERVE' then "stock_movements"."on_hand_delta" = 0 and "stock_movements"."reserved_delta" > 0 and "stock_movements"."committed_delta" = 0
        when 'RELEASE' then "stock_movements"."on_hand_delta" = 0 and "stock_movements"."reserved_delta" < 0 and "stock_movements"."committed_delta" = 0
        when 'EXPIRE' then "stock_movements"."on_hand_delta" = 0 and "stock_movements"."reserved_delta" < 0 and "stock_movements"."committed_delta" = 0
        when 'COMMIT' then "stock_movements"."on_hand_delta" = 0 and "stock_movements"."committed_delta" > 0 and "stock_movements"."reserved_delta" = -"stock_movements"."committed_delta"
        when 'UNCOMMIT' then "stock_movements"."on_hand_delta" = 0 and "stock_movements"."reserved_delta" = 0 and "stock_movements"."committed_delta" < 0
        when 'SHIP' then "stock_movements"."on_hand_delta" < 0 and "stock_movements"."reserved_delta" = 0 and "stock_movements"."committed_delta" = "stock_movements"."on_hand_delta"
        when 'RETURN' then "stock_movements"."on_hand_delta" > 0 and "stock_movements"."reserved_delta" = 0 and "stock_movements"."committed_delta" = 0
        when 'TRANSFER_OUT' then "stock_movements"."on_hand_delta" < 0 and "stock_movements"."reserved_delta" = 0 and "stock_movements"."committed_delta" = 0
        when 'TRANSFER_IN' then "stock_movements"."on_hand_delta" > 0 and "stock_movements"."reserved_delta" = 0 and "stock_movements"."committed_delta" = 0
        when 'COUNT' then "stock_movements"."on_hand_delta" <> 0 and "stock_movements"."reserved_delta" = 0 and "stock_movements"."committed_delta" = 0
        when 'SCRAP' then "stock_movements"."on_hand_delta" < 0 and "stock_movements"."reserved_delta" = 0 and "stock_movements"."committed_delta" = 0
        else false end);