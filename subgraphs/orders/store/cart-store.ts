import { asTenant, type Database, type Scope, type Sql } from '#platform/database/database.ts'
import type { Cart, CartLine } from '../domain/cart.ts'
import type { Address, Contact } from '../domain/order.ts'

interface CartRow {
  readonly id: string
  readonly customer_id: string | null
  readonly access_token: string | null
  readonly channel_id: string
  readonly currency: string
  readonly status: Cart['status']
  readonly order_id: string | null
  readonly contact: Contact | null
  readonly shipping_address: Address | null
  readonly billing_address: Address | null
  readonly lines: readonly CartLine[]
  readonly version: number
  readonly created_at: Date
  readonly changed_at: Date
  readonly expires_at: Date
  readonly reopened: boolean
}

/** An order that never came about leaves its cart open: the buyer tries again, with another card or fewer units. */
const came_to_nothing = (sql: Sql) => sql`o.status = 'CANCELLED' and o.confirmed_at is null`
const columns = (
  sql: Sql,
) => sql`c.id, c.customer_id, c.access_token, c.channel_id, c.currency, c.status, c.order_id, c.contact,
  c.shipping_address, c.billing_address, c.lines, c.version, c.created_at, c.changed_at, c.expires_at,
  coalesce(${came_to_nothing(sql)}, false) as reopened`
const joined = (sql: Sql) =>
  sql`carts c left join orders o on o.tenant_id = c.tenant_id and o.id = c.order_id`

function toCart(row: CartRow): Cart {
  return {
    id: row.id,
    customerId: row.customer_id,
    accessToken: row.access_token,
    channelId: row.channel_id,
    currency: row.currency,
    status: row.reopened ? 'OPEN' : row.status,
    orderId: row.reopened ? null : row.order_id,
    contact: row.contact,
    shippingAddress: row.shipping_address,
    billingAddress: row.billing_address,
    lines: row.lines,
    version: row.version,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    expiresAt: row.expires_at,
  }
}

/** A cart that is not over; null when there is none. */
export async function cartById({ tenantId, sql }: Scope, id: string, now: Date): Promise<Cart | null> {
  const [row] = await sql<CartRow[]>`
    select ${columns(sql)} from ${joined(sql)} where c.tenant_id = ${tenantId} and c.id = ${id} and c.expires_at > ${now}`
  return row === undefined ? null : toCart(row)
}

/** The same, locked until the transaction ends. */
export async function lockCart(scope: Scope, id: string, now: Date): Promise<Cart | null> {
  const { tenantId, sql } = scope
  // Read after the lock, so that an order that was placed while we waited is seen.
  await sql`select from carts where tenant_id = ${tenantId} and id = ${id} for update`
  return cartById(scope, id, now)
}

/** The cart a customer has open in a channel; null when none. */
export async function openCartOf(
  { tenantId, sql }: Scope,
  customerId: string,
  channelId: string,
  now: Date,
): Promise<Cart | null> {
  const [row] = await sql<CartRow[]>`
    select ${columns(sql)} from ${joined(sql)}
    where c.tenant_id = ${tenantId} and c.customer_id = ${customerId} and c.channel_id = ${channelId} and c.expires_at > ${now}
      and (c.status = 'OPEN' or c.status = 'PLACED' and ${came_to_nothing(sql)})
    order by c.status = 'OPEN' desc, c.changed_at desc limit 1`
  return row === undefined ? null : toCart(row)
}

/** Adds a cart. False when its customer has one open in this channel already. */
export async function insertCart({ tenantId, sql }: Scope, cart: Cart): Promise<boolean> {
  const inserted = await sql`
    insert into carts (tenant_id, id, customer_id, access_token, channel_id, currency, status, contact, shipping_address,
      billing_address, lines, version, created_at, changed_at, expires_at)
    values (${tenantId}, ${cart.id}, ${cart.customerId}, ${cart.accessToken}, ${cart.channelId}, ${cart.currency}, 'OPEN',
      ${json(cart.contact)}::text::jsonb, ${json(cart.shippingAddress)}::text::jsonb, ${json(cart.billingAddress)}::text::jsonb,
      ${json(cart.lines)}::text::jsonb, ${cart.version}, ${cart.createdAt}, ${cart.changedAt}, ${cart.expiresAt})
    on conflict do nothing`
  return inserted.count === 1
}

/** Saves what a locked cart became. Which order was placed of it is `claimCart`'s to say. */
export async function saveCart({ tenantId, sql }: Scope, cart: Cart): Promise<void> {
  await sql`
    update carts set customer_id = ${cart.customerId}, access_token = ${cart.accessToken}, currency = ${cart.currency},
      status = case when ${cart.status === 'MERGED'}::boolean then 'MERGED' else status end,
      order_id = case when ${cart.status === 'MERGED'}::boolean then null else order_id end,
      contact = ${json(cart.contact)}::text::jsonb, shipping_address = ${json(cart.shippingAddress)}::text::jsonb,
      billing_address = ${json(cart.billingAddress)}::text::jsonb, lines = ${json(cart.lines)}::text::jsonb,
      version = ${cart.version}, changed_at = ${cart.changedAt}, expires_at = ${cart.expiresAt}
    where tenant_id = ${tenantId} and id = ${cart.id}`
}

/** The cart an order is placed of, as its buyer saw it. */
export interface CartClaim {
  readonly cartId: string
  readonly version: number
}

/**
 * Says that this order is placed of the cart, in the transaction that creates the order. False when the cart was changed since,
 * or another order was placed of it that stands or may stand yet: of a cart there is one order.
 */
export async function claimCart(
  { tenantId, sql }: Scope,
  { cartId, version }: CartClaim,
  orderId: string,
  now: Date,
): Promise<boolean> {
  const claimed = await sql`
    update carts c set status = 'PLACED', order_id = ${orderId}, changed_at = ${now}
    where tenant_id = ${tenantId} and id = ${cartId} and version = ${version} and expires_at > ${now}
      and (status = 'OPEN' or status = 'PLACED' and exists (
        select from orders o where o.tenant_id = ${tenantId} and o.id = c.order_id and ${came_to_nothing(sql)}))`
  return claimed.count === 1
}

/** Forgets carts whose time is over, in any tenant, at most `limit`; resolves to how many. */
export function deleteExpiredCarts(database: Database, now: Date, limit: number): Promise<number> {
  return database.system(async (sql) => {
    await asTenant(sql, '*')
    const expired = await sql<{ tenant_id: string; id: string }[]>`
      select tenant_id, id from carts where expires_at <= ${now} order by expires_at limit ${limit} for update skip locked`
    for (const [tenantId, carts] of Map.groupBy(expired, (row) => row.tenant_id)) {
      await asTenant(sql, tenantId)
      await sql`delete from carts where tenant_id = ${tenantId} and id = any(${carts.map((row) => row.id)}::uuid[])`
    }
    return expired.length
  })
}

function json(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value)
}
