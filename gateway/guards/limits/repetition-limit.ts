import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql'
import type { OperationLimits } from './operation-limits.ts'
import { tooMuch } from './text-limits.ts'

/** A place in the answer: how often it is selected, and what is selected in it. */
interface Place {
  times: number
  readonly inside: Map<string, Place>
}

/** Selections looked at, fragments counted each time they are spread. Documents within the other limits have fewer. */
const steps_max = 20_000

/**
 * Refuses a document that selects one place in the answer again and again. Validation compares all selections of a place
 * in pairs (Field Selection Merging, GraphQL spec October 2021 §5.3.2), which takes the square of their number. Throws a
 * fault BAD_USER_INPUT.
 */
export function checkRepetition(document: DocumentNode, limits: OperationLimits): void {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const each of document.definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each)
  }
  const spreading = new Set<string>()
  let steps = 0

  function walk(set: SelectionSetNode, place: Place): void {
    for (const node of set.selections) {
      steps += 1
      if (steps > steps_max) throw tooMuch('selections', steps, steps_max, 'Ask for less at once.')
      if (node.kind === Kind.INLINE_FRAGMENT) walk(node.selectionSet, place)
      else if (node.kind === Kind.FRAGMENT_SPREAD) spread(node.name.value, place)
      else {
        const inner = placeIn(place, node.alias?.value ?? node.name.value)
        inner.times += 1
        if (inner.times > limits.repeats_max) {
          throw tooMuch('selections of one field', inner.times, limits.repeats_max, 'Select each field once.')
        }
        if (node.selectionSet !== undefined) walk(node.selectionSet, inner)
      }
    }
  }

  function spread(name: string, place: Place): void {
    const fragment = fragments.get(name)
    // A fragment that spreads itself is for validation to explain.
    if (fragment === undefined || spreading.has(name)) return
    spreading.add(name)
    walk(fragment.selectionSet, place)
    spreading.delete(name)
  }

  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) spread(definition.name.value, newPlace())
    else if (definition.kind === Kind.OPERATION_DEFINITION) walk(definition.selectionSet, newPlace())
  }
}

function newPlace(): Place {
  return { times: 0, inside: new Map() }
}

function placeIn({ inside }: Place, name: string): Place {
  const place = inside.get(name) ?? newPlace()
  inside.set(name, place)
  return place
}
