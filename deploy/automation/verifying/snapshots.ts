import postgres from 'postgres'
import { type ContextName, contextNames } from '../../embedded/contexts.ts'
import type { DatabaseUrls } from '../../embedded/databases.ts'
import type { Books, Snapshot } from './invariant.ts'

const statement_timeout_ms = 300_000
const close_timeout_seconds = 5

/**
 * Runs `work` on all databases, each in one read-only transaction: it sees every tenant, and every statement sees the same
 * instant of its database. The instants of two databases are a few milliseconds apart. Locks nothing that a writer needs.
 */
export async function onSnapshots<T>(urls: DatabaseUrls, work: (books: Books) => Promise<T>): Promise<T> {
  const names = [...contextNames, 'events'] as const
  const clients = names.map((name) => connect(name === 'events' ? urls.events : urls.contexts[name]))
  const snapshots: Snapshot[] = []
  try {
    for (const client of clients) snapshots.push(await client.reserve())
    // The log last: whatever a context has handled by its own instant is in the log by then.
    for (const at of [snapshots.slice(0, -1), snapshots.slice(-1)]) await Promise.all(at.map(begin))
    const books = Object.fromEntries(names.map((name, index) => [name, snapshots[index]]))
    return await work(books as Record<ContextName | 'events', Snapshot>)
  } finally {
    // A connection that is given up with its transaction open is rolled back by the server.
    for (const snapshot of snapshots) snapshot.release()
    await Promise.all(clients.map((client) => client.end({ timeout: close_timeout_seconds })))
  }
}

function connect(url: string): postgres.Sql {
  return postgres(url, {
    max: 1,
    onnotice: () => undefined,
    connect_timeout: 10,
    connection: { application_name: 'verify', statement_timeout: statement_timeout_ms },
  })
}

async function begin(snapshot: Snapshot): Promise<void> {
  await snapshot`begin isolation level repeatable read read only`
  // The policies let `'*'` read over all tenants.
  await snapshot`select set_config('app.tenant_id', '*', true)`
}
