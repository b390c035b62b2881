import type { PlanNode } from '@apollo/query-planner'
import { compilePath, type PathStep } from '../paths.ts'
import type { RawObject } from '../raw.ts'

/** Whether fetches are taken apart: tests ask for either way, everybody else for what pays. */
export type Splitting = 'always' | 'never' | 'as it pays'

/**
 * How often entities stand in several places of one operation's answers: what decides whether asking for each of them once
 * is worth a step more. Learned from the answers themselves, and learned anew when they change.
 */
export interface Repetition {
  /** Whether the split plan is the better one, as far as is known. */
  pays(): boolean
  /** Looks at a finished answer: at the first ones, then at one of many. */
  observe(root: RawObject): void
}

interface Spot {
  readonly path: readonly PathStep[]
  readonly key: readonly string[]
}

const first_answers = 2
const one_answer_of = 32
const places_min = 24
const places_per_entity_min = 2
/** Old answers count for less and less, so that the plan follows the data. */
const decay = 0.75

/** A repetition of one operation; the fetches at the ends of `split` are the spots where entities may repeat. */
export function createRepetition(splitting: Splitting, split: PlanNode | null): Repetition {
  if (splitting !== 'as it pays' || split === null) {
    return { pays: () => splitting === 'always', observe: () => undefined }
  }
  const spots = spotsOf(split, [], [])
  let answers = 0
  let places = 0
  let entities = 0
  return {
    pays: () => places >= places_min && places >= places_per_entity_min * entities,
    observe(root) {
      answers += 1
      if (answers > first_answers && answers % one_answer_of !== 0) return
      places *= decay
      entities *= decay
      for (const spot of spots) {
        const found = keysAt(root, spot)
        places += found.length
        entities += new Set(found).size
      }
    },
  }
}

/** The fetches that follow a fetch of the same subgraph within its own sequence: those that splitting made, and some others. */
function spotsOf(node: PlanNode, path: readonly (string | number)[], found: Spot[]): readonly Spot[] {
  if (node.kind === 'Sequence' || node.kind === 'Parallel') {
    for (const each of node.nodes) spotsOf(each, path, found)
  } else if (node.kind === 'Flatten') {
    spotsOf(node.node, [...path, ...node.path], found)
  } else if (node.kind === 'Fetch' && node.id === split_fetch_id) {
    const [fragment] = node.requires ?? []
    const key = fragment?.kind === 'InlineFragment' ? fragment.selections : []
    found.push({
      path: compilePath(path, new Set()),
      key: key.flatMap((each) => (each.kind === 'Field' ? [each.name] : [])),
    })
  }
  return found
}

/** Marks the fetches that splitting made. */
export const split_fetch_id = 'split'

/** The key of the entity at every place, shared objects counted at each of theirs. */
function keysAt(root: RawObject, { path, key }: Spot): readonly string[] {
  let level: unknown[] = [root]
  for (const step of path) {
    level =
      step === '@'
        ? level.flatMap((each) => (Array.isArray(each) ? each : []))
        : level.map((each) => (each as RawObject | null | undefined)?.[step.name])
    level = level.filter((each) => typeof each === 'object' && each !== null).slice(0, places_max)
  }
  return level.map((each) => key.map((name) => String((each as RawObject)[name])).join('\n'))
}

/** Beyond this many places nothing more is learned. */
const places_max = 2_000
