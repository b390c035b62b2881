-- Emptying a ledger is a change of it too.
create trigger payment_effects_are_not_emptied before truncate on payment_effects
  for each statement execute function refuse_change();
--> statement-breakpoint
-- What was told to a buyer was told.
create trigger order_timeline_is_append_only before update or delete or truncate on order_timeline
  for each statement execute function refuse_change();
