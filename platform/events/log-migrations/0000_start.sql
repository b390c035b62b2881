CREATE TABLE "event_log" (
	"position" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "event_log_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"id" uuid NOT NULL,
	"source" text NOT NULL,
	"type" text NOT NULL,
	"tenant_id" text NOT NULL,
	"subject" text NOT NULL,
	"time" timestamp with time zone NOT NULL,
	"traceparent" text,
	"data" jsonb NOT NULL,
	CONSTRAINT "event_stored_once" UNIQUE("id")
);
--> statement-breakpoint
CREATE INDEX "event_log_by_type" ON "event_log" USING btree ("type","position");--> statement-breakpoint
CREATE INDEX "event_log_by_subject" ON "event_log" USING btree ("tenant_id","subject","position");