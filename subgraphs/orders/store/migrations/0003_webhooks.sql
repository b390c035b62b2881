CREATE TABLE "payment_webhooks" (
	"tenant_id" text NOT NULL,
	"provider" text NOT NULL,
	"id" text NOT NULL,
	"type" text NOT NULL,
	"payment_key" text NOT NULL,
	"order_id" uuid,
	"digest" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "payment_webhooks_tenant_id_provider_id_pk" PRIMARY KEY("tenant_id","provider","id")
);
--> statement-breakpoint
CREATE INDEX "webhooks_by_time" ON "payment_webhooks" USING btree ("tenant_id","received_at","id");--> statement-breakpoint
CREATE INDEX "webhooks_unknown" ON "payment_webhooks" USING btree ("tenant_id","received_at","id") WHERE order_id is null;