create or replace function allocations_hold(quantity integer, shipped integer, released integer, backordered integer, served integer, returned integer)
  returns boolean language plpgsql immutable parallel safe as $$
declare
  broken text;
begin
  if (quantity >= 0 and quantity + backordered > 0)
    and (shipped >= 0 and shipped + released <= quantity)
    and (released >= 0)
    and (backordered >= 0)
    and (served between 0 and quantity)
    and (returned between 0 and shipped) then
    return true;
  end if;
  broken := case
    when (quantity >= 0 and quantity + backordered > 0) is false then 'quantity_is_positive'
    when (shipped >= 0 and shipped + released <= quantity) is false then 'shipped_within_quantity'
    when (released >= 0) is false then 'released_not_negative'
    when (backordered >= 0) is false then 'waiting_not_negative'
    when (served between 0 and quantity) is false then 'served_within_quantity'
    when (returned between 0 and shipped) is false then 'returned_within_shipped'
  end;
  if broken is not null then
    raise exception 'new row for relation "allocations" violates check constraint "%"', broken
      using errcode = 'check_violation', table = 'allocations', constraint = broken;
  end if;
  return true;
end $$;
--> statement-breakpoint
create or replace function stock_levels_hold(on_hand integer, reserved integer, committed integer, backordered integer, backorder_limit integer, safety_stock integer, expired integer, tracking text, low_stock_threshold integer)
  returns boolean language plpgsql immutable parallel safe as $$
declare
  broken text;
begin
  if (on_hand >= 0)
    and (reserved >= 0)
    and (committed >= 0)
    and (reserved + committed <= on_hand)
    and (expired = 0 or expired between 1 and on_hand)
    and (tracking in ('NONE', 'LOT', 'SERIAL'))
    and (tracking <> 'NONE' or expired = 0)
    and (backordered >= 0)
    and (backorder_limit between 0 and 10000)
    and (safety_stock >= 0)
    and (low_stock_threshold >= 0) then
    return true;
  end if;
  broken := case
    when (on_hand >= 0) is false then 'on_hand_not_negative'
    when (reserved >= 0) is false then 'reserved_not_negative'
    when (committed >= 0) is false then 'committed_not_negative'
    when (reserved + committed <= on_hand) is false then 'reserved_and_committed_within_on_hand'
    when (expired = 0 or expired between 1 and on_hand) is false then 'expired_within_on_hand'
    when (tracking in ('NONE', 'LOT', 'SERIAL')) is false then 'tracking_is_known'
    when (tracking <> 'NONE' or expired = 0) is false then 'only_tracked_stock_expires'
    when (backordered >= 0) is false then 'backordered_not_negative'
    when (backorder_limit between 0 and 10000) is false then 'backorder_limit_is_bounded'
    when (safety_stock >= 0) is false then 'safety_stock_not_negative'
    when (low_stock_threshold >= 0) is false then 'low_stock_threshold_not_negative'
  end;
  if broken is not null then
    raise exception 'new row for relation "stock_levels" violates check constraint "%"', broken
      using errcode = 'check_violation', table = 'stock_levels', constraint = broken;
  end if;
  return true;
end $$;
--> statement-breakpoint
create or replace function stock_movements_hold(kind text, on_hand_delta integer, reserved_delta integer, committed_delta integer, backordered_delta integer)
  returns boolean language plpgsql immutable parallel safe as $$
declare
  broken text;
begin
  if (case kind
        when 'RECEIVE' then on_hand_delta > 0 and reserved_delta = 0 and committed_delta = 0
        when 'ADJUST' then on_hand_delta <> 0 and reserved_delta = 0 and committed_delta = 0
        when 'RESERVE' then on_hand_delta = 0 and reserved_delta > 0 and committed_delta = 0
        when 'RELEASE' then on_hand_delta = 0 and reserved_delta < 0 and committed_delta = 0
        when 'EXPIRE' then on_hand_delta = 0 and reserved_delta < 0 and committed_delta = 0
        when 'COMMIT' then on_hand_delta = 0 and committed_delta > 0 and reserved_delta = -committed_delta
        when 'UNCOMMIT' then on_hand_delta = 0 and reserved_delta = 0 and committed_delta < 0
        when 'SHIP' then on_hand_delta < 0 and reserved_delta = 0 and committed_delta = on_hand_delta
        when 'RETURN' then on_hand_delta > 0 and reserved_delta = 0 and committed_delta = 0
        when 'TRANSFER_OUT' then on_hand_delta < 0 and reserved_delta = 0 and committed_delta = 0
        when 'TRANSFER_IN' then on_hand_delta > 0 and reserved_delta = 0 and committed_delta = 0
        when 'COUNT' then on_hand_delta <> 0 and reserved_delta = 0 and committed_delta = 0
        when 'SCRAP' then on_hand_delta < 0 and reserved_delta = 0 and committed_delta = 0
        when 'BACKORDER' then on_hand_delta = 0 and reserved_delta = 0 and committed_delta = 0
        when 'UNBACKORDER' then on_hand_delta = 0 and reserved_delta = 0 and committed_delta = 0
        when 'ALLOCATE' then on_hand_delta = 0 and reserved_delta = 0 and committed_delta > 0
        else false end)
    and (case kind
        when 'BACKORDER' then backordered_delta > 0
        when 'UNBACKORDER' then backordered_delta < 0
        when 'ALLOCATE' then backordered_delta = -committed_delta
        else backordered_delta = 0 end) then
    return true;
  end if;
  broken := case
    when (case kind
        when 'RECEIVE' then on_hand_delta > 0 and reserved_delta = 0 and committed_delta = 0
        when 'ADJUST' then on_hand_delta <> 0 and reserved_delta = 0 and committed_delta = 0
        when 'RESERVE' then on_hand_delta = 0 and reserved_delta > 0 and committed_delta = 0
        when 'RELEASE' then on_hand_delta = 0 and reserved_delta < 0 and committed_delta = 0
        when 'EXPIRE' then on_hand_delta = 0 and reserved_delta < 0 and committed_delta = 0
        when 'COMMIT' then on_hand_delta = 0 and committed_delta > 0 and reserved_delta = -committed_delta
        when 'UNCOMMIT' then on_hand_delta = 0 and reserved_delta = 0 and committed_delta < 0
        when 'SHIP' then on_hand_delta < 0 and reserved_delta = 0 and committed_delta = on_hand_delta
        when 'RETURN' then on_hand_delta > 0 and reserved_delta = 0 and committed_delta = 0
        when 'TRANSFER_OUT' then on_hand_delta < 0 and reserved_delta = 0 and committed_delta = 0
        when 'TRANSFER_IN' then on_hand_delta > 0 and reserved_delta = 0 and committed_delta = 0
        when 'COUNT' then on_hand_delta <> 0 and reserved_delta = 0 and committed_delta = 0
        when 'SCRAP' then on_hand_delta < 0 and reserved_delta = 0 and committed_delta = 0
        when 'BACKORDER' then on_hand_delta = 0 and reserved_delta = 0 and committed_delta = 0
        when 'UNBACKORDER' then on_hand_delta = 0 and reserved_delta = 0 and committed_delta = 0
        when 'ALLOCATE' then on_hand_delta = 0 and reserved_delta = 0 and committed_delta > 0
        else false end) is false then 'deltas_fit_kind'
    when (case kind
        when 'BACKORDER' then backordered_delta > 0
        when 'UNBACKORDER' then backordered_delta < 0
        when 'ALLOCATE' then backordered_delta = -committed_delta
        else backordered_delta = 0 end) is false then 'backordered_delta_fits_kind'
  end;
  if broken is not null then
    raise exception 'new row for relation "stock_movements" violates check constraint "%"', broken
      using errcode = 'check_violation', table = 'stock_movements', constraint = broken;
  end if;
  return true;
end $$;
--> statement-breakpoint
create or replace function reservations_hold(status text, expires_at timestamp with time zone, shipped integer, order_id text)
  returns boolean language plpgsql immutable parallel safe as $$
declare
  broken text;
begin
  if (status in ('HELD', 'COMMITTED', 'RELEASED', 'EXPIRED'))
    and (status <> 'HELD' or expires_at is not null)
    and (shipped = 0 or status = 'COMMITTED')
    and (status not in ('HELD', 'COMMITTED') or order_id is not null) then
    return true;
  end if;
  broken := case
    when (status in ('HELD', 'COMMITTED', 'RELEASED', 'EXPIRED')) is false then 'status_is_known'
    when (status <> 'HELD' or expires_at is not null) is false then 'held_until_an_end'
    when (shipped = 0 or status = 'COMMITTED') is false then 'only_promised_stock_is_shipped'
    when (status not in ('HELD', 'COMMITTED') or order_id is not null) is false then 'held_for_an_order'
  end;
  if broken is not null then
    raise exception 'new row for relation "reservations" violates check constraint "%"', broken
      using errcode = 'check_violation', table = 'reservations', constraint = broken;
  end if;
  return true;
end $$;
--> statement-breakpoint
ALTER TABLE "allocations" DROP CONSTRAINT "quantity_is_positive";--> statement-breakpoint
ALTER TABLE "allocations" DROP CONSTRAINT "shipped_within_quantity";--> statement-breakpoint
ALTER TABLE "allocations" DROP CONSTRAINT "released_not_negative";--> statement-breakpoint
ALTER TABLE "allocations" DROP CONSTRAINT "waiting_not_negative";--> statement-breakpoint
ALTER TABLE "allocations" DROP CONSTRAINT "served_within_quantity";--> statement-breakpoint
ALTER TABLE "allocations" DROP CONSTRAINT "returned_within_shipped";--> statement-breakpoint
ALTER TABLE "reservations" DROP CONSTRAINT "status_is_known";--> statement-breakpoint
ALTER TABLE "reservations" DROP CONSTRAINT "held_until_an_end";--> statement-breakpoint
ALTER TABLE "reservations" DROP CONSTRAINT "only_promised_stock_is_shipped";--> statement-breakpoint
ALTER TABLE "reservations" DROP CONSTRAINT "held_for_an_order";--> statement-breakpoint
ALTER TABLE "stock_levels" DROP CONSTRAINT "on_hand_not_negative";--> statement-breakpoint
ALTER TABLE "stock_levels" DROP CONSTRAINT "reserved_not_negative";--> statement-breakpoint
ALTER TABLE "stock_levels" DROP CONSTRAINT "committed_not_negative";--> statement-breakpoint
ALTER TABLE "stock_levels" DROP CONSTRAINT "reserved_and_committed_within_on_hand";--> statement-breakpoint
ALTER TABLE "stock_levels" DROP CONSTRAINT "expired_within_on_hand";--> statement-breakpoint
ALTER TABLE "stock_levels" DROP CONSTRAINT "tracking_is_known";--> statement-breakpoint
ALTER TABLE "stock_levels" DROP CONSTRAINT "only_tracked_stock_expires";--> statement-breakpoint
ALTER TABLE "stock_levels" DROP CONSTRAINT "backordered_not_negative";--> statement-breakpoint
ALTER TABLE "stock_levels" DROP CONSTRAINT "backorder_limit_is_bounded";--> statement-breakpoint
ALTER TABLE "stock_levels" DROP CONSTRAINT "safety_stock_not_negative";--> statement-breakpoint
ALTER TABLE "stock_levels" DROP CONSTRAINT "low_stock_threshold_not_negative";--> statement-breakpoint
ALTER TABLE "stock_movements" DROP CONSTRAINT "deltas_fit_kind";--> statement-breakpoint
ALTER TABLE "stock_movements" DROP CONSTRAINT "backordered_delta_fits_kind";--> statement-breakpoint
ALTER TABLE "allocations" ADD CONSTRAINT "allocations_hold" CHECK (allocations_hold(quantity, shipped, released, backordered, served, returned));--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_hold" CHECK (reservations_hold(status, expires_at, shipped, order_id));--> statement-breakpoint
ALTER TABLE "stock_levels" ADD CONSTRAINT "stock_levels_hold" CHECK (stock_levels_hold(on_hand, reserved, committed, backordered, backorder_limit, safety_stock, expired, tracking, low_stock_threshold));--> statement-breakpoint
ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_hold" CHECK (stock_movements_hold(kind, on_hand_delta, reserved_delta, committed_delta, backordered_delta));