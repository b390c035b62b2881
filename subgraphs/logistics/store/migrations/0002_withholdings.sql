CREATE TABLE "withholdings" (
	"tenant_id" text NOT NULL,
	"request_id" uuid NOT NULL,
	"order_id" text NOT NULL,
	"units" jsonb NOT NULL,
	"withheld_at" timestamp with time zone NOT NULL,
	CONSTRAINT "withholdings_tenant_id_request_id_pk" PRIMARY KEY("tenant_id","request_id")
);
