import { type Break, drop } from './break.ts'

/** Breaks in the other contexts' data. */
export const other_breaks: readonly Break[] = [
  {
    breaks: 'shipped-within-committed',
    of: 'logistics',
    id: `select order_line_id as id from shipment_lines order by 1 limit 1`,
    by: `${drop('shipment_lines', 'shipped_within_committed')}
      update shipment_lines set quantity = quantity + 1 where order_line_id = (select min(order_line_id) from shipment_lines)`,
  },
  {
    breaks: 'fulfilled-is-dispatched',
    of: 'logistics',
    id: `select min(order_line_id) as id from shipment_lines l join shipments s on s.id = l.shipment_id where s.dispatched_at is null`,
    by: `update shipments set status = 'DISPATCHED', dispatched_at = now() - interval '1 hour' where dispatched_at is null`,
  },
  {
    breaks: 'ledgers-are-append-only',
    of: 'catalog',
    id: `select 'catalog.price_changes' as id`,
    by: 'drop trigger price_changes_are_append_only on price_changes',
  },
  {
    breaks: 'tenants-are-walled-off',
    of: 'customers',
    id: `select 'customers.accounts' as id`,
    by: 'create policy everybody on accounts using (true)',
  },
  {
    breaks: 'prices-are-not-negative',
    of: 'catalog',
    id: `select min(variant_id::text) as id from prices`,
    by: `${drop('prices', 'price_not_negative')} update prices set amount = -1`,
  },
  {
    breaks: 'outboxes-drain',
    of: 'logistics',
    id: `select 'logistics' as id`,
    by: `insert into outbox (id, tenant_id, type, subject, time, data) values (gen_random_uuid(), 'demo', 't', 's', now() - interval '1 hour', '{}')`,
  },
  {
    breaks: 'no-dead-letters',
    of: 'analytics',
    id: `select '00000000-0000-7000-8000-000000000001' as id`,
    by: `insert into dead_letters values ('c', '00000000-0000-7000-8000-000000000001', 'demo', '{}', 'why')`,
  },
  {
    breaks: 'consumers-succeed',
    of: 'analytics',
    id: `select 'analytics.' || min(name) as id from consumer_cursors`,
    by: 'update consumer_cursors set attempts = 3',
  },
]
