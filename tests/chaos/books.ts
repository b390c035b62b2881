import postgres from 'postgres'
import type { DatabaseUrls } from '#deploy/embedded/databases.ts'
import { urlFor } from '#platform/database/provision.ts'

/** What is wrong between orders, payments, the provider and stock; empty when all books agree. */
export type Mismatch = string

interface Sums {
  readonly variant_id: string
  readonly quantity: number
}

/**
 * Compares the contexts' databases with each other, as their owner, behind everybody's back. Call it when nothing is under
 * way.
 */
export async function mismatches(urls: DatabaseUrls, adminUrl: string): Promise<readonly Mismatch[]> {
  const open = (url: string) =>
    postgres(urlFor(adminUrl, { database: new URL(url).pathname.slice(1) }), { max: 1 })
  const orders = open(urls.contexts.orders)
  const inventory = open(urls.contexts.inventory)
  try {
    return [
      ...(await unfinished(orders)),
      ...(await moneyOf(orders)),
      ...(await ledgerOf(inventory)),
      ...(await promisedStock(orders, inventory)),
    ]
  } finally {
    await Promise.all([orders.end(), inventory.end()])
  }
}

async function unfinished(orders: postgres.Sql): Promise<readonly Mismatch[]> {
  const rows =
    await orders`select number, status from orders where status = 'PENDING' or parked_reason is not null`
  return rows.map((row) => `order ${row.number} is ${row.status} or parked`)
}

/** Money held at the provider equals the value of the orders that stand; cancelled orders hold none. */
async function moneyOf(orders: postgres.Sql): Promise<readonly Mismatch[]> {
  const rows = await orders`
    select o.number, o.status, o.gross, coalesce(s.captured - s.refunded, 0) as held, s.status as provider_status
    from orders o
    join payments p on p.tenant_id = o.tenant_id and p.order_id = o.id
    left join simulated_provider_payments s on s.tenant_id = p.tenant_id and s.provider = p.provider and s.key = p.key
    where coalesce(s.captured - s.refunded, 0)
      <> case when o.status in ('CONFIRMED', 'COMPLETED') then o.gross else 0 end
      or (o.status = 'CANCELLED' and s.status = 'AUTHORISED')`
  return rows.map(
    (row) =>
      `order ${row.number} is ${row.status} at ${row.gross}, the provider holds ${row.held} (${row.provider_status})`,
  )
}

/** Each level equals the fold of its ledger. */
async function ledgerOf(inventory: postgres.Sql): Promise<readonly Mismatch[]> {
  const rows = await inventory`
    select l.variant_id, l.on_hand, l.reserved, l.committed, m.*
    from stock_levels l
    join lateral (
      select coalesce(sum(on_hand_delta), 0) as h, coalesce(sum(reserved_delta), 0) as r, coalesce(sum(committed_delta), 0) as c
      from stock_movements m
      where m.tenant_id = l.tenant_id and m.variant_id = l.variant_id and m.warehouse_id = l.warehouse_id
    ) m on true
    where l.on_hand <> m.h or l.reserved <> m.r or l.committed <> m.c`
  return rows.map((row) => `the level of ${row.variant_id} is not the fold of its ledger`)
}

/** What inventory promised or shipped is what the standing orders bought, variant by variant. */
async function promisedStock(orders: postgres.Sql, inventory: postgres.Sql): Promise<readonly Mismatch[]> {
  const bought = await orders<Sums[]>`
    select l.variant_id, sum(l.ordered)::int as quantity
    from orders o join order_lines l on l.tenant_id = o.tenant_id and l.order_id = o.id
    where o.status in ('CONFIRMED', 'COMPLETED') group by 1`
  const promised = await inventory<Sums[]>`
    select variant_id::text, sum(committed_delta - least(on_hand_delta, 0) * (kind = 'SHIP')::int)::int as quantity
    from stock_movements where kind in ('COMMIT', 'UNCOMMIT', 'SHIP') group by 1
    having sum(committed_delta - least(on_hand_delta, 0) * (kind = 'SHIP')::int) <> 0`
  const held = await inventory`select variant_id from stock_levels where reserved <> 0`
  const of = new Map(promised.map((row) => [row.variant_id, row.quantity]))
  const differing = bought.filter((row) => of.get(row.variant_id) !== row.quantity)
  const unasked = promised.filter((row) => !bought.some((each) => each.variant_id === row.variant_id))
  return [
    ...differing.map(
      (row) =>
        `${row.quantity} of ${row.variant_id} were bought, ${of.get(row.variant_id) ?? 0} are promised`,
    ),
    ...unasked.map((row) => `${row.quantity} of ${row.variant_id} are promised to nobody`),
    ...held.map((row) => `${row.variant_id} is still reserved`),
  ]
}
