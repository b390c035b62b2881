import { GraphQLError } from 'graphql'
import { fault } from '#platform/faults/codes.ts'
import { garbledAnswer, isSelected, report } from './errors.ts'
import { claimEntities } from './fetching/claim-entities.ts'
import type { EntityEntry } from './fetching/entity-entry.ts'
import { graft } from './fetching/graft.ts'
import { arrive } from './fetching/lanes.ts'
import { applyRewrites } from './fetching/rewrites.ts'
import { fixedPrefix, locate, type ResponsePath } from './paths.ts'
import type { EntityFetch, RootFetch, Step } from './plan/steps.ts'
import type { RawObject } from './raw.ts'
import { pick, type Run } from './run.ts'

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
  const { objects, entries, waiting } = claimEntities(run, step)
  arrive(run, step)
  if (objects.length === 0) return
  for (const lane of waiting) await lane.sent
  // Before merging, while representations are what they were.
  if (!entries.every(isClean))
    reportEntities(run, step, new Map(objects.map((object, index) => [object, entries[index]])))
  const { graft: plan } = step.selection.fetch
  for (let index = 0; index < entries.length; index += 1) {
    const data = entries[index]?.data ?? null
    if (data !== null) graft(plan, objects[index] as RawObject, data, run.variant.rules)
  }
}

function isClean(entry: EntityEntry | null): boolean {
  return entry === null || (entry.failure === null && entry.errors.length === 0)
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
