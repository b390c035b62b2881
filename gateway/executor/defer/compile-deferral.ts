import type { DeferNode, PlanNode } from '@apollo/query-planner'
import type { ObjectShape } from '../answer/shape.ts'
import { type Schedule, scheduleOf } from '../plan/schedule.ts'
import type { Step } from '../plan/steps.ts'
import type { DeferredFragment, NumberedDefers } from './number-defers.ts'
import { idOfLabel } from './plannable.ts'

/** What of an answer comes later. */
export interface Deferral {
  /** The whole answer's form, as if nothing were deferred: says where errors may be. */
  readonly whole: ObjectShape
  /** The fragments that come later; those around others first. */
  readonly fragments: readonly DeferredFragment[]
  readonly parts: readonly DeferredPart[]
}

/** Fetches that bring the fields of a deferred fragment. A fragment may have several. */
export interface DeferredPart {
  /** The fragment's id. */
  readonly fragment: string
  /** The fetches that must be over before. */
  readonly depends: readonly string[]
  readonly step: Step
  /** Its requests wait for each other only, never for those of another part. */
  readonly schedule: Schedule
}

/** A part as the planner made it. */
interface PlannedPart {
  readonly label: string
  readonly depends: readonly string[]
  readonly node: PlanNode | undefined
}

/** Takes a plan apart into what runs first and what runs later, whatever is nested in what: the fetches' ids say the order. */
export function partsOf(node: PlanNode | undefined): {
  readonly main: PlanNode | undefined
  readonly parts: readonly PlannedPart[]
} {
  if (node?.kind !== 'Defer') return { main: node, parts: [] }
  return { main: node.primary.node, parts: node.deferred.flatMap(plannedParts) }
}

/** A plan with all its parts, to look at. */
export function allOf(node: PlanNode | undefined): PlanNode | undefined {
  if (node?.kind !== 'Defer') return node
  const { main, parts } = partsOf(node)
  return {
    kind: 'Parallel',
    nodes: [main, ...parts.map((part) => part.node)].filter((each) => each !== undefined),
  }
}

function plannedParts({ label = '', depends, node }: DeferNode['deferred'][number]): readonly PlannedPart[] {
  const { main, parts } = partsOf(node)
  return [{ label, depends: depends.map(({ id }) => id), node: main }, ...parts]
}

/**
 * The parts that have something to fetch. A fragment without such a part came along with what is around it, and stays
 * there: nothing is gained by sending later what is here already.
 */
export function placed(
  parts: readonly PlannedPart[],
  steps: readonly (Step | null)[],
): readonly DeferredPart[] {
  return parts.flatMap(({ label, depends }, index) => {
    const step = steps[index] ?? null
    if (step === null) return []
    return [{ fragment: idOfLabel(label), depends, step, schedule: scheduleOf(step) }]
  })
}

/** `parts` as `placed` gave them. */
export function deferralOf(
  { fragments }: NumberedDefers,
  parts: readonly DeferredPart[],
  whole: ObjectShape,
): Deferral {
  const ids = new Set(parts.map(({ fragment }) => fragment))
  const later = [...fragments.values()]
    .filter(({ id }) => ids.has(id))
    .map((fragment) => ({ ...fragment, chain: fragment.chain.filter((id) => ids.has(id)) }))
  return { whole, fragments: later, parts }
}
