ALTER TABLE "stock_count_lines" ADD COLUMN "expected_lots" jsonb;--> statement-breakpoint
ALTER TABLE "stock_count_lines" ADD COLUMN "counted_lots" jsonb;--> statement-breakpoint
ALTER TABLE "stock_count_lines" ADD CONSTRAINT "lots_of_what_was_counted" CHECK ("stock_count_lines"."counted_lots" is null or "stock_count_lines"."counted" is not null);