import { GraphQLError } from 'graphql'
import { fault } from '#platform/faults/codes.ts'
import { lineagesAt, selectionWithin } from './contexts.ts'
import type { EntityEntry } from './entity-entry.ts'
import { garbledAnswer, isSelected, report } from './errors.ts'
import { graft } from './graft.ts'
import { arrive, enqueue, type Lane, waveOf } from './lanes.ts'
import { fixedPrefix, locate, objectsAt, type ResponsePath } from './paths.ts'
import type { RawObject } from './raw.ts'
import { applyRewrites } from './rewrites.ts'
import { pick, type Run } from './run.ts'
import type { EntityFetch, EntitySelection, RootFetch, Step } from './steps.ts'

/** Runs one step of a plan. Never rejects because of a subgraph: failures become errors of the run. */
export async function runStep(run: Run, step: Step): Promise<void> {
  switch (step.kind) {
    case 'sequence':
      for (const each of step.steps) await runStep(run, each)
      return
    case 'parallel':
      await Promise.all(step.steps.map((each) => runStep(run, each)))
      return
    case 'root':
      return runRootFetch(run, step)
    case 'entities':
      return runEntityFetch(run, step)
    case 'awaited':
      await runStep(run, step.step)
      run.onAwaited?.(step.id)
  }
}

async function runRootFetch(run: Run, step: RootFetch): Promise<void> {
  const { text: query, operationName, variables, graft: plan, outputRewrites } = step.fetch
  try {
    const request = { query, operationName, variables: pick(run.variables, variables) }
    const { data, errors } = await run.ask(step.service, request)
    for (const error of errors ?? []) {
      // An error about no field in particular is about all of them.
      const paths = error.path === undefined ? plan.fields.map(({ name }) => [name]) : [error.path]
      for (const path of paths) report(run, error, path)
    }
    if (data !== null && data !== undefined) {
      applyRewrites(run.operation.supergraph.fullSchema, outputRewrites, data)
      graft(plan, run.root, data, run.variant.rules)
    } else if (errors === undefined || errors.length === 0) {
      throw garbledAnswer('no data, and no error')
    }
  } catch (cause) {
    const failure = step.isMutation ? uncertain(cause) : asError(cause)
    for (const { name } of plan.fields) report(run, failure, [name])
  } finally {
    // What entities were before it, they need not be any more.
    if (step.isMutation) run.entities.length = 0
  }
}

/** A mutation that got no answer may have happened all the same. */
function uncertain(cause: unknown): Error {
  if (!(cause instanceof GraphQLError) || cause.extensions.code !== 'UNAVAILABLE') return asError(cause)
  const message =
    'There was no answer in time, so it may or may not have been done. Repeat it with the same idempotency key.'
  return Object.assign(fault('UNAVAILABLE', message), { cause })
}

async function runEntityFetch(run: Run, step: EntityFetch): Promise<void> {
  const targets = targetsOf(run, step)
  const { objects } = targets
  const { entries, waiting } = claim(run, step, targets)
  arrive(run, step)
  if (objects.length === 0) return
  if (waiting.length > 0) await Promise.all(waiting)
  const { graft: plan } = step.selection.fetch
  let isClean = true
  for (const entry of entries)
    if (entry !== null && (entry.failure !== null || entry.errors.length > 0)) isClean = false
  // Before merging, while representations are what they were.
  if (!isClean) reportEntities(run, step, new Map(objects.map((object, index) => [object, entries[index]])))
  entries.forEach((entry, index) => {
    const target = objects[index]
    if (target !== undefined && entry !== null && entry.data !== null)
      graft(plan, target, entry.data, run.variant.rules)
  })
}

/** The objects of the answer a fetch is about, and what is asked of each; null where that depends on a context nobody brought. */
interface Targets {
  readonly objects: readonly RawObject[]
  selectionFor(index: number): EntitySelection | null
}

function targetsOf(run: Run, { path, selection }: EntityFetch): Targets {
  if (selection.context === null) return { objects: objectsAt(run.root, path), selectionFor: () => selection }
  const lineages = lineagesAt(run.root, path)
  const selections = lineages.map((lineage) => selectionWithin(run, selection, lineage))
  return {
    objects: lineages.map((lineage) => lineage[lineage.length - 1] as RawObject),
    selectionFor: (index) => selections[index] ?? null,
  }
}

/** The cache entry of each target; those nobody has asked for yet are put in the lane. */
function claim(run: Run, step: EntityFetch, { objects, selectionFor }: Targets) {
  const known = entitiesOf(run, step.selection.index)
  const asked = new Map<EntitySelection, EntityEntry[]>()
  const entries = objects.map((object, index) => {
    const selection = selectionFor(index)
    const key = selection?.representations.keyOf(object) ?? null
    if (selection === null || key === null) return null
    let entry = known.get(key)
    if (entry === undefined) {
      const representation = selection.representations.represent(object)
      entry = { representation, data: null, errors: [], failure: null, pending: null }
      known.set(key, entry)
      const batch = asked.get(selection)
      if (batch === undefined) asked.set(selection, [entry])
      else batch.push(entry)
    }
    return entry
  })
  for (const [selection, batch] of asked) enqueue(run, step, selection, batch)
  const lanes = new Set<Lane>()
  for (const entry of entries) if (entry !== null && entry.pending !== null) lanes.add(entry.pending)
  // A request of a later wave, or of another part of the answer, may be waiting for what depends on this fetch.
  for (const lane of lanes) if (lane.run !== run || lane.wave > waveOf(run, step)) lane.leave()
  return { entries, waiting: [...lanes].map(({ sent }) => sent) }
}

function entitiesOf(run: Run, index: number): Map<string, EntityEntry> {
  let known = run.entities[index]
  if (known === undefined) {
    known = new Map()
    run.entities[index] = known
  }
  return known
}

/** Reports what went wrong, at every place where the entities stand. */
function reportEntities(
  run: Run,
  step: EntityFetch,
  entryOf: ReadonlyMap<RawObject, EntityEntry | null | undefined>,
): void {
  const { selection } = step
  const names = selection.fetch.graft.fields.map(({ name }) => name).filter((name) => name !== '__typename')
  let isLocated = false
  for (const { path, object } of locate(run.root, step.path)) {
    const entry = entryOf.get(object)
    if (entry === null || entry === undefined) continue
    isLocated = true
    for (const error of entry.errors) report(run, error, [...path, ...(error.path ?? [])])
    if (entry.failure !== null) for (const at of failedPaths(run, path, names)) report(run, entry.failure, at)
  }
  if (!isLocated)
    report(run, garbledAnswer('an error about nothing that was asked for'), fixedPrefix(step.path))
}

/** A fetch that failed as a whole leaves null in every field the client selected of it; the entity, if it selected none. */
function failedPaths(run: Run, path: ResponsePath, names: readonly string[]): readonly ResponsePath[] {
  const selected = names.map((name) => [...path, name]).filter((at) => isSelected(run, at))
  return selected.length === 0 ? [path] : selected
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : garbledAnswer(String(cause))
}
