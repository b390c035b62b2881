import { fault } from '#platform/faults/codes.ts'
import type { Client, Connection } from './connection.ts'
import { isConnectionLost, NothingWritten } from './sqlstate.ts'

/** One connection that remembers which tenant it acts for. */
export interface Lane {
  readonly connection: Connection
}

export interface LanesOptions {
  readonly count: number
  /** Whether several runs of one tenant may use a lane at once. */
  readonly mode: 'shared' | 'exclusive'
  /** Opens a lane's connection; `onReplaced` hears of each loss. */
  readonly open: (onReplaced: () => void) => Connection
  /** Readies a connection, a fresh one or another tenant's, for this tenant. */
  readonly assume: (client: Client, tenantId: string) => Promise<unknown>
  /** How long a run waits for a lane before it is told that the database is busy. */
  readonly wait_max_ms?: number
}

/** A bounded set of connections, handed out by tenant. */
export interface Lanes {
  run<T>(tenantId: string, work: (lane: Lane) => Promise<T>): Promise<T>
  close(timeout_seconds: number): Promise<void>
}

interface LaneState extends Lane {
  /** The tenant the lane is kept for while something runs on it. */
  tenantId: string | null
  /** The tenant its connection is known to act for. */
  actual: string | null
  switching: Promise<void> | null
  running: number
}

interface Waiter {
  readonly tenantId: string
  readonly start: (lane: LaneState) => void
  readonly expire: NodeJS.Timeout
}

/** Beyond this many pipelined reads, another idle lane is worth a tenant switch. */
const shared_reads_preferred = 8
const waiting_max = 2_000
const wait_default_max_ms = 5_000

/**
 * Row level security reads `app.tenant_id`. Setting it per statement doubles the cost of a small read, so a lane keeps its
 * tenant until another one needs it: reads of one tenant are pipelined on a `shared` lane, a transaction has an
 * `exclusive` lane to itself. A lane changes tenant only while nothing runs on it. A connection that was lost comes back
 * with no tenant at all, and policies then raise an error, so a forgotten tenant can never show another one's rows.
 */
export function createLanes(options: LanesOptions): Lanes {
  const { count, mode, open, assume, wait_max_ms = wait_default_max_ms } = options
  const lanes: LaneState[] = Array.from({ length: count }, () => openLane(open))
  const waiting: Waiter[] = []
  const sharing_max = mode === 'shared' ? Number.POSITIVE_INFINITY : 1

  async function run<T>(tenantId: string, work: (lane: Lane) => Promise<T>): Promise<T> {
    const lane = pick(tenantId) ?? (await wait(tenantId))
    try {
      // Awaited, not pipelined: the driver may send a later statement before this one is answered.
      if (lane.actual !== tenantId) {
        lane.switching ??= switchTo(lane, tenantId)
        await lane.switching
      }
      return await work(lane)
    } finally {
      lane.running -= 1
      if (lane.running === 0) serve(lane)
    }
  }

  function pick(tenantId: string): LaneState | null {
    if (waiting.length > 0) return null
    const lane = choose(lanes, tenantId, sharing_max)
    if (lane !== null) take(lane, tenantId)
    return lane
  }

  function wait(tenantId: string): Promise<LaneState> {
    if (waiting.length >= waiting_max) throw busy()
    return new Promise((resolve, reject) => {
      const expire = setTimeout(() => {
        waiting.splice(waiting.indexOf(waiter), 1)
        reject(busy())
      }, wait_max_ms)
      const waiter: Waiter = { tenantId, start: resolve, expire }
      waiting.push(waiter)
    })
  }

  function serve(lane: LaneState): void {
    const tenantId = waiting[0]?.tenantId
    while (waiting[0] !== undefined && waiting[0].tenantId === tenantId && lane.running < sharing_max) {
      const next = waiting.shift() as Waiter
      clearTimeout(next.expire)
      take(lane, next.tenantId)
      next.start(lane)
    }
  }

  return {
    run,
    close: async (timeout) => void (await Promise.all(lanes.map((lane) => lane.connection.close(timeout)))),
  }

  async function switchTo(lane: LaneState, tenantId: string): Promise<void> {
    const { client, generation } = lane.connection
    try {
      lane.actual = null
      await assume(client, tenantId)
      if (lane.connection.generation === generation) lane.actual = tenantId
    } catch (error) {
      if (!isConnectionLost(error)) throw error
      throw new NothingWritten('the connection was lost before it was used', { cause: error })
    } finally {
      lane.switching = null
    }
  }
}

/** The least busy lane of the tenant; an idle lane when those are busy; null when all belong to others or are taken. */
function choose(lanes: readonly LaneState[], tenantId: string, sharing_max: number): LaneState | null {
  let own: LaneState | null = null
  let idle: LaneState | null = null
  for (const lane of lanes) {
    if (lane.tenantId === tenantId && lane.running < sharing_max) {
      if (own === null || lane.running < own.running) own = lane
    } else if (lane.running === 0 && (idle === null || lane.tenantId === null)) {
      idle = lane
    }
  }
  if (own !== null && (own.running < shared_reads_preferred || idle === null)) return own
  return idle
}

function take(lane: LaneState, tenantId: string): void {
  if (lane.running === 0) lane.connection.refresh()
  lane.tenantId = tenantId
  lane.running += 1
}

function openLane(open: LanesOptions['open']): LaneState {
  const lane: LaneState = {
    connection: open(() => {
      lane.actual = null
    }),
    tenantId: null,
    actual: null,
    switching: null,
    running: 0,
  }
  return lane
}

function busy() {
  return fault('TRY_AGAIN', 'The database is busy. Try again in a moment.')
}
