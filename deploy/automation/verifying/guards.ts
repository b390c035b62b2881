import { infrastructure_tables } from '#platform/database/migrate.ts'
import { type ContextName, contextNames } from '../../embedded/contexts.ts'
import { everywhere, type FoundRow, type Invariant, within } from './invariant.ts'
import { danglingReferences } from './references.ts'

/** Tables that are appended to and nothing else, and what their triggers must refuse. */
const append_only: Partial<Record<ContextName | 'events', Readonly<Record<string, readonly string[]>>>> = {
  inventory: {
    stock_movements: ['UPDATE', 'DELETE', 'TRUNCATE'],
    lot_movements: ['UPDATE', 'DELETE', 'TRUNCATE'],
  },
  orders: {
    payment_effects: ['UPDATE', 'DELETE', 'TRUNCATE'],
    order_timeline: ['UPDATE', 'DELETE', 'TRUNCATE'],
  },
  catalog: { price_changes: ['UPDATE', 'DELETE', 'TRUNCATE'] },
  logistics: { handling_events: ['UPDATE', 'DELETE', 'TRUNCATE'] },
  events: { event_log: ['UPDATE', 'DELETE', 'TRUNCATE'], event_log_seals: ['UPDATE', 'DELETE', 'TRUNCATE'] },
}
/** Bits of `pg_trigger.tgtype` (PostgreSQL source, `catalog/pg_trigger.h`). */
const trigger_bits: Readonly<Record<string, number>> = { DELETE: 8, UPDATE: 16, TRUNCATE: 32 }

/** The locks on the doors: what keeps a mistake from being stored. */
export const guard_invariants: readonly Invariant[] = [
  everywhere(
    [...contextNames, 'events'],
    'ledgers-are-append-only',
    'Ledgers refuse to be rewritten: the trigger is there and enabled.',
    async (sql, limit, context) => {
      const wanted = Object.entries(append_only[context] ?? {}).flatMap(([table, events]) =>
        events.map((event) => ({ table, event, bit: trigger_bits[event] ?? 0 })),
      )
      return sql<FoundRow[]>`
        select '*' as tenant_id, ${context} || '.' || w.name as id, format('%s is not refused', w.event) as says
        from unnest(${wanted.map(({ table }) => table)}::text[], ${wanted.map(({ event }) => event)}::text[],
          ${wanted.map(({ bit }) => bit)}::int[]) as w (name, event, bit)
        where not exists (
          select from pg_trigger t
          where t.tgrelid = to_regclass('public.' || w.name) and t.tgenabled in ('O', 'A') and not t.tgisinternal
            and t.tgtype & w.bit <> 0 and t.tgtype & 2 <> 0)
        order by 2, 3 limit ${limit}`
    },
  ),
  everywhere(
    contextNames,
    'references-lead-somewhere',
    'Whatever a foreign key points at is there, also where somebody wrote while the keys were not looked at.',
    danglingReferences,
  ),
  everywhere(
    contextNames,
    'guards-are-on',
    'No trigger is switched off, and no constraint was added without a look at the rows that were there.',
    (sql, limit, context) => sql<FoundRow[]>`
      select '*' as tenant_id, ${context} || '.' || name as id, says from (
        select t.tgrelid::regclass || ' ' || t.tgname as name, 'the trigger is switched off' as says
        from pg_trigger t join pg_class c on c.oid = t.tgrelid
        where c.relnamespace = 'public'::regnamespace and t.tgenabled not in ('O', 'A')
        union all
        select conrelid::regclass || ' ' || conname, 'the constraint is not validated'
        from pg_constraint where connamespace = 'public'::regnamespace and not convalidated
      ) as off order by 2 limit ${limit}`,
  ),
  everywhere(
    contextNames,
    'tenants-are-walled-off',
    'Every table with a tenant is behind forced row level security, and each of its policies asks for the tenant.',
    (sql, limit, context) => sql<FoundRow[]>`
      select '*' as tenant_id, ${context} || '.' || c.relname as id,
        case when not c.relrowsecurity then 'row level security is off' when not c.relforcerowsecurity then 'it is not forced'
          else 'a policy is missing, or does not ask for the tenant' end as says
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> all(${infrastructure_tables})
        and not (c.relrowsecurity and c.relforcerowsecurity
          and exists (select from pg_policy p where p.polrelid = c.oid)
          and not exists (select from pg_policy p where p.polrelid = c.oid
            and pg_get_expr(p.polqual, p.polrelid) not like '%app.tenant_id%'))
      order by 2 limit ${limit}`,
  ),
  everywhere(
    contextNames,
    'roles-are-bound',
    'The role a context signs in with is bound by the policies.',
    (sql, limit, context) => sql<FoundRow[]>`
      select '*' as tenant_id, ${context} || '.' || rolname as id, 'it may pass row level security by' as says
      from pg_roles where rolname = current_user and (rolsuper or rolbypassrls) limit ${limit}`,
  ),
  within(
    'catalog',
    'prices-are-not-negative',
    'No price, listed, past or quoted, is below nothing.',
    (sql, limit) => sql<FoundRow[]>`
      select tenant_id, id, format('%s %s', thing, amount) as says from (
        select tenant_id, format('%s %s %s', variant_id, channel_id, currency) as id, 'costs' as thing, amount from prices
        union all select tenant_id, format('%s %s %s', product_id, channel_id, currency), 'is listed at', amount from listing_prices
        union all select tenant_id, id::text, 'was changed to', new_amount from price_changes
        union all select tenant_id, id::text, 'was quoted at', least(net, tax, gross) from quotes
      ) as told where amount < 0 order by 1, 2 limit ${limit}`,
  ),
]
