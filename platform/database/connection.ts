import { connect, type Socket } from 'node:net'
import postgres from 'postgres'
import { addressOf } from './address.ts'
import { ConnectionLost } from './sqlstate.ts'
import { wire_types } from './wire-types.ts'

/** The driver's handle on one connection. */
export type Client = postgres.Sql<Record<string, unknown>>
export type ClientOptions = postgres.Options<Record<string, postgres.PostgresType>>

/** One connection to Postgres, opened by its first statement and replaced by a fresh one whenever it is lost. */
export interface Connection {
  /** The handle on the present connection. */
  readonly client: Client
  /** Counts replacements: what began at another value has lost its connection. */
  readonly generation: number
  /** Replaces the connection, which must be idle, when it is older than a connection should get. */
  refresh(): void
  /** Replaces a connection that cannot be trusted any more. */
  discard(): void
  /** Waits for running statements (bounded), then closes. */
  close(timeout_seconds: number): Promise<void>
}

/** Back ends grow with their caches, and a cluster that moved its addresses wants to be found again. */
const age_max_ms = 45 * 60_000
const connect_timeout_seconds = 10

/**
 * Opens one connection lazily. A handle of the driver connects once and is thrown away with its connection: the driver's own
 * reconnect sends what it had put off for the lost connection, or nothing at all, and reports the old connection's error for the new
 * one's first statement (docs/decisions/0009-connections-of-our-own.md).
 *
 * `onReplaced` is called in the same turn as the loss, before anyone who waited for a statement hears of it.
 */
export function openConnection(
  url: string,
  options: ClientOptions,
  onReplaced: () => void = () => undefined,
): Connection {
  const address = addressOf(url)
  let generation = 0
  let closed = false
  let openedAt = Date.now()
  let client = open()

  function open(): Client {
    const own = generation
    openedAt = Date.now()
    return postgres(address.url, {
      ...address.options,
      connect_timeout: connect_timeout_seconds,
      onnotice: () => undefined,
      types: wire_types,
      fetch_types: false,
      ...options,
      max: 1,
      max_lifetime: null,
      onclose: () => {
        if (own === generation && !closed) replace()
      },
      socket: connectOnce(own),
    } as ClientOptions) as Client
  }

  function replace(timeout_seconds = 0): void {
    const old = client
    generation += 1
    client = open()
    onReplaced()
    // Whatever still waits in the lost handle's queue is refused, not sent.
    old.end({ timeout: timeout_seconds }).catch(() => undefined)
  }

  return {
    get client() {
      return client
    },
    get generation() {
      return generation
    },
    refresh() {
      if (!closed && Date.now() - openedAt > age_max_ms) replace(connect_timeout_seconds)
    },
    discard() {
      if (!closed) replace()
    },
    close(timeout) {
      closed = true
      return client.end({ timeout })
    },
  }
}

interface Target {
  readonly host: readonly string[]
  readonly port: readonly number[]
  readonly path: string | false
}

/** Where the driver gets its socket from: one connection per handle, to the next host of the URL with each handle. */
function connectOnce(turn: number): (target: Target) => Socket {
  let used = false
  return ({ host, port, path }) => {
    if (used) throw new ConnectionLost('the connection was lost')
    used = true
    if (path !== false) return connect(path)
    const at = turn % host.length
    // Small messages in both directions, pipelined: waiting to fill a packet would only add to the latency.
    const socket = connect({ host: host[at] ?? 'localhost', port: port[at] ?? 5432, noDelay: true })
    // The driver takes the name that a certificate must carry from here.
    return Object.assign(socket, { host: host[at] })
  }
}
