-- The ledger is append-only: what happened is never rewritten. A correction is another movement.
create function refuse_change_of_the_ledger() returns trigger language plpgsql as $$
begin
  raise exception 'stock_movements is append-only: % is refused', tg_op using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger stock_movements_are_append_only
  before update or delete or truncate on stock_movements
  for each statement execute function refuse_change_of_the_ledger();
--> statement-breakpoint
-- A level is updated with every movement and its indexed columns never are: room on its page keeps those updates off the indexes.
alter table stock_levels set (fillfactor = 50);
--> statement-breakpoint
alter table allocations set (fillfactor = 80);
