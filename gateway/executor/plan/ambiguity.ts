import {
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { operationOf } from '../fetching/graft.ts'
import type { EntitySelection, RootFetch, Step } from './steps.ts'

/**
 * Whether every response name means one field with one set of arguments on each type, over all fetches of an operation.
 * Only then may several places of the raw answer hold the same object: otherwise `{ a: product { x: name } b: product { x:
 * sku } }` could write both meanings of `x` into one object.
 */
export function namesAreUnambiguous(
  schema: GraphQLSchema,
  steps: readonly (Step | null)[],
  selections: readonly EntitySelection[],
): boolean {
  const meanings = new Map<string, string>()
  const roots = steps.flatMap((step) => (step === null ? [] : rootFetches(step)))
  if ([...roots, ...selections].some(({ fetch }) => fetch.outputRewrites !== undefined)) return false
  // Root objects are never shared; what lies under their fields may be.
  return [
    ...roots.map(({ fetch, isMutation }) => ({
      type: isMutation ? schema.getMutationType()?.name : schema.getQueryType()?.name,
      set: operationOf(fetch.document).selectionSet,
    })),
    ...selections.map(({ fetch }) => ({ type: undefined, set: operationOf(fetch.document).selectionSet })),
  ].every(({ type, set }) => set.selections.every((node) => isConsistent(schema, node, type, meanings)))
}

function rootFetches(step: Step): readonly RootFetch[] {
  if (step.kind === 'root') return [step]
  if (step.kind === 'awaited') return rootFetches(step.step)
  if (step.kind === 'sequence' || step.kind === 'parallel') return step.steps.flatMap(rootFetches)
  return []
}

function isConsistent(
  schema: GraphQLSchema,
  node: SelectionNode,
  parent: string | undefined,
  meanings: Map<string, string>,
): boolean {
  if (node.kind === 'FragmentSpread') return false
  if (node.kind === 'InlineFragment') {
    return all(schema, node.selectionSet, node.typeCondition?.name.value ?? parent, meanings)
  }
  const name = node.alias?.value ?? node.name.value
  if (node.name.value !== '__typename') {
    const meaning = `${node.name.value}(${(node.arguments ?? []).map(print).join(',')})`
    for (const type of runtimeTypes(schema, parent)) {
      const key = `${type}.${name}`
      const known = meanings.get(key)
      if (known !== undefined && known !== meaning) return false
      meanings.set(key, meaning)
    }
  }
  return (
    node.selectionSet === undefined ||
    all(schema, node.selectionSet, fieldType(schema, parent, node.name.value), meanings)
  )
}

function all(
  schema: GraphQLSchema,
  set: SelectionSetNode,
  parent: string | undefined,
  meanings: Map<string, string>,
): boolean {
  return set.selections.every((node) => isConsistent(schema, node, parent, meanings))
}

function runtimeTypes(schema: GraphQLSchema, name: string | undefined): readonly string[] {
  const type = name === undefined ? undefined : schema.getType(name)
  if (isAbstractType(type)) return [type.name, ...schema.getPossibleTypes(type).map((each) => each.name)]
  return type === undefined ? [] : [type.name]
}

function fieldType(schema: GraphQLSchema, parent: string | undefined, field: string): string | undefined {
  const type = parent === undefined ? undefined : schema.getType(parent)
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined
  const definition = type.getFields()[field]
  return definition === undefined ? undefined : getNamedType(definition.type).name
}
