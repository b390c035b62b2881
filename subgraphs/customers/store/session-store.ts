import type { Scope, Sql } from '#platform/database/database.ts'
import { type Session, type SessionEndReason, sessions_per_account_max } from '../domain/session.ts'

const sweep_rows_max = 1_000

const columns = (sql: Sql) => sql`
  id, account_id as "accountId", token_hash as "tokenHash", client, created_at as "createdAt",
  expires_at as "expiresAt", ended_at as "endedAt"`

/** Saves a new session and ends the oldest ones beyond `sessions_per_account_max`. */
export async function insertSession(scope: Scope, session: Session): Promise<void> {
  const { sql, tenantId } = scope
  const { id, accountId, tokenHash, client, createdAt, expiresAt } = session
  await sql`
    insert into sessions (tenant_id, id, account_id, token_hash, client, created_at, expires_at)
    values (${tenantId}, ${id}, ${accountId}, ${tokenHash}, ${client}, ${createdAt}, ${expiresAt})`
  await sql`
    update sessions set ended_at = ${createdAt}, end_reason = 'TOO_MANY' where tenant_id = ${tenantId} and id in (
      select id from sessions where tenant_id = ${tenantId} and account_id = ${accountId} and ended_at is null
      order by created_at desc, id desc offset ${sessions_per_account_max})`
}

/** Locks a family, so that of two refreshes with one token the second sees what the first did. */
export async function lockSession(scope: Scope, id: string): Promise<Session | null> {
  const { sql, tenantId } = scope
  const [session] = await sql<Session[]>`
    select ${columns(sql)} from sessions where tenant_id = ${tenantId} and id = ${id} for update`
  return session ?? null
}

export async function rotateSession(
  scope: Scope,
  id: string,
  tokenHash: string,
  expiresAt: Date,
): Promise<void> {
  const { sql, tenantId } = scope
  await sql`
    update sessions set token_hash = ${tokenHash}, expires_at = ${expiresAt}
    where tenant_id = ${tenantId} and id = ${id}`
}

/** Ends one session; resolves to whether it was open. */
export async function endSession(
  scope: Scope,
  id: string,
  reason: SessionEndReason,
  now: Date,
): Promise<boolean> {
  const { sql, tenantId } = scope
  const ended = await sql`
    update sessions set ended_at = ${now}, end_reason = ${reason}
    where tenant_id = ${tenantId} and id = ${id} and ended_at is null and expires_at > ${now}`
  return ended.count > 0
}

/** Ends every open session of an account; resolves to how many there were. */
export async function endSessions(
  scope: Scope,
  accountId: string,
  reason: SessionEndReason,
  now: Date,
): Promise<number> {
  const { sql, tenantId } = scope
  const ended = await sql`
    update sessions set ended_at = ${now}, end_reason = ${reason}
    where tenant_id = ${tenantId} and account_id = ${accountId} and ended_at is null and expires_at > ${now}`
  return ended.count
}

/** Deletes one batch of sessions, of all tenants, that expired before an instant; resolves to how many. */
export async function deleteExpiredSessions(sql: Sql, before: Date): Promise<number> {
  const deleted = await sql`
    delete from sessions where ctid in (select ctid from sessions where expires_at < ${before} limit ${sweep_rows_max})`
  return deleted.count
}
