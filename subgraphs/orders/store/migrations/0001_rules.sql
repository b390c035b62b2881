-- Money that moved has moved: effects are added, never changed.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
--> statement-breakpoint
create trigger payment_effects_append_only before update or delete on payment_effects
  for each statement execute function refuse_change();
