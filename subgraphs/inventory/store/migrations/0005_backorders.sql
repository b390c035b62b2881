ALTER TABLE "allocations" DROP CONSTRAINT "quantity_is_positive";--> statement-breakpoint
ALTER TABLE "allocations" DROP CONSTRAINT "shipped_within_quantity";--> statement-breakpoint
ALTER TABLE "stock_movements" DROP CONSTRAINT "deltas_fit_kind";--> statement-breakpoint
ALTER TABLE "allocations" ADD COLUMN "released" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "allocations" ADD COLUMN "backordered" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "allocations" ADD COLUMN "served" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "reservations" ADD COLUMN "released" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "stock_levels" ADD COLUMN "backordered" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "stock_levels" ADD COLUMN "backorder_limit" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "stock_movements" ADD COLUMN "backordered_delta" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "backorders_waiting" ON "allocations" USING btree ("tenant_id","variant_id","warehouse_id") WHERE backordered > 0;--> statement-breakpoint
ALTER TABLE "allocations" ADD CONSTRAINT "released_not_negative" CHECK ("allocations"."released" >= 0);--> statement-breakpoint
ALTER TABLE "allocations" ADD CONSTRAINT "waiting_not_negative" CHECK ("allocations"."backordered" >= 0);--> statement-breakpoint
ALTER TABLE "allocations" ADD CONSTRAINT "served_within_quantity" CHECK ("allocations"."served" between 0 and "allocations"."quantity");--> statement-breakpoint
ALTER TABLE "allocations" ADD CONSTRAINT "quantity_is_positive" CHECK ("allocations"."quantity" >= 0 and "allocations"."quantity" + "allocations"."backordered" > 0);--> statement-breakpoint
ALTER TABLE "allocations" ADD CONSTRAINT "shipped_within_quantity" CHECK ("allocations"."shipped" >= 0 and "allocations"."shipped" + "allocations"."released" <= "allocations"."quantity");--> statement-breakpoint
ALTER TABLE "stock_levels" ADD CONSTRAINT "backordered_not_negative" CHECK ("stock_levels"."backordered" >= 0);--> statement-breakpoint
ALTER TABLE "stock_levels" ADD CONSTRAINT "backorder_limit_is_bounded" CHECK ("stock_levels"."backorder_limit" between 0 and 10000);--> statement-breakpoint
ALTER TABLE "stock_movements" ADD CONSTRAINT "backordered_delta_fits_kind" CHECK (case "stock_movements"."kind"
        when 'BACKORDER' then "stock_movements"."backordered_delta" > 0
        when 'UNBACKORDER' then "stock_movements"."backordered_delta" < 0
        when 'ALLOCATE' then "stock_movements"."backordered_delta" = -"stock_movements"."committed_delta"
        else "stock_movements"."backordered_delta" = 0 end);--> statement-breakpoint
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
        when 'BACKORDER' then "stock_movements"."on_hand_delta" = 0 and "stock_movements"."reserved_delta" = 0 and "stock_movements"."committed_delta" = 0
        when 'UNBACKORDER' then "stock_movements"."on_hand_delta" = 0 and "stock_movements"."reserved_delta" = 0 and "stock_movements"."committed_delta" = 0
        when 'ALLOCATE' then "stock_movements"."on_hand_delta" = 0 and "stock_movements"."reserved_delta" = 0 and "stock_movements"."committed_delta" > 0
        else false end);--> statement-breakpoint
-- A limit that staff lower may leave more waiting than it allows; what it forbids is that more join.
create function refuse_backorders_beyond_limit() returns trigger language plpgsql as $$
begin
  raise exception '% units of % would wait in %, at most % may', new.backordered, new.variant_id, new.warehouse_id, new.backorder_limit
    using errcode = 'check_violation', constraint = 'backordered_within_limit';
end $$;
--> statement-breakpoint
create trigger backorders_stay_within_their_limit
  before update on stock_levels for each row
  when (new.backordered > old.backordered and new.backordered > new.backorder_limit)
  execute function refuse_backorders_beyond_limit();
