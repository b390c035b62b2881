ALTER TABLE "refunds" DROP CONSTRAINT "known_refund_reason";--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "refunded_elsewhere" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "reference" text;--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "settled_by" text;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "elsewhere_within_refunded" CHECK (refunded_elsewhere between 0 and refunded);--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "known_refund_reason" CHECK (reason in ('RETURN', 'GOODWILL', 'CANCELLED_UNITS', 'CANCELLATION'));