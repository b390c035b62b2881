import type { Scope, Sql } from '#platform/database/database.ts'
import { type AttemptLimitName, type Attempts, no_attempts } from '../domain/attempts.ts'

const sweep_rows_max = 1_000

/** Whose failures are counted: a limit, and the digest of an e-mail, a place, or both. */
export interface AttemptKey {
  readonly limitName: AttemptLimitName
  readonly subject: string
}

/** Locks what is known about each key, in the order of the keys given. */
export async function lockAttempts(scope: Scope, keys: readonly AttemptKey[]): Promise<readonly Attempts[]> {
  const { sql, tenantId } = scope
  const { names, subjects } = columnsOf(keys)
  // Rows must exist to be locked. Ordered, here and below, so that two sign-ins cannot deadlock.
  await sql`
    insert into sign_in_attempts (tenant_id, limit_name, subject, failures, last_failed_at)
    select ${tenantId}, limit_name, subject, 0, ${no_attempts.lastFailedAt}
    from unnest(${names}::text[], ${subjects}::text[]) as key (limit_name, subject)
    order by limit_name, subject on conflict do nothing`
  const rows = await sql<(AttemptKey & Attempts)[]>`
    select limit_name as "limitName", subject, failures, last_failed_at as "lastFailedAt", locked_until as "lockedUntil"
    from sign_in_attempts
    where tenant_id = ${tenantId}
      and (limit_name, subject) in (select * from unnest(${names}::text[], ${subjects}::text[]))
    order by limit_name, subject for update`
  return keys.map(
    (key) =>
      rows.find((row) => row.limitName === key.limitName && row.subject === key.subject) ?? no_attempts,
  )
}

export async function saveAttempts(
  scope: Scope,
  rows: readonly (readonly [AttemptKey, Attempts])[],
): Promise<void> {
  const { sql, tenantId } = scope
  const { names, subjects } = columnsOf(rows.map(([key]) => key))
  const attempts = rows.map(([, each]) => each)
  await sql`
    update sign_in_attempts as a
    set failures = new.failures, last_failed_at = new.last_failed_at, locked_until = new.locked_until
    from unnest(
      ${names}::text[], ${subjects}::text[], ${attempts.map((each) => each.failures)}::int[],
      ${attempts.map((each) => each.lastFailedAt.toISOString())}::timestamptz[],
      ${attempts.map((each) => each.lockedUntil?.toISOString() ?? null)}::timestamptz[]
    ) as new (limit_name, subject, failures, last_failed_at, locked_until)
    where a.tenant_id = ${tenantId} and a.limit_name = new.limit_name and a.subject = new.subject`
}

/**
 * Takes back the failure that was counted in advance for an attempt that succeeded: e-mails start afresh; a place only gets
 * its one failure back, or an attacker would reset it with an account of his own.
 */
export async function forgiveAttempts(scope: Scope, keys: readonly AttemptKey[]): Promise<void> {
  if (keys.length === 0) return
  const { sql, tenantId } = scope
  const { names, subjects } = columnsOf(keys)
  await sql`
    with locked as (
      select limit_name, subject from sign_in_attempts
      where tenant_id = ${tenantId}
        and (limit_name, subject) in (select * from unnest(${names}::text[], ${subjects}::text[]))
      order by limit_name, subject for update
    )
    update sign_in_attempts as a
    set failures = case when a.limit_name = 'address' then greatest(a.failures - 1, 0) else 0 end,
      locked_until = case when a.limit_name = 'address' then a.locked_until end
    from locked
    where a.tenant_id = ${tenantId} and a.limit_name = locked.limit_name and a.subject = locked.subject`
}

/** Deletes one batch of what is forgotten, of all tenants; resolves to how many rows. */
export async function deleteForgottenAttempts(sql: Sql, before: Date): Promise<number> {
  const deleted = await sql`
    delete from sign_in_attempts
    where ctid in (select ctid from sign_in_attempts where last_failed_at < ${before} limit ${sweep_rows_max})`
  return deleted.count
}

function columnsOf(keys: readonly AttemptKey[]) {
  return { names: keys.map((key) => key.limitName), subjects: keys.map((key) => key.subject) }
}
