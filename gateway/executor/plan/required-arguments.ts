import type { FetchNode, PlanNode } from '@apollo/query-planner'
import {
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql'
import { argumentsText } from '#gateway/supergraph/plan-needs.ts'
import type { Supergraph } from '#gateway/supergraph/supergraph.ts'
import { fault } from '#platform/faults/codes.ts'
import { entitySelection } from '../fetching/fetch-document.ts'
import { operationOf } from '../fetching/graft.ts'

/** By place, type and response name: the arguments with which fields are fetched. */
type Fetched = Map<string, Set<string>>

interface Visit {
  readonly node: FetchNode
  readonly path: readonly string[]
}

/**
 * Throws a fault BAD_USER_INPUT when a plan would compute a field from another that it fetches with other arguments than
 * `@requires` says. The planner keeps one field of a name at each place; where two fields of the operation require it with
 * different arguments, one of them would get a wrong value.
 */
export function checkRequiredArguments(supergraph: Supergraph, node: PlanNode | undefined): void {
  const { planNeeds, fullSchema } = supergraph
  if (node === undefined || planNeeds.argumentsOf.size === 0) return
  const fetches: Visit[] = []
  findFetches(node, [], fetches)
  const fetched: Fetched = new Map()
  for (const { node: fetch, path } of fetches) {
    const document = parse(fetch.operation, { noLocation: true })
    const isEntityFetch = fetch.requires !== undefined
    const set = isEntityFetch ? entitySelection(document) : operationOf(document).selectionSet
    const root = isEntityFetch ? undefined : fullSchema.getRootType(fetch.operationKind)?.name
    eachField(fullSchema, set, root, path, (field, type, at) => {
      const key = keyOf(at, type, field.alias?.value ?? field.name.value)
      fetched.set(key, (fetched.get(key) ?? new Set()).add(argumentsText(field)))
    })
  }
  for (const { node: fetch, path } of fetches) {
    if (fetch.requires === undefined) continue
    for (const [type, field] of entityFields(fetch, fullSchema)) {
      const required = planNeeds.requiredBy(fetch.serviceName, type, field)
      if (required === null) continue
      eachField(fullSchema, required, type, path, (needed, owner, at) => {
        const meanings = fetched.get(keyOf(at, owner, needed.name.value)) ?? new Set([argumentsText(needed)])
        if (meanings.size === 1 && meanings.has(argumentsText(needed))) return
        throw fault(
          'BAD_USER_INPUT',
          `${type}.${field} depends on ${owner}.${needed.name.value} with other arguments than another field of this ` +
            'operation does. Ask for them in separate operations.',
        )
      })
    }
  }
}

function findFetches(node: PlanNode, path: readonly string[], found: Visit[]): void {
  if (node.kind === 'Sequence' || node.kind === 'Parallel') {
    for (const each of node.nodes) findFetches(each, path, found)
  } else if (node.kind === 'Flatten') {
    findFetches(node.node, [...path, ...node.path.map(String).filter((element) => element !== '@')], found)
  } else if (node.kind === 'Fetch') {
    found.push({ node, path })
  }
}

/** The fields an entity fetch asks of its entities, with each type they may be of. */
function entityFields(fetch: FetchNode, schema: GraphQLSchema): readonly (readonly [string, string])[] {
  const found: [string, string][] = []
  const set = entitySelection(parse(fetch.operation, { noLocation: true }))
  eachField(schema, set, undefined, [], (field, type, at) => {
    if (at.length === 0) found.push([type, field.name.value])
  })
  return found
}

type OnField = (field: FieldNode, typeName: string, path: readonly string[]) => void

/** Calls back for every field, with each type it may be of, and where that stands. */
function eachField(
  schema: GraphQLSchema,
  set: SelectionSetNode,
  parent: string | undefined,
  path: readonly string[],
  onField: OnField,
): void {
  for (const node of set.selections) {
    if (node.kind === Kind.INLINE_FRAGMENT) {
      eachField(schema, node.selectionSet, node.typeCondition?.name.value ?? parent, path, onField)
    }
    if (node.kind !== Kind.FIELD || parent === undefined) continue
    for (const type of runtimeTypes(schema, parent)) onField(node, type, path)
    if (node.selectionSet === undefined) continue
    const at = [...path, node.alias?.value ?? node.name.value]
    eachField(schema, node.selectionSet, fieldType(schema, parent, node.name.value), at, onField)
  }
}

function runtimeTypes(schema: GraphQLSchema, name: string): readonly string[] {
  const type = schema.getType(name)
  return isAbstractType(type) ? [name, ...schema.getPossibleTypes(type).map((each) => each.name)] : [name]
}

function fieldType(schema: GraphQLSchema, parent: string, field: string): string | undefined {
  const type = schema.getType(parent)
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined
  const definition = type.getFields()[field]
  return definition === undefined ? undefined : getNamedType(definition.type).name
}

function keyOf(path: readonly string[], type: string, name: string): string {
  return [...path, type, name].join(' ')
}
