CREATE TABLE "api_clients" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"name" text collate "C" NOT NULL,
	"description" text,
	"scopes" text[] NOT NULL,
	"operations_per_minute" integer,
	"cost_per_minute" integer,
	"document_policy" text,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "api_clients_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "one_api_client_per_name" UNIQUE("tenant_id","name"),
	CONSTRAINT "api_client_name_form" CHECK (name ~ '^[a-z][a-z0-9-]{1,49}$'),
	CONSTRAINT "api_client_quota_positive" CHECK (operations_per_minute > 0 and cost_per_minute > 0),
	CONSTRAINT "api_client_policy_known" CHECK (document_policy in ('ANY', 'TRUSTED_AND_REGISTERED', 'TRUSTED')),
	CONSTRAINT "api_client_scopes_grantable" CHECK (not scopes && array['service', 'accounts:write', 'partners:read', 'partners:write'])
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"hint" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	CONSTRAINT "api_keys_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "one_api_key_per_id" UNIQUE("id"),
	CONSTRAINT "one_api_key_per_hash" UNIQUE("hash"),
	CONSTRAINT "api_key_hash_is_one" CHECK (length(hash) = 43)
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "disabled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "key_of_an_api_client" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."api_clients"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_clients_by_change" ON "api_clients" USING btree ("changed_at","id");--> statement-breakpoint
CREATE INDEX "api_keys_by_client" ON "api_keys" USING btree ("tenant_id","client_id","created_at");--> statement-breakpoint
CREATE INDEX "sessions_by_end" ON "sessions" USING btree ("ended_at","id") WHERE ended_at is not null;