import type postgres from 'postgres'
import { again } from './again.ts'
import { type Client, type ClientOptions, openConnection } from './connection.ts'
import { createLanes, type Lane, type Lanes } from './lanes.ts'
import { type Orm, ormOver } from './orm.ts'
import { isConnectionLost, isTransient } from './sqlstate.ts'
import { inTransaction } from './transaction.ts'

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
  /**
   * Reads as one tenant. Statements of concurrent reads share connections, which are read-only. Run again, at most
   * `read_attempts_max` times, when a connection is lost.
   */
  read<T>(tenantId: string, work: (scope: Scope) => Promise<T>): Promise<T>
  /**
   * Like `read`, for statements that find few rows by key: each is planned once, to enter its tables by index (see `by_key`),
   * where planning it for every basket would cost eight times what running it does.
   */
  lookUp<T>(tenantId: string, work: (scope: Scope) => Promise<T>): Promise<T>
  /**
   * One transaction as one tenant: commits when `work` resolves, rolls back when it throws. Run again, at most
   * `write_attempts_max` times, when Postgres reports a deadlock or serialization failure or the connection is lost before COMMIT was
   * sent, so `work` decides anew each time. A connection lost during COMMIT rejects: nobody knows, and the caller's key must find out.
   */
  write<T>(tenantId: string, work: (scope: Scope) => Promise<T>): Promise<T>
  /**
   * One write that is a transaction by itself, as one tenant: `work` sends exactly one statement (a CTE may change several
   * tables), so BEGIN and COMMIT, two round trips, are saved. Run again like `write`.
   */
  writeStatement<T>(tenantId: string, work: (scope: Scope) => Promise<T>): Promise<T>
  /**
   * A transaction over all tenants, for infrastructure: relay, consumers, sweeps. Use `asTenant` before touching a
   * tenant's rows. Run again like `write`.
   */
  system<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  /** One statement over all tenants that is a transaction by itself, for infrastructure. Run again like `write`. */
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
  /** Connections shared by lookups. */
  readonly lookUpLanes?: number
  /** Connections for write transactions: the most writes at once. */
  readonly writeLanes?: number
  /** Sees the text of every statement that is sent, for counting; not that a connection plans anew, which no work asks for. */
  readonly onStatement?: ((text: string) => void) | undefined
}

const read_attempts_max = 4
const write_attempts_max = 4
/** No statement of ours may take longer; one that does is a defect and must not hold its locks. */
const statement_timeout_ms = 15_000
const idle_in_transaction_timeout_ms = 30_000
const close_timeout_seconds = 5
const system_lanes = 4
/** Background rounds may wait longer than a client would. */
const system_wait_max_ms = 30_000
/** Infrastructure acts for no tenant until it says so: its lanes are kept for nobody. */
const no_tenant = ''

/** Connects lazily to one context's database. */
export function connectDatabase(options: DatabaseOptions): Database {
  const open = (planning: Planning) => (onReplaced: () => void) =>
    openConnection(options.url, clientOptions(options, planning), onReplaced)
  const sharedLanes = (count: number, planning: Planning) =>
    createLanes({
      count,
      mode: 'shared',
      open: open(planning),
      assume: (client, tenantId) => client`select set_config('app.tenant_id', ${tenantId}, false)`,
      ...(planning === by_key ? { replan } : {}),
    })
  const readers = sharedLanes(options.readLanes ?? 4, {})
  const lookUps = sharedLanes(options.lookUpLanes ?? 2, by_key)
  const writers = createLanes({
    count: options.writeLanes ?? 8,
    mode: 'exclusive',
    open: open(by_key),
    replan,
    assume: (client, tenantId) =>
      client`select set_config('app.tenant_id', ${tenantId}, false), set_config('default_transaction_read_only', 'off', false)`,
  })
  const infrastructure = createLanes({
    count: system_lanes,
    mode: 'exclusive',
    open: open(by_key),
    replan,
    assume: (client) => client`select set_config('default_transaction_read_only', 'off', false)`,
    wait_max_ms: system_wait_max_ms,
  })

  const readOn =
    (lanes: Lanes) =>
    <T>(tenantId: string, work: (scope: Scope) => Promise<T>) =>
      again(read_attempts_max, isConnectionLost, () =>
        lanes.run(tenantId, ({ connection }) => work(scopeOf(connection.client, tenantId))),
      )
  const write = <T>(tenantId: string, work: (scope: Scope) => Promise<T>) =>
    writeAgain(tenantId, ({ connection }) => inTransaction(connection, (sql) => work(scopeOf(sql, tenantId))))
  const writeStatement = <T>(tenantId: string, work: (scope: Scope) => Promise<T>) =>
    writeAgain(tenantId, ({ connection }) => work(scopeOf(connection.client, tenantId)))
  const writeAgain = <T>(tenantId: string, work: (lane: Lane) => Promise<T>) =>
    again(write_attempts_max, isTransient, () => writers.run(tenantId, work))

  return {
    context: options.context,
    read: readOn(readers),
    lookUp: readOn(lookUps),
    write,
    writeStatement,
    system: (work) =>
      again(write_attempts_max, isTransient, () =>
        infrastructure.run(no_tenant, ({ connection }) => inTransaction(connection, work)),
      ),
    systemStatement: (work) =>
      again(write_attempts_max, isTransient, () =>
        infrastructure.run(no_tenant, ({ connection }) => work(connection.client)),
      ),
    ping: () =>
      infrastructure.run(no_tenant, async ({ connection }) => void (await connection.client`select 1`)),
    close: async () => {
      await Promise.all(
        [readers, lookUps, writers, infrastructure].map((lanes) => lanes.close(close_timeout_seconds)),
      )
    },
  }
}

/** Makes the rest of a system transaction act as one tenant; `'*'` sees all tenants (only to find work). */
export async function asTenant(sql: Sql, tenantId: string): Promise<void> {
  await sql`select set_config('app.tenant_id', ${tenantId}, true)`
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

/** When a lane does this, and why: `lanes.ts`. */
const forget_plans = 'discard plans'
const replan = (client: Client) => client.unsafe(forget_plans)

/** Planner settings of a connection. */
type Planning = Readonly<Record<string, string>>

/**
 * Writes and background work find rows by key, with long statements: planning one anew costs more than running it, and the
 * plan is the same for all values, so it is made once and kept until statistics change or the connection plans anew (`replan`).
 * In between it must not suit only the small table it was made on: a plan that reads a table of one page from end to end, by a scan or
 * a join over all of it, was kept while the table grew, and `commitReservation` read every allocation there was. With these off
 * tables are entered by index; by which one is still the planner's choice, and on an empty table that can be the tenant's alone.
 * Reads have filters that may be absent, so Postgres decides for them.
 */
export const by_key: Planning = {
  plan_cache_mode: 'force_generic_plan',
  enable_seqscan: 'off',
  enable_mergejoin: 'off',
  enable_hashjoin: 'off',
}

function clientOptions({ context, onStatement }: DatabaseOptions, planning: Planning): ClientOptions {
  const tell = (_connection: number, text: string) => {
    if (text !== forget_plans) onStatement?.(text)
  }
  return {
    connection: {
      application_name: context,
      ...planning,
      statement_timeout: statement_timeout_ms,
      idle_in_transaction_session_timeout: idle_in_transaction_timeout_ms,
      // A connection writes nothing until its lane has readied it: a statement that strays onto a new one is refused.
      default_transaction_read_only: true,
    },
    ...(onStatement === undefined ? {} : { debug: tell }),
  }
}
