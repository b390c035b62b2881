import type { Scope } from '#platform/database/database.ts'
import type { Page } from '#platform/pages/pages.ts'
import type { CustomerNote } from '../domain/note.ts'

export async function insertNote(scope: Scope, note: CustomerNote): Promise<void> {
  const { sql, tenantId } = scope
  await sql`
    insert into customer_notes (tenant_id, id, customer_id, body, author_id, created_at)
    values (${tenantId}, ${note.id}, ${note.customerId}, ${note.body}, ${note.authorId}, ${note.createdAt})`
}

/** The same page of each customer's notes, newest first, up to `limit + 1` each, in one statement. */
export async function notesOfCustomers(
  scope: Scope,
  customerIds: readonly string[],
  page: Page,
): Promise<readonly CustomerNote[]> {
  const { sql, tenantId } = scope
  const direction = page.backward ? sql`asc` : sql`desc`
  const from = String(page.from?.[0] ?? '')
  const beyond =
    page.from === null ? sql`` : page.backward ? sql`and id > ${from}::uuid` : sql`and id < ${from}::uuid`
  return sql<CustomerNote[]>`
    select note.* from unnest(${customerIds as string[]}::uuid[]) as customer (id)
    cross join lateral (
      select id, customer_id as "customerId", body, author_id as "authorId", created_at as "createdAt" from customer_notes
      where tenant_id = ${tenantId} and customer_id = customer.id ${beyond}
      order by id ${direction} limit ${page.limit + 1}
    ) note
    order by note."customerId", note.id ${direction}`
}
