import { GraphQLError } from 'graphql'
import { sightOf, type Viewer } from '#platform/auth/viewer.ts'
import { fault } from '#platform/faults/codes.ts'
import type { Caller } from './execute.ts'
import type { CompiledOperation, Variables } from './operation/compile-operation.ts'
import type { Run } from './run.ts'

/** A plan that has run; or why nothing ran. */
export type Ran = Run | GraphQLError

/** Queries that run, for those who ask the same meanwhile. */
export interface SharedReads {
  /**
   * Runs a query, or waits for one that runs and can have no other answer: the same operation of the same supergraph, the same
   * variables, and a viewer of whom everything is equal that subgraphs are told. Rejects as `start` does.
   */
  run(
    operation: CompiledOperation,
    variables: Variables,
    caller: Caller,
    start: (caller: Caller) => Promise<Ran>,
  ): Promise<Ran>
  /** The viewer has changed something. What it asks for from now on, it does not get from before. */
  forget(viewer: Viewer): void
  /** How many queries run that can be joined, and how many were answered by joining one. */
  counts(): { readonly running: number; readonly joined: number }
}

interface SharedRead {
  readonly answer: Promise<Ran>
  readonly started_ms: number
  /** Who waits for the answer. When nobody is left, it is given up. */
  takers: number
  readonly leaving: AbortController
}

export interface SharedReadsBounds {
  /** Reads that can be joined at once; more run alone. */
  readonly running_max: number
  /** Who waits for one read. The next starts another. */
  readonly takers_max: number
  /** An older read is not joined: its answer may be as old as that, and its deadline is as much nearer. */
  readonly joined_age_max_ms: number
  /** Queries with more variables than this, as JSON, run alone: what identifies a read is kept while it runs. */
  readonly variables_chars_max: number
}

export const default_shared_reads_bounds: SharedReadsBounds = {
  running_max: 1_000,
  takers_max: 1_000,
  joined_age_max_ms: 1_000,
  variables_chars_max: 4_000,
}

/** Shares equal queries while they run. `now` is a clock in ms. */
export function createSharedReads(
  bounds: SharedReadsBounds = default_shared_reads_bounds,
  now: () => number = () => performance.now(),
): SharedReads {
  const byViewer = new Map<string, Map<string, SharedRead>>()
  const numbers = new WeakMap<CompiledOperation, number>()
  let operations = 0
  let running = 0
  let joined = 0

  /** A number for each compiled operation: of one supergraph, and in one restricted form. */
  function numberOf(operation: CompiledOperation): number {
    const number = numbers.get(operation) ?? operations++
    numbers.set(operation, number)
    return number
  }

  function keyOf(operation: CompiledOperation, variables: Variables, caller: Caller): string | null {
    if (operation.kind !== 'query') return null
    const given = JSON.stringify(variables)
    if (given.length > bounds.variables_chars_max) return null
    return `${numberOf(operation)} ${caller.clientAddress ?? ''} ${given}`
  }

  function isJoinable(read: SharedRead): boolean {
    const isYoung = now() - read.started_ms <= bounds.joined_age_max_ms
    return isYoung && read.takers > 0 && read.takers < bounds.takers_max
  }

  function begin(viewerKey: string, key: string, caller: Caller, start: (caller: Caller) => Promise<Ran>) {
    const leaving = new AbortController()
    const reads = byViewer.get(viewerKey) ?? new Map<string, SharedRead>()
    byViewer.set(viewerKey, reads)
    running += 1
    const answer = start({ ...caller, signal: leaving.signal }).finally(() => {
      running -= 1
      if (reads.get(key) !== read) return
      reads.delete(key)
      if (reads.size === 0 && byViewer.get(viewerKey) === reads) byViewer.delete(viewerKey)
    })
    const read: SharedRead = { answer, started_ms: now(), takers: 0, leaving }
    reads.set(key, read)
    return read
  }

  return {
    run(operation, variables, caller, start) {
      const key = keyOf(operation, variables, caller)
      if (key === null) return start(caller)
      const viewerKey = sightOf(caller.viewer)
      const known = byViewer.get(viewerKey)?.get(key)
      if (known !== undefined && isJoinable(known)) {
        joined += 1
        return take(known, caller.signal)
      }
      if (running >= bounds.running_max) return start(caller)
      return take(begin(viewerKey, key, caller, start), caller.signal)
    },
    // What runs is not stopped: others wait for it who asked before.
    forget: (viewer) => void byViewer.delete(sightOf(viewer)),
    counts: () => ({ running, joined }),
  }
}

/** Waits for a read as long as one's own client does. The read goes on while anybody waits. */
function take(read: SharedRead, signal: AbortSignal | undefined): Promise<Ran> {
  read.takers += 1
  return new Promise((resolve, reject) => {
    let isWaiting = true
    const leave = () => {
      if (!isWaiting) return
      isWaiting = false
      read.takers -= 1
      signal?.removeEventListener('abort', leave)
      if (read.takers === 0) read.leaving.abort(signal?.reason)
      resolve(fault('UNAVAILABLE', 'The client has left.'))
    }
    const settle = (done: () => void) => {
      isWaiting = false
      signal?.removeEventListener('abort', leave)
      done()
    }
    signal?.addEventListener('abort', leave, { once: true })
    read.answer.then(
      (ran) => settle(() => resolve(ownCopy(ran))),
      (error) => settle(() => reject(error)),
    )
    if (signal?.aborted === true) leave()
  })
}

/** Shaping an answer adds to the errors: everybody's own. The data is only read. */
function ownCopy(ran: Ran): Ran {
  return ran instanceof GraphQLError ? ran : { ...ran, errors: [...ran.errors] }
}
