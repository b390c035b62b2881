import type { GraphQLFormattedError } from 'graphql'
import type { SubgraphResponse } from '#platform/subgraph/port.ts'
import type { EntityEntry } from './entity-entry.ts'
import { garbledAnswer, rootlessFailure } from './errors.ts'
import { combine, combinedName, type EntityDocument } from './fetch-document.ts'
import { isRawObject } from './raw.ts'
import { applyRewrites } from './rewrites.ts'
import { pick, type Run } from './run.ts'
import type { EntitySelection } from './steps.ts'

/** Entity fetches for one subgraph that became ready in the same tick: they leave as one request. */
export interface Lane {
  readonly batches: Map<EntitySelection, EntityEntry[]>
  readonly sent: Promise<void>
}

/** Puts entities in their subgraph's lane. Their `pending` resolves when the answer is in the entries; it never rejects. */
export function enqueue(run: Run, selection: EntitySelection, entries: readonly EntityEntry[]): void {
  const { service } = selection.fetch
  const lane = run.lanes.get(service) ?? openLane(run, service)
  const batch = lane.batches.get(selection)
  if (batch === undefined) lane.batches.set(selection, [...entries])
  else batch.push(...entries)
  for (const entry of entries) entry.pending = lane.sent
}

function openLane(run: Run, service: string): Lane {
  const batches = new Map<EntitySelection, EntityEntry[]>()
  const sent = endOfTick().then(() => {
    run.lanes.delete(service)
    return send(run, service, batches)
  })
  const lane = { batches, sent }
  run.lanes.set(service, lane)
  return lane
}

/** After all promise callbacks that are ready now: what else becomes ready with them may join. */
function endOfTick(): Promise<void> {
  return Promise.resolve().then(() => new Promise((resolve) => process.nextTick(resolve)))
}

async function send(
  run: Run,
  service: string,
  batches: ReadonlyMap<EntitySelection, EntityEntry[]>,
): Promise<void> {
  const parts = [...batches]
  const fetches = parts.map(([{ fetch }]) => fetch)
  const nameOf = parts.length === 1 ? () => '_entities' : combinedName
  try {
    const { request, names } = requestFor(fetches, nameOf)
    const variables = pick(run.variables, request.variables)
    parts.forEach(([, entries], position) => {
      variables[names[position] ?? ''] = entries.map(({ representation }) => representation)
    })
    const { text: query, operationName } = request
    const response = await run.ask(service, { query, operationName, variables })
    parts.forEach(([selection, entries], position) => {
      receive(run, selection, entries, nameOf(position), response, parts.length === 1)
    })
  } catch (cause) {
    const failure = cause instanceof Error ? cause : garbledAnswer(String(cause))
    for (const [, entries] of parts) for (const entry of entries) entry.failure = failure
  } finally {
    for (const [, entries] of parts) for (const entry of entries) entry.pending = null
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
  const errors = (response.errors ?? []).filter(
    (error) => isAlone || error.path === undefined || error.path[0] === name,
  )
  const data = response.data?.[name]
  if (!Array.isArray(data) || data.length !== entries.length) {
    const failure = rootlessFailure(errors)
    for (const entry of entries) entry.failure = failure
    return
  }
  entries.forEach((entry, index) => {
    const received: unknown = data[index]
    if (!isRawObject(received)) return
    applyRewrites(run.operation.supergraph.fullSchema, fetch.outputRewrites, received)
    entry.data = received
  })
  for (const error of errors) assign(error, entries)
}

/** Gives an error to the entity it is about; one about none in particular is about all. */
function assign(error: GraphQLFormattedError, entries: readonly EntityEntry[]): void {
  const [, index, ...rest] = error.path ?? []
  const about = typeof index === 'number' ? entries.slice(index, index + 1) : entries
  for (const entry of about) entry.errors = [...entry.errors, { ...error, path: rest }]
}
