import type { Scope, Sql } from '#platform/database/database.ts'
import type { CustomerAddress } from '../domain/address.ts'

const columns = (sql: Sql) => sql`
  id, customer_id as "customerId", slot, label, name, company, line1, line2, city, region, postal_code as "postalCode",
  country_code as "countryCode", phone, is_default_shipping as "isDefaultShipping",
  is_default_billing as "isDefaultBilling", version`

/** The addresses of some customers, in the order they were given, in one statement. */
export async function addressesOfCustomers(
  scope: Scope,
  customerIds: readonly string[],
): Promise<readonly CustomerAddress[]> {
  const { sql, tenantId } = scope
  return sql<CustomerAddress[]>`
    select ${columns(sql)} from customer_addresses
    where tenant_id = ${tenantId} and customer_id = any(${customerIds as string[]}::uuid[])
    order by customer_id, slot`
}

/** One address, not locked: what says whose it is. */
export async function addressById(scope: Scope, id: string): Promise<CustomerAddress | null> {
  const { sql, tenantId } = scope
  const [address] = await sql<CustomerAddress[]>`
    select ${columns(sql)} from customer_addresses where tenant_id = ${tenantId} and id = ${id}`
  return address ?? null
}

/** Saves a new or changed address. The customer must be locked: it becomes the only default of its kinds. */
export async function saveAddress(scope: Scope, address: CustomerAddress): Promise<void> {
  const { sql, tenantId } = scope
  if (address.isDefaultShipping || address.isDefaultBilling) {
    await sql`
      update customer_addresses set
        is_default_shipping = is_default_shipping and not ${address.isDefaultShipping},
        is_default_billing = is_default_billing and not ${address.isDefaultBilling}
      where tenant_id = ${tenantId} and customer_id = ${address.customerId} and id <> ${address.id}
        and (is_default_shipping or is_default_billing)`
  }
  await sql`
    insert into customer_addresses (tenant_id, id, customer_id, slot, label, name, company, line1, line2, city, region,
      postal_code, country_code, phone, is_default_shipping, is_default_billing, version)
    values (${tenantId}, ${address.id}, ${address.customerId}, ${address.slot}, ${address.label}, ${address.name},
      ${address.company}, ${address.line1}, ${address.line2}, ${address.city}, ${address.region}, ${address.postalCode},
      ${address.countryCode}, ${address.phone}, ${address.isDefaultShipping}, ${address.isDefaultBilling}, ${address.version})
    on conflict (tenant_id, id) do update set label = excluded.label, name = excluded.name, company = excluded.company,
      line1 = excluded.line1, line2 = excluded.line2, city = excluded.city, region = excluded.region,
      postal_code = excluded.postal_code, country_code = excluded.country_code, phone = excluded.phone,
      is_default_shipping = excluded.is_default_shipping, is_default_billing = excluded.is_default_billing,
      version = excluded.version`
}

export async function deleteAddress(scope: Scope, id: string): Promise<void> {
  const { sql, tenantId } = scope
  await sql`delete from customer_addresses where tenant_id = ${tenantId} and id = ${id}`
}
