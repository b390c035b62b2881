CREATE TABLE "event_log_seals" (
	"first_position" bigint PRIMARY KEY NOT NULL,
	"last_position" bigint NOT NULL,
	"events" integer NOT NULL,
	"digest" bigint NOT NULL
);
--> statement-breakpoint
-- Everything of an event that readers are given, in one number; the numbers of an append are combined by XOR.
create function event_digest(e event_log) returns bigint language sql immutable parallel safe as $$
  select hash_record_extended(row(e.position, e.id, e.source, e.type, e.tenant_id, e.subject, e.time, e.traceparent, e.data), 0)
$$;
--> statement-breakpoint
create function seal_append() returns trigger language plpgsql as $$
begin
  insert into event_log_seals (first_position, last_position, events, digest)
  select min(position), max(position), count(*), bit_xor(event_digest(added)) from added having count(*) > 0;
  return null;
end $$;
--> statement-breakpoint
create trigger appends_are_sealed after insert on event_log
  referencing new table as added for each statement execute function seal_append();
--> statement-breakpoint
-- What was published before is sealed as it is now, in handfuls.
insert into event_log_seals (first_position, last_position, events, digest)
select min(position), max(position), count(*), bit_xor(event_digest(e)) from event_log e group by position / 100;
--> statement-breakpoint
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
--> statement-breakpoint
create trigger event_log_is_append_only before update or delete or truncate on event_log
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger event_log_seals_are_append_only before update or delete or truncate on event_log_seals
  for each statement execute function refuse_change();
