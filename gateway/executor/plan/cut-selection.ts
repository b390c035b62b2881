import {
  type FieldNode,
  type GraphQLField,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import type { Supergraph } from '#gateway/supergraph/supergraph.ts'

/** A part of a fetch that can be a fetch of its own. */
export interface Cut {
  /** From the fetch's objects to the entities, `@` for every item of a list. */
  readonly path: readonly string[]
  readonly typeName: string
  readonly key: readonly string[]
  /** What is asked of each entity. */
  readonly moved: SelectionSetNode
}

interface Cutting {
  readonly supergraph: Supergraph
  readonly service: string
  /** Collects what is cut out. */
  readonly cuts: Cut[]
}

/**
 * Takes lists out of entities that a to-one field leads to below some list: many objects lead to few entities, so their
 * lists would come in many copies. Only what the subgraph resolves by key is taken, only where every type on the way is an
 * object type.
 */
export function cutSelection(
  cutting: Cutting,
  set: SelectionSetNode,
  typeName: string,
  path: readonly string[],
  isBelowList: boolean,
): SelectionSetNode {
  const selections = set.selections.map((node): SelectionNode => {
    const field = node.kind === Kind.FIELD ? fieldOf(cutting, typeName, node) : undefined
    if (node.kind !== Kind.FIELD || node.selectionSet === undefined || field === undefined) return node
    const type = getNamedType(field.type)
    if (!isObjectType(type)) return node
    const lists = listDepth(field)
    const at = [...path, node.alias?.value ?? node.name.value, ...Array<string>(lists).fill('@')]
    const parts = isBelowList && lists === 0 ? partsOf(cutting, node.selectionSet, type.name) : null
    if (parts !== null) cutting.cuts.push({ path: at, typeName: type.name, ...parts })
    const kept = parts?.kept ?? node.selectionSet
    return { ...node, selectionSet: cutSelection(cutting, kept, type.name, at, isBelowList || lists > 0) }
  })
  return { ...set, selections }
}

/** What stays with the outer fetch and what is moved; null when nothing may or need be moved. */
function partsOf(cutting: Cutting, set: SelectionSetNode, typeName: string) {
  const { supergraph, service } = cutting
  const key = supergraph.ownership.keyOf(service, typeName)
  if (key === null) return null
  const moves = (node: SelectionNode): boolean =>
    node.kind === Kind.FIELD && hasList(cutting, typeName, node) && isMovable(cutting, typeName, node, false)
  const moved = set.selections.filter(moves)
  const names = ['__typename', ...key]
  const isClear = set.selections.every((node) => {
    if (node.kind !== Kind.FIELD) return false
    const { alias, name } = node
    return alias === undefined || name.value === alias.value || !names.includes(alias.value)
  })
  if (moved.length === 0 || !isClear) return null
  const staying = set.selections.filter((node) => !moves(node))
  const present = new Set(
    staying.map((node) => (node.kind === Kind.FIELD && node.alias === undefined ? node.name.value : '')),
  )
  const added = names
    .filter((name) => !present.has(name))
    .map((name): FieldNode => ({ kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } }))
  return {
    key,
    kept: { ...set, selections: [...added, ...staying] },
    moved: { ...set, selections: moved },
  }
}

/** Whether a field can be asked by key with all that is selected below it. */
function isMovable(cutting: Cutting, typeName: string, node: FieldNode, isProvided: boolean): boolean {
  const { ownership } = cutting.supergraph
  const name = node.name.value
  if (name === '__typename') return true
  const field = fieldOf(cutting, typeName, node)
  if (field === undefined || !(isProvided || ownership.resolves(cutting.service, typeName, name)))
    return false
  const provides = isProvided || ownership.provides(cutting.service, typeName, name)
  return (node.selectionSet?.selections ?? []).every(
    (each) => each.kind === Kind.FIELD && isMovable(cutting, getNamedType(field.type).name, each, provides),
  )
}

function hasList(cutting: Cutting, typeName: string, node: FieldNode): boolean {
  const field = fieldOf(cutting, typeName, node)
  if (field === undefined || node.selectionSet === undefined) return false
  const { name } = getNamedType(field.type)
  return (
    listDepth(field) > 0 ||
    node.selectionSet.selections.some((each) => each.kind === Kind.FIELD && hasList(cutting, name, each))
  )
}

function fieldOf(
  { supergraph }: Cutting,
  typeName: string,
  node: FieldNode,
): GraphQLField<unknown, unknown> | undefined {
  const type = supergraph.fullSchema.getType(typeName)
  return isObjectType(type) ? type.getFields()[node.name.value] : undefined
}

function listDepth({ type }: GraphQLField<unknown, unknown>): number {
  let depth = 0
  let inner = type
  for (;;) {
    if (isListType(inner)) depth += 1
    else if (!isNonNullType(inner)) return depth
    inner = inner.ofType
  }
}
