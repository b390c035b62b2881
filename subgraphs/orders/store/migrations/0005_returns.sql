ALTER TABLE "order_return_lines" ADD COLUMN "order_line_id" uuid;--> statement-breakpoint
ALTER TABLE "order_return_lines" ADD COLUMN "restocked" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_return_lines" ADD COLUMN "scrapped" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_returns" ADD COLUMN "order_id" uuid;--> statement-breakpoint
ALTER TABLE "order_returns" ADD COLUMN "status" text DEFAULT 'COMPLETED' NOT NULL;--> statement-breakpoint
ALTER TABLE "order_returns" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "order_returns" ADD COLUMN "decision_note" text;--> statement-breakpoint
ALTER TABLE "order_returns" ADD COLUMN "decided_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "order_returns" ADD COLUMN "received_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "order_returns" ADD COLUMN "warehouse_id" text;--> statement-breakpoint
ALTER TABLE "order_returns" ADD COLUMN "deduction" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_returns" ADD COLUMN "addition" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_returns" ADD COLUMN "booked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "order_returns" ADD COLUMN "completed_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "returns_of_order" ON "order_returns" USING btree ("tenant_id","order_id","id") WHERE order_id is not null;--> statement-breakpoint
ALTER TABLE "order_return_lines" ADD CONSTRAINT "received_within_announced" CHECK (restocked >= 0 and scrapped >= 0 and restocked + scrapped <= quantity);--> statement-breakpoint
ALTER TABLE "order_returns" ADD CONSTRAINT "known_return_status" CHECK (status in ('REQUESTED', 'APPROVED', 'REJECTED', 'RECEIVED', 'COMPLETED'));--> statement-breakpoint
ALTER TABLE "order_returns" ADD CONSTRAINT "received_before_completed" CHECK (order_id is null or status not in ('RECEIVED', 'COMPLETED') or received_at is not null);--> statement-breakpoint
ALTER TABLE "order_returns" ADD CONSTRAINT "return_adjustments_not_negative" CHECK (deduction >= 0 and addition >= 0 and gross >= 0);