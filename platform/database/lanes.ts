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
  /** Makes a connection forget its plans; absent where none are kept. */
  readonly replan?: (client: Client) => Promise<unknown>
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
  readying: Promise<void> | null
  running: number
  /** Runs since its connection was opened. */
  runs: number
  /** After how many runs the connection makes its plans anew, and after how many more again. */
  replanAt: number
  replan_every: number
}

interface Waiter {
  readonly tenantId: string
  readonly start: (lane: LaneState) => void
  readonly expire: NodeJS.Timeout
}

/** Beyond this many pipelined reads, another idle lane is worth a tenant switch. */
const shared_reads_preferred = 8
/**
 * A plan that is kept was made for tables of the size they had then. Statistics replace it, but they are a minute late on a table
 * that was empty: until then a look-up by key may read all rows of its tenant, because one index is as good as another on an empty
 * table. So a connection plans anew after this many runs, and after twice as many each time: what grows by its work can hardly have
 * doubled since. The most there are between is what keeps planning below a hundredth of the work.
 */
const replan_first_runs = 8
const replan_every_max_runs = 1_024
const waiting_max = 2_000
const wait_default_max_ms = 5_000

/**
 * Row level security reads `app.tenant_id`. Setting it per statement doubles the cost of a small read, so a lane keeps its
 * tenant until another one needs it: reads of one tenant are pipelined on a `shared` lane, a transaction has an
 * `exclusive` lane to itself. A lane changes tenant only while nothing runs on it. A connection that was lost comes back
 * with no tenant at all, and policies then raise an error, so a forgotten tenant can never show another one's rows.
 */
export function createLanes(options: LanesOptions): Lanes {
  const { count, mode, open, assume, replan, wait_max_ms = wait_default_max_ms } = options
  const lanes: LaneState[] = Array.from({ length: count }, () => openLane(open))
  const waiting: Waiter[] = []
  const sharing_max = mode === 'shared' ? Number.POSITIVE_INFINITY : 1

  async function run<T>(tenantId: string, work: (lane: Lane) => Promise<T>): Promise<T> {
    const lane = pick(tenantId) ?? (await wait(tenantId))
    try {
      // Awaited, not pipelined: the driver may send a later statement before this one is answered.
      if (lane.actual !== tenantId || isOld(lane)) {
        lane.readying ??= ready(lane, tenantId)
        await lane.readying
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

  async function ready(lane: LaneState, tenantId: string): Promise<void> {
    const { client, generation } = lane.connection
    const isSame = () => lane.connection.generation === generation
    try {
      if (lane.actual !== tenantId) {
        lane.actual = null
        await assume(client, tenantId)
        if (isSame()) lane.actual = tenantId
      }
      if (isSame() && isOld(lane)) {
        lane.replanAt = lane.runs + lane.replan_every
        lane.replan_every = Math.min(2 * lane.replan_every, replan_every_max_runs)
        await replan?.(client)
      }
    } catch (error) {
      if (!isConnectionLost(error)) throw error
      throw new NothingWritten('the connection was lost before it was used', { cause: error })
    } finally {
      lane.readying = null
    }
  }

  function isOld(lane: LaneState): boolean {
    return replan !== undefined && lane.runs >= lane.replanAt
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
  lane.runs += 1
}

const fresh = { actual: null, runs: 0, replanAt: replan_first_runs, replan_every: replan_first_runs }

function openLane(open: LanesOptions['open']): LaneState {
  const lane: LaneState = {
    connection: open(() => void Object.assign(lane, fresh)),
    tenantId: null,
    readying: null,
    running: 0,
    ...fresh,
  }
  return lane
}

function busy() {
  return fault('TRY_AGAIN', 'The database is busy. Try again in a moment.')
}
