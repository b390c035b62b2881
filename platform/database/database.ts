import postgres from 'postgres'
import { addressOf } from './address.ts'
import { createLanes, type Lane } from './lanes.ts'
import { type Orm, ormOver } from './orm.ts'
import { isConnectionLost, isTransient } from './sqlstate.ts'

/** Tagged-template SQL on one connection or transaction (postgres.js). */
export type Sql = postgres.ISql<Record<string, unknown>>

/** What a store works with: one tenant, seen through SQL text or through Drizzle. */
export interface Scope {
  readonly tenantId: string
  /** Prepared statements by tagged template: the fast way, for hot statements. */
  readonly sql: Sql
  /** The same connection through Drizzle's typed builder. */
  readonly orm: Orm
}

/** One context's own Postgres database. */
export interface Database {
  readonly context: string
  /** Reads as one tenant. Statements of concurrent reads share connections; `work` must not write. */
  read<T>(tenantId: string, work: (scope: Scope) => Promise<T>): Promise<T>
  /**
   * One transaction as one tenant: commits when `work` resolves, rolls back when it throws. Run again, at most
   * `write_attempts_max` times, when Postgres reports a deadlock or serialization failure, so `work` decides anew each time.
   */
  write<T>(tenantId: string, work: (scope: Scope) => Promise<T>): Promise<T>
  /**
   * One write that is a transaction by itself, as one tenant: `work` sends exactly one statement (a CTE may change several
   * tables), so BEGIN and COMMIT, two round trips, are saved. Run again like `write`.
   */
  writeStatement<T>(tenantId: string, work: (scope: Scope) => Promise<T>): Promise<T>
  /**
   * A transaction over all tenants, for infrastructure: relay, consumers, sweeps. Use `asTenant` before touching a
   * tenant's rows.
   */
  system<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  /** One statement over all tenants that is a transaction by itself, for infrastructure. */
  systemStatement<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  /** Resolves when the database answers. */
  ping(): Promise<void>
  /** Waits for running work (bounded), then closes every connection. */
  close(): Promise<void>
}

export interface DatabaseOptions {
  readonly url: string
  readonly context: string
  /** Connections shared by reads. */
  readonly readLanes?: number
  /** Connections for write transactions: the most writes at once. */
  readonly writeLanes?: number
  /** Sees the text of every statement that is sent, for counting. */
  readonly onStatement?: ((text: string) => void) | undefined
}

const write_attempts_max = 4
/** No statement of ours may take longer; one that does is a defect and must not hold its locks. */
const statement_timeout_ms = 15_000
const idle_in_transaction_timeout_ms = 30_000
const close_timeout_seconds = 5
const system_connections_max = 4

/** Connects lazily to one context's database. */
export function connectDatabase(options: DatabaseOptions): Database {
  const open = (max: number, onclose: () => void, planning: Planning = {}) =>
    openClient(options, max, onclose, planning)
  const readers = createLanes(options.readLanes ?? 4, 'shared', (onclose) => open(1, onclose))
  const writers = createLanes(options.writeLanes ?? 8, 'exclusive', (onclose) => open(1, onclose, by_key))
  const infrastructure = open(system_connections_max, () => undefined, by_key)

  async function read<T>(tenantId: string, work: (scope: Scope) => Promise<T>): Promise<T> {
    const attempt = () => readers.run(tenantId, (lane) => work(scopeOf(lane.client, tenantId)))
    try {
      return await attempt()
    } catch (error) {
      // A read changes nothing, so one that lost its connection is simply asked again.
      if (isConnectionLost(error)) return attempt()
      throw error
    }
  }

  const write = <T>(tenantId: string, work: (scope: Scope) => Promise<T>) =>
    writeAgain(tenantId, (lane) => transact(lane, tenantId, work))
  const writeStatement = <T>(tenantId: string, work: (scope: Scope) => Promise<T>) =>
    writeAgain(tenantId, (lane) => work(scopeOf(lane.client, tenantId)))

  async function writeAgain<T>(tenantId: string, work: (lane: Lane) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await writers.run(tenantId, work)
      } catch (error) {
        if (attempt >= write_attempts_max || !isTransient(error)) throw error
        await jitter(attempt)
      }
    }
  }

  return {
    context: options.context,
    read,
    write,
    writeStatement,
    system: (work) => infrastructure.begin((sql) => work(sql)) as Promise<never>,
    systemStatement: (work) => work(infrastructure),
    ping: async () => void (await infrastructure`select 1`),
    close: async () => {
      await Promise.all([readers.close(close_timeout_seconds), writers.close(close_timeout_seconds)])
      await infrastructure.end({ timeout: close_timeout_seconds })
    },
  }
}

/** Makes the rest of a system transaction act as one tenant; `'*'` sees all tenants (only to find work). */
export async function asTenant(sql: Sql, tenantId: string): Promise<void> {
  await sql`select set_config('app.tenant_id', ${tenantId}, true)`
}

async function transact<T>(lane: Lane, tenantId: string, work: (scope: Scope) => Promise<T>): Promise<T> {
  const result = await lane.client.begin((sql) => work(scopeOf(sql, tenantId)))
  return result as T
}

function scopeOf(sql: Sql, tenantId: string): Scope {
  let orm: Orm | undefined
  return {
    tenantId,
    sql,
    get orm() {
      orm ??= ormOver(sql)
      return orm
    },
  }
}

/** Planner settings of a connection. */
type Planning = Readonly<Record<string, string>>

/**
 * Writes and background work find rows by key, with long statements: planning one anew costs more than running it, and the
 * plan is the same for all values, so it is made once and kept. It must then not suit only the small table it was made on:
 * a plan that reads a table of one page from end to end (a scan, or a merge or hash join over it) would be kept while the
 * table grows, and did so: `commitReservation` read every allocation there was. With these off, each table is entered by
 * index. Reads have filters that may be absent, so Postgres decides for them.
 */
const by_key: Planning = {
  plan_cache_mode: 'force_generic_plan',
  enable_seqscan: 'off',
  enable_mergejoin: 'off',
  enable_hashjoin: 'off',
}

function openClient(
  options: DatabaseOptions,
  max: number,
  onclose: () => void,
  planning: Planning,
): postgres.Sql<Record<string, unknown>> {
  const { onStatement } = options
  const address = addressOf(options.url)
  return postgres(address.url, {
    ...address.options,
    max,
    onclose,
    onnotice: () => undefined,
    connect_timeout: 10,
    connection: {
      application_name: options.context,
      ...planning,
      statement_timeout: statement_timeout_ms,
      idle_in_transaction_session_timeout: idle_in_transaction_timeout_ms,
    },
    types: wire_types,
    ...(onStatement === undefined ? {} : { debug: (_connection: number, text: string) => onStatement(text) }),
  })
}

const wire_types = {
  // Sums and identities stay far below 2^53; a value that does not is refused rather than rounded.
  bigint: { to: 20, from: [20], serialize: String, parse: exactInteger },
  // Drizzle hands JSON over as text, templates hand it over as values; both must arrive once-encoded.
  json: {
    to: 114,
    from: [114, 3802],
    serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
    parse: (text: string): unknown => JSON.parse(text),
  },
} as unknown as Record<string, postgres.PostgresType>

function exactInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} cannot be represented exactly`)
  return value
}

function jitter(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt))
}
