import type { EntityFetch, Step } from './steps.ts'

/** When an entity fetch leaves, and with which others. */
export interface Slot {
  /** The number of its group: the fetches of one subgraph that belong into one request. */
  readonly group: number
  /** How many steps of the plan come before, at least. */
  readonly wave: number
  /** Whether nothing of the answer can be ready earlier if this fetch does not wait for its group. */
  readonly isPatient: boolean
}

/** The slots of a plan's entity fetches, and how many fetches each group has. */
export interface Schedule {
  readonly slots: ReadonlyMap<EntityFetch, Slot>
  readonly sizes: readonly number[]
}

/** Larger plans leave as they become ready. */
const scheduled_fetches_max = 200

/**
 * Puts fetches of one subgraph together that need not leave apart. Fetches of the same wave wait a little for each other.
 * A fetch waits for a later wave when the answer has to wait for that one anyway: because it asks for the same selection,
 * so it takes as long; or because nothing else waits for this fetch. No plan gets more waves by it.
 */
export function scheduleOf(step: Step | null): Schedule {
  const fetches = step === null ? [] : entityFetches(step)
  const slots = new Map<EntityFetch, Slot>()
  if (step === null || fetches.length === 0) return { slots, sizes: [] }
  const delays = new Map<EntityFetch, number>()
  if (fetches.length <= scheduled_fetches_max) delay(step, fetches, delays)
  const { waves } = wavesOf(step, delays)
  const natural = wavesOf(step, new Map()).waves
  const groups = new Map<string, number>()
  const sizes: number[] = []
  for (const fetch of fetches) {
    const wave = waves.get(fetch) ?? 0
    const name = `${wave} ${fetch.selection.fetch.service}`
    const group = groups.get(name) ?? groups.size
    groups.set(name, group)
    sizes[group] = (sizes[group] ?? 0) + 1
    slots.set(fetch, { group, wave, isPatient: wave > (natural.get(fetch) ?? 0) })
  }
  return { slots, sizes }
}

/** Gives fetches the latest wave of a fetch they may wait for, where that makes the plan no longer. */
function delay(step: Step, fetches: readonly EntityFetch[], delays: Map<EntityFetch, number>): void {
  const { length } = wavesOf(step, delays)
  const latestFirst = [...fetches].reverse()
  for (const isTwin of [true, false]) {
    for (const fetch of latestFirst) {
      const { waves } = wavesOf(step, delays)
      const own = waves.get(fetch) ?? 0
      const candidates = fetches
        .filter((other) => other.selection.fetch.service === fetch.selection.fetch.service)
        .filter((other) => !isTwin || other.selection === fetch.selection)
        .map((other) => waves.get(other) ?? 0)
        .filter((wave) => wave > own)
      for (const wave of new Set(candidates.sort((one, other) => other - one))) {
        const before = delays.get(fetch)
        delays.set(fetch, wave)
        const after = wavesOf(step, delays)
        const moved = fetches.filter((other) => after.waves.get(other) !== waves.get(other))
        if (after.length === length && (isTwin || moved.length === 1)) break
        if (before === undefined) delays.delete(fetch)
        else delays.set(fetch, before)
      }
    }
  }
}

/** The wave of each entity fetch, none earlier than its delay says, and how many waves there are. */
function wavesOf(
  step: Step,
  delays: ReadonlyMap<EntityFetch, number>,
): { readonly waves: ReadonlyMap<EntityFetch, number>; readonly length: number } {
  const waves = new Map<EntityFetch, number>()
  const place = (each: Step, start: number): number => {
    switch (each.kind) {
      case 'sequence':
        return each.steps.reduce((end, inner) => place(inner, end), start)
      case 'parallel':
        return Math.max(start, ...each.steps.map((inner) => place(inner, start)))
      case 'awaited':
        return place(each.step, start)
      case 'root':
        return start + 1
      case 'entities': {
        const wave = Math.max(start, delays.get(each) ?? 0)
        waves.set(each, wave)
        return wave + 1
      }
    }
  }
  const length = place(step, 0)
  return { waves, length }
}

function entityFetches(step: Step): readonly EntityFetch[] {
  if (step.kind === 'entities') return [step]
  if (step.kind === 'awaited') return entityFetches(step.step)
  return step.kind === 'root' ? [] : step.steps.flatMap(entityFetches)
}
