-- The history of prices is appended to and nothing else.
create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger price_changes_are_append_only before update or delete or truncate on price_changes
  for each statement execute function refuse_rewriting();
--> statement-breakpoint
create extension if not exists pg_trgm;
--> statement-breakpoint
create extension if not exists btree_gin;
--> statement-breakpoint
-- Text operators are not leakproof: behind row level security the planner may not use their indexes (see README, Search).
-- So the index has a schema of its own, which the application role cannot enter except through the two functions below. They
-- read the tenant from the connection, never from an argument: the second lock is on this door too.
create schema search;
--> statement-breakpoint
create table search.documents (
  tenant_id text not null,
  variant_id uuid not null,
  product_id uuid not null,
  published boolean not null,
  words tsvector not null,
  primary key (tenant_id, variant_id)
);
--> statement-breakpoint
-- A short pending list: a search reads all of it, and an import would fill 4 MB by default.
create index documents_by_words on search.documents using gin (tenant_id, words) with (gin_pending_list_limit = 256);
--> statement-breakpoint
-- The words names are made of, to find the one a misspelt word meant.
create table search.vocabulary (
  tenant_id text not null,
  word text collate "C" not null,
  primary key (tenant_id, word)
);
--> statement-breakpoint
create index vocabulary_by_trigrams on search.vocabulary using gin (tenant_id, word gin_trgm_ops);
--> statement-breakpoint
-- Brings the search index up to date with products and their variants; called in the transaction that changed them.
create function index_products(product_ids uuid[]) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into search.documents (tenant_id, variant_id, product_id, published, words)
  select v.tenant_id, v.id, p.id, p.published and v.published,
    setweight(to_tsvector('english', concat_ws(' ', p.name, v.name)), 'A')
      || setweight(to_tsvector('simple', concat_ws(' ', p.name, v.name)), 'A')
      || setweight(array_to_tsvector(array_remove(array[lower(v.sku), v.gtin], null)), 'A')
      || setweight(to_tsvector('english', p.description), 'D')
  from products p
  join variants v on v.tenant_id = p.tenant_id and v.product_id = p.id
  where p.tenant_id = current_setting('app.tenant_id') and p.id = any(product_ids)
  on conflict (tenant_id, variant_id) do update set published = excluded.published, words = excluded.words;

  -- Ordered, so that two writers who bring the same new words wait for each other instead of deadlocking.
  insert into search.vocabulary (tenant_id, word)
  select current_setting('app.tenant_id'), word
  from (
    select distinct unnest(tsvector_to_array(to_tsvector('simple', concat_ws(' ', p.name, v.name)))) as word
    from products p
    join variants v on v.tenant_id = p.tenant_id and v.product_id = p.id
    where p.tenant_id = current_setting('app.tenant_id') and p.id = any(product_ids)
  ) as said
  where length(word) between 3 and 40 and word !~ '[0-9]'
  order by word
  on conflict do nothing
$$;
--> statement-breakpoint
-- One lexeme, quoted for a tsquery; with what begins like it.
create function search.beginning(word text) returns tsquery language sql immutable as $$
  select ('''' || replace(replace(word, '\', '\\'), '''', '''''') || ''':*')::tsquery
$$;
--> statement-breakpoint
-- What a person typed, three ways: as English (stems), as the words themselves with the last one unfinished, as a code.
create function search.wanted(typed text) returns tsquery language plpgsql immutable as $$
declare
  plain constant text := websearch_to_tsquery('simple', typed)::text;
begin
  return websearch_to_tsquery('english', typed)
    || case when plain like '%''' then (plain || ':*')::tsquery else plain::tsquery end
    || search.beginning(lower(typed));
end $$;
--> statement-breakpoint
-- The same with each unknown word replaced by the known words most like it; null when one resembles nothing.
create function search.corrected(tenant text, typed text) returns tsquery
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  given text;
  meant tsquery;
  corrected tsquery;
begin
  foreach given in array tsvector_to_array(to_tsvector('simple', typed)) loop
    if given ~ '[0-9]' or exists (
      select from search.vocabulary where tenant_id = tenant and word >= given and word < given || U&'\+10FFFF'
    ) then
      meant := search.beginning(given);
    else
      select string_agg(search.beginning(word)::text, ' | ')::tsquery into meant from (
        select word from search.vocabulary
        where tenant_id = tenant and word % given and similarity(word, given) >= 0.35
        order by similarity(word, given) desc, word limit 4
      ) as alike;
    end if;
    if meant is null then return null; end if;
    corrected := case when corrected is null then meant else corrected && meant end;
  end loop;
  return corrected;
end $$;
--> statement-breakpoint
-- The variants of the connection's tenant that match what was typed, with how well (millionths). Only when nothing matches is
-- the spelling corrected. The rank costs a read of every match, so it is 0 unless asked for.
create function search_variants(typed text, published_only boolean, ranked boolean)
returns table (variant_id uuid, product_id uuid, rank integer)
language plpgsql stable security definer rows 500 set search_path = pg_catalog, public, pg_temp as $$
declare
  tenant constant text := current_setting('app.tenant_id');
  wanted tsquery := search.wanted(typed);
begin
  for attempt in 1..2 loop
    return query
      select d.variant_id, d.product_id,
        case when ranked then (ts_rank(d.words, wanted) * 1000000)::integer else 0 end
      from search.documents d
      where d.tenant_id = tenant and d.words @@ wanted and (d.published or not published_only);
    exit when found;
    wanted := search.corrected(tenant, typed);
    exit when wanted is null;
  end loop;
end $$;
