ALTER TABLE "order_lines" ADD COLUMN "accepts_backorder" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "served" integer DEFAULT 0 NOT NULL;