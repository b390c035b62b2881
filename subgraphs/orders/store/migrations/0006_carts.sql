CREATE TABLE "carts" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" text,
	"access_token" text,
	"channel_id" text NOT NULL,
	"currency" text NOT NULL,
	"status" text NOT NULL,
	"order_id" uuid,
	"contact" jsonb,
	"shipping_address" jsonb,
	"billing_address" jsonb,
	"lines" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "carts_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "known_cart_status" CHECK (status in ('OPEN', 'PLACED', 'MERGED')),
	CONSTRAINT "placed_cart_has_an_order" CHECK ((status = 'PLACED') = (order_id is not null)),
	CONSTRAINT "cart_belongs_to_somebody" CHECK ((customer_id is null) <> (access_token is null)),
	CONSTRAINT "cart_lines_bounded" CHECK (jsonb_typeof(lines) = 'array' and jsonb_array_length(lines) <= 100)
);
--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_cart_per_customer_and_channel" ON "carts" USING btree ("tenant_id","customer_id","channel_id") WHERE status = 'OPEN' and customer_id is not null;--> statement-breakpoint
CREATE INDEX "carts_by_expiry" ON "carts" USING btree ("expires_at");