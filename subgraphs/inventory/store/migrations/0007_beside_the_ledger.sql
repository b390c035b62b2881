CREATE INDEX "stock_movements_by_cause" ON "stock_movements" USING btree ("tenant_id","cause","variant_id") WHERE cause is not null;--> statement-breakpoint
CREATE INDEX "purchase_receipt_lines_by_line" ON "purchase_receipt_lines" USING btree ("tenant_id","line_id");--> statement-breakpoint
ALTER TABLE "barcodes" ADD CONSTRAINT "gtin_has_its_check_digit" CHECK (mod(3 * (substr(gtin, 1, 1)::int + substr(gtin, 3, 1)::int + substr(gtin, 5, 1)::int + substr(gtin, 7, 1)::int + substr(gtin, 9, 1)::int + substr(gtin, 11, 1)::int + substr(gtin, 13, 1)::int) + substr(gtin, 2, 1)::int + substr(gtin, 4, 1)::int + substr(gtin, 6, 1)::int + substr(gtin, 8, 1)::int + substr(gtin, 10, 1)::int + substr(gtin, 12, 1)::int + substr(gtin, 14, 1)::int, 10) = 0);--> statement-breakpoint
-- A lot that is deleted must be missed as well, and a level whose units are not told apart has none.
create or replace function refuse_lots_that_do_not_sum() returns trigger language plpgsql as $$
declare
  changed record := case tg_op when 'DELETE' then old else new end;
  level record;
  lots record;
begin
  select on_hand, expired, tracking into level from stock_levels
  where tenant_id = changed.tenant_id and variant_id = changed.variant_id and warehouse_id = changed.warehouse_id;
  select coalesce(sum(quantity), 0) as on_hand, coalesce(sum(quantity) filter (where expired), 0) as expired into lots
  from stock_lots
  where tenant_id = changed.tenant_id and variant_id = changed.variant_id and warehouse_id = changed.warehouse_id;
  if lots.on_hand <> (case level.tracking when 'NONE' then 0 else level.on_hand end) or lots.expired <> level.expired then
    raise exception 'the lots of % in % hold % units (% expired), the level % (% expired)',
      changed.variant_id, changed.warehouse_id, lots.on_hand, lots.expired, level.on_hand, level.expired
      using errcode = 'check_violation', constraint = 'lots_sum_to_on_hand';
  end if;
  return null;
end $$;
--> statement-breakpoint
drop trigger lots_make_up_their_level on stock_lots;
--> statement-breakpoint
create trigger lots_make_up_their_level
  after insert or update or delete on stock_lots for each row execute function refuse_lots_that_do_not_sum();
--> statement-breakpoint
-- What left and what arrived of a transfer is what the ledger says, in the statement that says so.
create function refuse_transfers_beside_their_ledger() returns trigger language plpgsql as $$
declare
  line record := case tg_op when 'DELETE' then old else new end;
  ledger record;
begin
  select coalesce(-sum(on_hand_delta) filter (where kind = 'TRANSFER_OUT'), 0) as dispatched,
    coalesce(sum(on_hand_delta) filter (where kind = 'TRANSFER_IN'), 0) as received into ledger
  from stock_movements
  where tenant_id = line.tenant_id and cause = 'transfer:' || line.transfer_id and variant_id = line.variant_id;
  if tg_op = 'DELETE' and ledger.dispatched <> 0 or tg_op <> 'DELETE'
    and (line.dispatched, line.received) is distinct from (ledger.dispatched, ledger.received) then
    raise exception 'transfer % says % of % left and % arrived, the ledger % and %', line.transfer_id, line.dispatched,
      line.variant_id, line.received, ledger.dispatched, ledger.received
      using errcode = 'check_violation', constraint = 'transfers_equal_their_ledger';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger transfers_agree_with_their_ledger
  after insert or update or delete on transfer_lines for each row execute function refuse_transfers_beside_their_ledger();
--> statement-breakpoint
-- What a count says it booked is what it booked.
create function refuse_counts_beside_their_ledger() returns trigger language plpgsql as $$
declare
  booked bigint := (select coalesce(sum(on_hand_delta), 0) from stock_movements
    where tenant_id = new.tenant_id and cause = 'count:' || new.count_id and variant_id = new.variant_id);
begin
  if coalesce(new.variance, 0) <> booked then
    raise exception 'count % says % of % were booked, the ledger %', new.count_id, new.variance, new.variant_id, booked
      using errcode = 'check_violation', constraint = 'counts_equal_their_ledger';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger counts_agree_with_their_ledger
  after insert or update on stock_count_lines for each row when (new.variance is not null)
  execute function refuse_counts_beside_their_ledger();
--> statement-breakpoint
-- A line of a purchase order received what its deliveries brought.
create function refuse_lines_beside_their_receipts() returns trigger language plpgsql as $$
declare
  brought bigint := (select coalesce(sum(quantity), 0) from purchase_receipt_lines where tenant_id = new.tenant_id and line_id = new.id);
begin
  if new.received <> brought then
    raise exception 'line % received %, its deliveries brought %', new.id, new.received, brought
      using errcode = 'check_violation', constraint = 'lines_equal_their_receipts';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger lines_agree_with_their_receipts
  after insert or update on purchase_order_lines for each row execute function refuse_lines_beside_their_receipts();
--> statement-breakpoint
-- And each delivery is on hand, and counted by its line.
create function refuse_receipts_beside_their_ledger() returns trigger language plpgsql as $$
declare
  receipt record := case tg_op when 'DELETE' then old else new end;
  line record;
  brought bigint := (select coalesce(sum(quantity), 0) from purchase_receipt_lines
    where tenant_id = receipt.tenant_id and line_id = receipt.line_id);
  booked bigint;
begin
  select id, variant_id, received into line from purchase_order_lines where tenant_id = receipt.tenant_id and id = receipt.line_id;
  booked := (select coalesce(sum(on_hand_delta), 0) from stock_movements
    where tenant_id = receipt.tenant_id and cause = 'receipt:' || receipt.receipt_id and variant_id = line.variant_id);
  if line.received <> brought or tg_op <> 'DELETE' and receipt.quantity <> booked then
    raise exception 'line % received %, its deliveries brought %; of this one % units, % in the ledger', line.id, line.received,
      brought, receipt.quantity, booked
      using errcode = 'check_violation', constraint = 'receipts_equal_their_ledger';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger receipts_agree_with_their_ledger
  after insert or update or delete on purchase_receipt_lines for each row execute function refuse_receipts_beside_their_ledger();
