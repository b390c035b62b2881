import type { GraphQLFormattedError } from 'graphql'
import type { SubgraphResponse } from '#platform/subgraph/port.ts'
import { garbledAnswer, rootlessFailure } from '../errors.ts'
import type { Slot } from '../plan/schedule.ts'
import type { EntityFetch, EntitySelection } from '../plan/steps.ts'
import { isRawObject, type RawObject } from '../raw.ts'
import { pick, type Run } from '../run.ts'
import type { EntityEntry } from './entity-entry.ts'
import { combine, combinedName, type EntityDocument } from './fetch-document.ts'
import { applyRewrites } from './rewrites.ts'

/** Entities of which the same is asked, and how they are presented: as many of the one as of the other. */
export interface Batch {
  readonly entries: EntityEntry[]
  readonly representations: RawObject[]
}

/** Entity fetches for one subgraph that leave as one request. */
export interface Lane {
  readonly run: Run
  readonly wave: number
  readonly batches: Map<EntitySelection, Batch>
  /** Resolves when the answer is in the entries; never rejects. */
  readonly sent: Promise<void>
  /** When it leaves although fetches of its group are still to come, as `performance.now()` counts. */
  leaves_at_ms: number
  timer: NodeJS.Timeout | null
  /** Sends the request, if it was not sent. */
  leave(): void
}

/** A fetch that holds up others waits for its group for this share of the time the operation has taken so far. */
const hold_share_max = 0.25
/** However long the others take, a request does not wait longer. */
const hold_max_ms = 100

/** Puts entities in the lane of the fetch's group; `selection` is what is asked of them. */
export function enqueue(run: Run, fetch: EntityFetch, selection: EntitySelection, added: Batch): void {
  const slot = slotOf(run, fetch)
  const lane = run.lanes[slot.group] ?? openLane(run, slot, selection.fetch.service)
  const batch = lane.batches.get(selection)
  if (batch === undefined) {
    lane.batches.set(selection, added)
  } else {
    for (const entry of added.entries) batch.entries.push(entry)
    for (const representation of added.representations) batch.representations.push(representation)
  }
  for (const entry of added.entries) entry.pending = lane
  const now = performance.now()
  const patience_ms = slot.isPatient
    ? hold_max_ms
    : Math.min(hold_max_ms, (now - run.started_ms) * hold_share_max)
  lane.leaves_at_ms = Math.min(lane.leaves_at_ms, now + patience_ms)
}

/** Says that a fetch has put in its lane what it needs. When all of its group have, the lane leaves; else it waits a while. */
export function arrive(run: Run, fetch: EntityFetch): void {
  const { group } = slotOf(run, fetch)
  const arrived = (run.arrived[group] ?? 0) + 1
  run.arrived[group] = arrived
  const lane = run.lanes[group]
  if (lane === undefined) return
  if (arrived >= (run.variant.schedule.sizes[group] ?? 0)) {
    lane.leave()
    return
  }
  if (lane.timer !== null) clearTimeout(lane.timer)
  lane.timer = setTimeout(() => lane.leave(), Math.max(0, lane.leaves_at_ms - performance.now()))
}

/** The wave of a fetch: a request that belongs to a later one must not keep it waiting. */
export function waveOf(run: Run, fetch: EntityFetch): number {
  return slotOf(run, fetch).wave
}

function slotOf(run: Run, fetch: EntityFetch): Slot {
  const slot = run.variant.schedule.slots.get(fetch)
  if (slot === undefined) throw new Error('A fetch is not in its plan.')
  return slot
}

function openLane(run: Run, { group, wave }: Slot, service: string): Lane {
  const batches = new Map<EntitySelection, Batch>()
  const { promise, resolve } = Promise.withResolvers<void>()
  const lane: Lane = {
    run,
    wave,
    batches,
    sent: promise,
    leaves_at_ms: Number.POSITIVE_INFINITY,
    timer: null,
    leave() {
      if (run.lanes[group] !== lane) return
      run.lanes[group] = undefined
      if (lane.timer !== null) clearTimeout(lane.timer)
      void send(run, service, batches).then(resolve)
    },
  }
  run.lanes[group] = lane
  return lane
}

async function send(run: Run, service: string, batches: ReadonlyMap<EntitySelection, Batch>): Promise<void> {
  const parts = [...batches]
  const fetches = parts.map(([{ fetch }]) => fetch)
  const nameOf = parts.length === 1 ? () => '_entities' : combinedName
  try {
    const { request, names } = requestFor(fetches, nameOf)
    const variables = pick(run.variables, request.variables)
    parts.forEach(([{ given }, { representations }], position) => {
      Object.assign(variables, given)
      variables[names[position] ?? ''] = representations
    })
    const { text: query, operationName } = request
    const response = await run.ask(service, { query, operationName, variables })
    parts.forEach(([selection, { entries }], position) => {
      receive(run, selection, entries, nameOf(position), response, parts.length === 1)
    })
  } catch (cause) {
    const failure = cause instanceof Error ? cause : garbledAnswer(String(cause))
    for (const [, { entries }] of parts) for (const entry of entries) entry.failure = failure
  } finally {
    for (const [, { entries }] of parts) for (const entry of entries) entry.pending = null
  }
}

function requestFor(fetches: readonly EntityDocument[], nameOf: (position: number) => string) {
  const only = fetches[0]
  if (fetches.length === 1 && only !== undefined) return { request: only, names: ['representations'] }
  return { request: combine(fetches), names: fetches.map((_, position) => nameOf(position)) }
}

function receive(
  run: Run,
  { fetch }: EntitySelection,
  entries: readonly EntityEntry[],
  name: string,
  response: SubgraphResponse,
  isAlone: boolean,
): void {
  const errors =
    response.errors?.filter((error) => isAlone || error.path === undefined || error.path[0] === name) ?? []
  const data = response.data?.[name]
  if (!Array.isArray(data) || data.length !== entries.length) {
    const failure = rootlessFailure(errors)
    for (const entry of entries) entry.failure = failure
    return
  }
  for (let index = 0; index < data.length; index += 1) {
    const received: unknown = data[index]
    const entry = entries[index]
    if (entry === undefined || !isRawObject(received)) continue
    applyRewrites(run.operation.supergraph.fullSchema, fetch.outputRewrites, received)
    entry.data = received
  }
  for (const error of errors) assign(error, entries)
}

/** Gives an error to the entity it is about; one about none in particular is about all. */
function assign(error: GraphQLFormattedError, entries: readonly EntityEntry[]): void {
  const [, index, ...rest] = error.path ?? []
  const about = typeof index === 'number' ? entries.slice(index, index + 1) : entries
  for (const entry of about) entry.errors = [...entry.errors, { ...error, path: rest }]
}
