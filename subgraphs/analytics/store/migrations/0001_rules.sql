-- Sums are added to in place: room on the page keeps the new version beside the old one, and no index has to be touched.
alter table "sales" set (fillfactor = 80);
--> statement-breakpoint
alter table "product_sales_by_month" set (fillfactor = 80);
--> statement-breakpoint
alter table "order_steps" set (fillfactor = 80);
--> statement-breakpoint
alter table "fold_progress" set (fillfactor = 50);
