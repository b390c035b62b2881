import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import type { Variables } from '#gateway/executor/operation/compile-operation.ts'
import type { Inclusion } from '#gateway/executor/operation/conditions.ts'
import { matchesType, type Supergraph } from '#gateway/supergraph/supergraph.ts'
import { argumentsCost } from './input-cost.ts'
import { type Size, sizeOf, unknown_list_size } from './sizes.ts'
import type { ListSize, Weights } from './weights.ts'

/** One selected field: how often, at what weight, with what inside. */
export interface CostNode {
  /** Null when it is no list. */
  readonly size: Size | null
  readonly weight: number
  readonly inputs: ((variables: Variables) => number) | null
  readonly inside: readonly CostNode[]
}

export interface CostSource {
  readonly supergraph: Supergraph
  readonly weights: Weights
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly included: Inclusion
}

/** Sizes that a field gives to the lists inside it, by name: `edges`, `nodes`. */
type InnerSizes = ReadonlyMap<string, Size>

const no_sizes: InnerSizes = new Map()

/**
 * The costs of what is selected on a type. A field selected twice counts once. Where a value may be of several types, what is
 * selected on each is added up: an upper bound, as Apollo's router has it, found in the time of reading the selection.
 */
export function costNodes(
  source: CostSource,
  type: GraphQLNamedType | undefined,
  sets: readonly SelectionSetNode[],
  sizes: InnerSizes = no_sizes,
): readonly CostNode[] {
  const found = new Map<string, { readonly owner: string; readonly nodes: FieldNode[] }>()
  if (type !== undefined) for (const set of sets) gather(source, type.name, isObjectType(type), set, found)
  return [...found.values()].flatMap(({ owner, nodes }) => costNode(source, owner, nodes, sizes) ?? [])
}

function gather(
  source: CostSource,
  owner: string,
  isObject: boolean,
  set: SelectionSetNode,
  found: Map<string, { readonly owner: string; readonly nodes: FieldNode[] }>,
): void {
  const { apiSchema } = source.supergraph
  for (const node of set.selections) {
    if (!source.included(node.directives)) continue
    if (node.kind === Kind.FIELD) {
      const key = `${owner} ${node.alias?.value ?? node.name.value}`
      const known = found.get(key)
      if (known === undefined) found.set(key, { owner, nodes: [node] })
      else known.nodes.push(node)
      continue
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : source.fragments.get(node.name.value)
    if (fragment === undefined) continue
    const condition = fragment.typeCondition?.name.value
    if (condition === undefined || (isObject && matchesType(apiSchema, owner, condition))) {
      gather(source, owner, isObject, fragment.selectionSet, found)
    } else if (!isObject) {
      gather(source, condition, isObjectType(apiSchema.getType(condition)), fragment.selectionSet, found)
    }
  }
}

function costNode(
  source: CostSource,
  owner: string,
  nodes: readonly FieldNode[],
  sizes: InnerSizes,
): CostNode | null {
  const { supergraph, weights } = source
  const [first] = nodes
  const type = supergraph.apiSchema.getType(owner)
  if (first === undefined || !(isObjectType(type) || isInterfaceType(type))) return null
  const name = first.name.value
  const field = type.getFields()[name]
  if (field === undefined) return null
  const listSize = weights.listSize(owner, name)
  const own = listSize === null ? null : sizeOf(first, field, listSize)
  const isList = isListType(getNullableType(field.type))
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
  return {
    size: isList ? (sizes.get(name) ?? own ?? (() => unknown_list_size)) : null,
    weight: weights.ofField(owner, name),
    inputs: argumentsCost(weights, owner, field as GraphQLField<unknown, unknown>, first),
    inside: costNodes(source, getNamedType(field.type), sets, sizesInside(listSize, own)),
  }
}

function sizesInside(listSize: ListSize | null, own: Size | null): InnerSizes {
  if (listSize === null || own === null) return no_sizes
  return new Map(listSize.sizedFields.map((name) => [name, own]))
}

/** Σ size × (weight + inside) + inputs. */
export function total(nodes: readonly CostNode[], variables: Variables): number {
  let sum = 0
  for (const { size, weight, inputs, inside } of nodes) {
    const each = weight + (inside.length === 0 ? 0 : total(inside, variables))
    sum += (size === null ? 1 : size(variables)) * each + (inputs === null ? 0 : inputs(variables))
  }
  return sum
}
