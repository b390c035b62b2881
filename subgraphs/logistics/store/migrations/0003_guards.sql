-- What happened to a shipment happened: events are added, never changed.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
--> statement-breakpoint
create trigger handling_events_are_append_only before update or delete or truncate on handling_events
  for each statement execute function refuse_change();
