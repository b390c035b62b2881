import type { FetchDataRewrite } from '@apollo/query-planner'
import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql'
import { copyOf, isRawObject, type RawObject } from '../raw.ts'
import { fieldNamesOf } from './rewrites.ts'

/**
 * Which fields a fetch brings, as a tree of response names. Merging follows it rather than the data: it costs nothing to find
 * out, and it ends even when shared objects refer to each other in a circle.
 */
export interface GraftPlan {
  readonly fields: readonly GraftField[]
}

export interface GraftField {
  readonly name: string
  /** Null for a leaf. */
  readonly nested: GraftPlan | null
}

/** How one operation merges. */
export interface GraftRules {
  /**
   * Whether several places may hold the same object. True unless the operation gives one response name two meanings on one
   * type; then what is merged into one place must not show in another.
   */
  readonly sharing: boolean
  /** Whether a name is an object type's, and not the interface's name that an `@interfaceObject` subgraph gives. */
  isConcrete(typename: unknown): boolean
}

/** Compiles a selection of a fetch's document. */
export function compileGraft(
  document: DocumentNode,
  selectionSet: SelectionSetNode,
  outputRewrites: readonly FetchDataRewrite[] | undefined,
): GraftPlan {
  const plan = planOf([selectionSet], document)
  return (outputRewrites ?? []).reduce(withRename, plan)
}

/** The operation of a fetch's document. */
export function operationOf(document: DocumentNode): OperationDefinitionNode {
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)
  if (operation === undefined) throw new Error('The planner made a fetch without an operation.')
  return operation
}

function planOf(sets: readonly SelectionSetNode[], document: DocumentNode): GraftPlan {
  const nestedSets = new Map<string, SelectionSetNode[]>()
  const collect = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) collect(node.selectionSet)
      else if (node.kind === Kind.FRAGMENT_SPREAD) collect(fragmentOf(document, node.name.value))
      else {
        const name = node.alias?.value ?? node.name.value
        const known = nestedSets.get(name) ?? []
        nestedSets.set(name, node.selectionSet === undefined ? known : [...known, node.selectionSet])
      }
    }
  }
  for (const set of sets) collect(set)
  const fields = [...nestedSets].map(([name, nested]) => ({
    name,
    nested: nested.length === 0 ? null : planOf(nested, document),
  }))
  return { fields }
}

function fragmentOf(document: DocumentNode, name: string): SelectionSetNode {
  for (const each of document.definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name) return each.selectionSet
  }
  throw new Error(`The planner made a fetch that lacks its fragment ${name}.`)
}

function withRename(plan: GraftPlan, rewrite: FetchDataRewrite): GraftPlan {
  return rewrite.kind === 'KeyRenamer' ? renamed(plan, fieldNamesOf(rewrite.path), rewrite.renameKeyTo) : plan
}

function renamed(plan: GraftPlan, path: readonly string[], to: string): GraftPlan {
  const [head, ...rest] = path
  const fields = plan.fields.flatMap((field) => {
    if (field.name !== head) return [field]
    if (rest.length === 0) return [field, { ...field, name: to }]
    return [{ ...field, nested: field.nested === null ? null : renamed(field.nested, rest, to) }]
  })
  return { fields }
}

/** Merges what a fetch brought into an object of the answer, in place. A null never replaces data. */
export function graft(plan: GraftPlan, target: RawObject, source: RawObject, rules: GraftRules): void {
  for (const { name, nested } of plan.fields) {
    const incoming = source[name]
    if (incoming === undefined) continue
    const present = target[name]
    if (present === undefined || present === null) {
      target[name] = rules.sharing || nested === null ? incoming : copyOf(incoming)
    } else if (nested !== null) {
      graftValue(nested, present, incoming, rules)
    } else if (name === '__typename' && rules.isConcrete(incoming)) {
      target[name] = incoming
    }
  }
}

function graftValue(plan: GraftPlan, target: unknown, source: unknown, rules: GraftRules): void {
  if (target === source) return
  if (Array.isArray(target) && Array.isArray(source)) {
    const length = Math.min(target.length, source.length)
    for (let index = 0; index < length; index += 1) graftValue(plan, target[index], source[index], rules)
  } else if (isRawObject(target) && isRawObject(source)) {
    graft(plan, target, source, rules)
  }
}
