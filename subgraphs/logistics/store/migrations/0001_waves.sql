ALTER TABLE "shipment_lines" DROP CONSTRAINT "order_line_ships_once_per_warehouse";--> statement-breakpoint
ALTER TABLE "shipments" DROP CONSTRAINT "one_shipment_per_order_and_warehouse";--> statement-breakpoint
ALTER TABLE "shipment_lines" ADD COLUMN "wave" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "shipments" ADD COLUMN "wave" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "shipment_lines" ADD CONSTRAINT "order_line_ships_once_per_warehouse" UNIQUE("tenant_id","order_line_id","warehouse_id","wave");--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "one_shipment_per_order_and_warehouse" UNIQUE("tenant_id","order_id","warehouse_id","wave");