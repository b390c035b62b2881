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
CREATE TABLE "lot_movements" (
	"tenant_id" text NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "lot_movements_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"variant_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"code" text NOT NULL,
	"expires_on" date,
	"kind" text NOT NULL,
	"delta" integer NOT NULL,
	"order_id" text,
	"cause" text,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "lot_movements_tenant_id_seq_pk" PRIMARY KEY("tenant_id","seq"),
	CONSTRAINT "lot_moves" CHECK ("lot_movements"."delta" <> 0)
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
CREATE TABLE "stock_lots" (
	"tenant_id" text NOT NULL,
	"variant_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"code" text NOT NULL,
	"serial" boolean NOT NULL,
	"expires_on" date,
	"quantity" integer NOT NULL,
	"expired" boolean NOT NULL,
	CONSTRAINT "stock_lots_tenant_id_variant_id_warehouse_id_code_pk" PRIMARY KEY("tenant_id","variant_id","warehouse_id","code"),
	CONSTRAINT "lot_not_negative" CHECK ("stock_lots"."quantity" >= 0),
	CONSTRAINT "one_unit_per_serial" CHECK (not "stock_lots"."serial" or "stock_lots"."code" = '' or "stock_lots"."quantity" <= 1),
	CONSTRAINT "only_dated_lots_expire" CHECK (not "stock_lots"."expired" or "stock_lots"."expires_on" is not null)
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
CREATE TABLE "variant_tracking" (
	"tenant_id" text NOT NULL,
	"variant_id" uuid NOT NULL,
	"tracking" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "variant_tracking_tenant_id_variant_id_pk" PRIMARY KEY("tenant_id","variant_id"),
	CONSTRAINT "variant_tracking_is_known" CHECK ("variant_tracking"."tracking" in ('NONE', 'LOT', 'SERIAL'))
);
--> statement-breakpoint
ALTER TABLE "stock_movements" DROP CONSTRAINT "deltas_fit_kind";--> statement-breakpoint
ALTER TABLE "allocations" ADD COLUMN "returned" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "stock_levels" ADD COLUMN "expired" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "stock_levels" ADD COLUMN "tracking" text DEFAULT 'NONE' NOT NULL;--> statement-breakpoint
ALTER TABLE "stock_movements" ADD COLUMN "cause" text;--> statement-breakpoint
ALTER TABLE "stock_count_lines" ADD CONSTRAINT "lines_are_of_a_count" FOREIGN KEY ("tenant_id","count_id") REFERENCES "public"."stock_counts"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_counts" ADD CONSTRAINT "counts_are_in_a_warehouse" FOREIGN KEY ("tenant_id","warehouse_id") REFERENCES "public"."warehouses"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_lots" ADD CONSTRAINT "lots_are_of_a_level" FOREIGN KEY ("tenant_id","variant_id","warehouse_id") REFERENCES "public"."stock_levels"("tenant_id","variant_id","warehouse_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer_lines" ADD CONSTRAINT "lines_are_of_a_transfer" FOREIGN KEY ("tenant_id","transfer_id") REFERENCES "public"."transfers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_leave_a_warehouse" FOREIGN KEY ("tenant_id","from_warehouse_id") REFERENCES "public"."warehouses"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_reach_a_warehouse" FOREIGN KEY ("tenant_id","to_warehouse_id") REFERENCES "public"."warehouses"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "barcodes_by_variant" ON "barcodes" USING btree ("tenant_id","variant_id");--> statement-breakpoint
CREATE INDEX "lot_movements_by_lot" ON "lot_movements" USING btree ("tenant_id","variant_id","code","seq");--> statement-breakpoint
CREATE INDEX "lot_movements_by_order" ON "lot_movements" USING btree ("tenant_id","order_id") WHERE order_id is not null;--> statement-breakpoint
CREATE INDEX "lot_movements_by_cause" ON "lot_movements" USING btree ("tenant_id","cause") WHERE cause is not null;--> statement-breakpoint
CREATE INDEX "stock_counts_by_status" ON "stock_counts" USING btree ("tenant_id","status","id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_place_per_serial" ON "stock_lots" USING btree ("tenant_id","variant_id","code") WHERE serial and quantity > 0 and code <> '';--> statement-breakpoint
CREATE INDEX "lots_by_expiry" ON "stock_lots" USING btree ("expires_on","tenant_id") WHERE not expired and quantity > 0;--> statement-breakpoint
CREATE INDEX "transfer_lines_in_transit" ON "transfer_lines" USING btree ("tenant_id","variant_id","to_warehouse_id") WHERE in_transit > 0;--> statement-breakpoint
CREATE INDEX "transfers_by_status" ON "transfers" USING btree ("tenant_id","status","id");--> statement-breakpoint
CREATE INDEX "variant_codes_by_sku" ON "variant_codes" USING btree ("tenant_id","sku");--> statement-breakpoint
ALTER TABLE "allocations" ADD CONSTRAINT "returned_within_shipped" CHECK ("allocations"."returned" between 0 and "allocations"."shipped");--> statement-breakpoint
ALTER TABLE "stock_levels" ADD CONSTRAINT "expired_within_on_hand" CHECK ("stock_levels"."expired" = 0 or "stock_levels"."expired" between 1 and "stock_levels"."on_hand");--> statement-breakpoint
ALTER TABLE "stock_levels" ADD CONSTRAINT "tracking_is_known" CHECK ("stock_levels"."tracking" in ('NONE', 'LOT', 'SERIAL'));--> statement-breakpoint
ALTER TABLE "stock_levels" ADD CONSTRAINT "only_tracked_stock_expires" CHECK ("stock_levels"."tracking" <> 'NONE' or "stock_levels"."expired" = 0);--> statement-breakpoint
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
        else false end);--> statement-breakpoint
-- A tracked level consists of its lots. Checked at the end of each statement, which is why one statement writes both.
create function refuse_lots_that_do_not_sum() returns trigger language plpgsql as $$
declare
  level record;
  lots record;
begin
  select on_hand, expired, tracking into level from stock_levels
  where tenant_id = new.tenant_id and variant_id = new.variant_id and warehouse_id = new.warehouse_id;
  if level.tracking = 'NONE' then
    return null;
  end if;
  select coalesce(sum(quantity), 0) as on_hand, coalesce(sum(quantity) filter (where expired), 0) as expired into lots
  from stock_lots
  where tenant_id = new.tenant_id and variant_id = new.variant_id and warehouse_id = new.warehouse_id;
  if level.on_hand <> lots.on_hand or level.expired <> lots.expired then
    raise exception 'the lots of % in % hold % units (% expired), the level % (% expired)',
      new.variant_id, new.warehouse_id, lots.on_hand, lots.expired, level.on_hand, level.expired
      using errcode = 'check_violation', constraint = 'lots_sum_to_on_hand';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger levels_consist_of_their_lots
  after update on stock_levels for each row
  when (new.tracking <> 'NONE' and (new.on_hand, new.expired, new.tracking) is distinct from (old.on_hand, old.expired, old.tracking))
  execute function refuse_lots_that_do_not_sum();
--> statement-breakpoint
create trigger lots_make_up_their_level
  after insert or update on stock_lots for each row execute function refuse_lots_that_do_not_sum();
--> statement-breakpoint
create function refuse_change_of_lot_movements() returns trigger language plpgsql as $$
begin
  raise exception 'lot_movements is append-only: % is refused', tg_op using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger lot_movements_are_append_only
  before update or delete or truncate on lot_movements
  for each statement execute function refuse_change_of_lot_movements();
