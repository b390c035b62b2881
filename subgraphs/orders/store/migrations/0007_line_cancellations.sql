CREATE TABLE "line_cancellations" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"requested_by" text NOT NULL,
	"lines" jsonb NOT NULL,
	"status" text NOT NULL,
	"withdrawn" jsonb,
	"requested_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "line_cancellations_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "known_line_cancellation_status" CHECK (status in ('REQUESTED', 'DONE')),
	CONSTRAINT "line_cancellation_ends_with_a_result" CHECK ((status = 'DONE') = (withdrawn is not null and ended_at is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "one_line_cancellation_at_a_time" ON "line_cancellations" USING btree ("tenant_id","order_id") WHERE status = 'REQUESTED';