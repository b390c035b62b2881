import type { Scope } from '#platform/database/database.ts'
import { type Customer, searchable } from '../domain/customer.ts'
import { customerColumns } from './customer-reader.ts'

/** A customer from another system, with the id it gets if it is new. */
export interface CustomerImport {
  readonly id: string
  readonly externalId: string
  readonly name: string
  readonly countryCode: string | null
  readonly createdAt: Date
}

export async function insertCustomer(scope: Scope, customer: Customer): Promise<void> {
  const { sql, tenantId } = scope
  await sql`
    insert into customers (tenant_id, id, kind, name, search_name, email, phone, country_code, external_id, created_at, version)
    values (${tenantId}, ${customer.id}, ${customer.kind}, ${customer.name}, ${searchable(customer.name)},
      ${customer.email}, ${customer.phone}, ${customer.countryCode}, ${customer.externalId}, ${customer.createdAt},
      ${customer.version})`
}

/** Locks a customer and, by custom, its addresses. */
export async function lockCustomer(scope: Scope, id: string): Promise<Customer | null> {
  const { sql, tenantId } = scope
  const [customer] = await sql<Customer[]>`
    select ${customerColumns(sql)} from customers where tenant_id = ${tenantId} and id = ${id} for update`
  return customer ?? null
}

export async function saveCustomer(scope: Scope, customer: Customer): Promise<void> {
  const { sql, tenantId } = scope
  await sql`
    update customers set kind = ${customer.kind}, name = ${customer.name}, search_name = ${searchable(customer.name)},
      email = ${customer.email}, phone = ${customer.phone}, country_code = ${customer.countryCode},
      version = ${customer.version}
    where tenant_id = ${tenantId} and id = ${customer.id}`
}

/** Inserts the customers whose external id is new, in one statement; resolves to the ids of those. */
export async function insertNewCustomers(
  scope: Scope,
  rows: readonly CustomerImport[],
): Promise<ReadonlySet<string>> {
  const { sql, tenantId } = scope
  // Ordered, so that two imports of the same customers wait for each other instead of deadlocking.
  const inserted = await sql<{ id: string }[]>`
    insert into customers (tenant_id, id, kind, name, search_name, country_code, external_id, created_at)
    select ${tenantId}, id, 'PERSON', name, search_name, country_code, external_id, created_at
    from unnest(
      ${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.name)}::text[],
      ${rows.map((row) => searchable(row.name))}::text[], ${rows.map((row) => row.countryCode)}::text[],
      ${rows.map((row) => row.externalId)}::text[], ${rows.map((row) => row.createdAt.toISOString())}::timestamptz[]
    ) as row (id, name, search_name, country_code, external_id, created_at)
    order by external_id
    on conflict on constraint one_customer_per_external_id do nothing
    returning id`
  return new Set(inserted.map((row) => row.id))
}

/** The ids of customers by their external ids, in any order. */
export async function idsByExternalIds(
  scope: Scope,
  externalIds: readonly string[],
): Promise<readonly { readonly externalId: string; readonly customerId: string }[]> {
  const { sql, tenantId } = scope
  return sql<{ externalId: string; customerId: string }[]>`
    select external_id as "externalId", id as "customerId" from customers
    where tenant_id = ${tenantId} and external_id = any(${externalIds as string[]}::text[])`
}
