import { objectsAt } from '../paths.ts'
import type { EntityFetch, EntitySelection } from '../plan/steps.ts'
import type { RawObject } from '../raw.ts'
import type { Run } from '../run.ts'
import { lineagesAt, selectionWithin } from './contexts.ts'
import { type EntityEntry, newEntry } from './entity-entry.ts'
import { type Batch, enqueue, type Lane, waveOf } from './lanes.ts'

/** What a fetch is about, and where it finds what it asks for. */
export interface Claim {
  /** The objects of the answer. */
  readonly objects: readonly RawObject[]
  /** The entity of each; null where it cannot be asked for. */
  readonly entries: readonly (EntityEntry | null)[]
  /** The requests that bring what is not there yet. */
  readonly waiting: readonly Lane[]
}

/** Finds the objects of a fetch and their entries in the cache; entities nobody has asked for yet are put in its lane. */
export function claimEntities(run: Run, step: EntityFetch): Claim {
  const { objects, selections } = targetsOf(run, step)
  const known = entitiesOf(run, step.selection.index)
  const entries: (EntityEntry | null)[] = []
  let asked: Map<EntitySelection, Batch> | null = null
  for (let index = 0; index < objects.length; index += 1) {
    const object = objects[index] as RawObject
    const selection = selections === null ? step.selection : (selections[index] ?? null)
    const key = selection === null ? null : selection.representations.keyOf(object)
    if (selection === null || key === null) {
      entries.push(null)
      continue
    }
    let entry = known.get(key)
    if (entry === undefined) {
      entry = newEntry()
      known.set(key, entry)
      asked ??= new Map()
      const batch = asked.get(selection) ?? { entries: [], representations: [] }
      asked.set(selection, batch)
      batch.entries.push(entry)
      batch.representations.push(selection.representations.represent(object))
    }
    entries.push(entry)
  }
  if (asked !== null) for (const [selection, batch] of asked) enqueue(run, step, selection, batch)
  const waiting = lanesOf(entries)
  // A request of a later wave, or of another part of the answer, may be waiting for what depends on this fetch.
  for (const lane of waiting) if (lane.run !== run || lane.wave > waveOf(run, step)) lane.leave()
  return { objects, entries, waiting }
}

/** The objects at the path, and what is asked of each where that depends on a context: null where nobody brought it. */
interface Targets {
  readonly objects: readonly RawObject[]
  readonly selections: readonly (EntitySelection | null)[] | null
}

function targetsOf(run: Run, { path, selection }: EntityFetch): Targets {
  if (selection.context === null) return { objects: objectsAt(run.root, path), selections: null }
  const lineages = lineagesAt(run.root, path)
  return {
    objects: lineages.map((lineage) => lineage[lineage.length - 1] as RawObject),
    selections: lineages.map((lineage) => selectionWithin(run, selection, lineage)),
  }
}

function entitiesOf(run: Run, index: number): Map<string, EntityEntry> {
  let known = run.entities[index]
  if (known === undefined) {
    known = new Map()
    run.entities[index] = known
  }
  return known
}

/** The requests that entries wait for: each once, and there are only a few. */
function lanesOf(entries: readonly (EntityEntry | null)[]): readonly Lane[] {
  const lanes: Lane[] = []
  let last: Lane | null = null
  for (const entry of entries) {
    const lane = entry?.pending ?? null
    if (lane === null || lane === last) continue
    last = lane
    if (!lanes.includes(lane)) lanes.push(lane)
  }
  return lanes
}
