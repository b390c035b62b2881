import { context, propagation } from '@opentelemetry/api'
import type { Scope } from '#platform/database/database.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import type { Announcement } from './cloud-event.ts'

/**
 * Writes facts to the outbox in the transaction that made them true: they are published if and only if it commits. One
 * statement, whatever the number of facts.
 */
export async function announce(scope: Scope, facts: readonly Announcement[]): Promise<void> {
  if (facts.length === 0) return
  const traceparent = currentTraceparent()
  await scope.sql`
    insert into outbox (id, tenant_id, type, subject, time, traceparent, data)
    select id, ${scope.tenantId}, type, subject, time, ${traceparent}, data
    from unnest(
      ${facts.map(() => uuidv7())}::uuid[], ${facts.map((fact) => fact.type)}::text[],
      ${facts.map((fact) => fact.subject)}::text[], ${facts.map((fact) => fact.time.toISOString())}::timestamptz[],
      ${facts.map((fact) => JSON.stringify(fact.data))}::jsonb[]
    ) with ordinality as fact (id, type, subject, time, data, n)
    order by n`
}

/**
 * Facts as the columns of `outbox`, for a statement that writes them together with its own rows:
 * `insert into outbox (id, tenant_id, type, subject, time, traceparent, data) select … from unnest(ids::uuid[], …) order by n`.
 */
export function outboxColumns(facts: readonly Announcement[]) {
  return {
    ids: facts.map(() => uuidv7()),
    types: facts.map((fact) => fact.type),
    subjects: facts.map((fact) => fact.subject),
    times: facts.map((fact) => fact.time.toISOString()),
    data: facts.map((fact) => JSON.stringify(fact.data)),
    traceparent: currentTraceparent(),
  }
}

function currentTraceparent(): string | null {
  const carrier: { traceparent?: string } = {}
  propagation.inject(context.active(), carrier)
  return carrier.traceparent ?? null
}
