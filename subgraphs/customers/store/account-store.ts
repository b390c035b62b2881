import type { Scope, Sql } from '#platform/database/database.ts'
import { violates } from '#platform/database/sqlstate.ts'
import type { Account, SecuredAccount } from '../domain/account.ts'

const columns = (sql: Sql) => sql`
  id, kind, email, name, roles, customer_id as "customerId", created_at as "createdAt", disabled_at as "disabledAt"`

/** Accounts by id, in any order. */
export async function accountsByIds(scope: Scope, ids: readonly string[]): Promise<readonly Account[]> {
  const { sql, tenantId } = scope
  return sql<Account[]>`
    select ${columns(sql)} from accounts where tenant_id = ${tenantId} and id = any(${ids as string[]}::uuid[])`
}

/** The account that signs in with this normal e-mail, if any. */
export async function accountByEmail(scope: Scope, email: string): Promise<SecuredAccount | null> {
  const { sql, tenantId } = scope
  const [account] = await sql<SecuredAccount[]>`
    select ${columns(sql)}, password_hash as "passwordHash" from accounts
    where tenant_id = ${tenantId} and email = ${email}`
  return account ?? null
}

/** An account by id, with its password hash. */
export async function accountSecured(scope: Scope, id: string): Promise<SecuredAccount | null> {
  const { sql, tenantId } = scope
  const [account] = await sql<SecuredAccount[]>`
    select ${columns(sql)}, password_hash as "passwordHash" from accounts
    where tenant_id = ${tenantId} and id = ${id}`
  return account ?? null
}

/** Locks the account against a change of its password until the transaction ends. */
export async function lockAccount(scope: Scope, id: string): Promise<SecuredAccount | null> {
  const { sql, tenantId } = scope
  const [account] = await sql<SecuredAccount[]>`
    select ${columns(sql)}, password_hash as "passwordHash" from accounts
    where tenant_id = ${tenantId} and id = ${id} for update`
  return account ?? null
}

export async function insertAccount(scope: Scope, account: SecuredAccount): Promise<void> {
  const { sql, tenantId } = scope
  await sql`
    insert into accounts (tenant_id, id, kind, email, name, password_hash, roles, customer_id, created_at)
    values (${tenantId}, ${account.id}, ${account.kind}, ${account.email}, ${account.name}, ${account.passwordHash},
      ${account.roles as string[]}::text[], ${account.customerId}, ${account.createdAt})`
}

export async function savePasswordHash(scope: Scope, id: string, passwordHash: string): Promise<void> {
  const { sql, tenantId } = scope
  await sql`update accounts set password_hash = ${passwordHash} where tenant_id = ${tenantId} and id = ${id}`
}

/** Disables an account from an instant on, or with null enables it again. */
export async function saveDisabledAt(scope: Scope, id: string, disabledAt: Date | null): Promise<void> {
  const { sql, tenantId } = scope
  await sql`update accounts set disabled_at = ${disabledAt} where tenant_id = ${tenantId} and id = ${id}`
}

/** Whether an insert failed because somebody has the e-mail already. */
export function isEmailTaken(error: unknown): boolean {
  return violates(error, 'unique_violation', 'one_account_per_email')
}
