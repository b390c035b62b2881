import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { matchesType } from '#gateway/supergraph/supergraph.ts'
import type { Inclusion } from './conditions.ts'

export interface FieldSource {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly included: Inclusion
}

/**
 * The fields selected on a type, by response name and in the order of the answer, fragments expanded
 * (CollectFields, GraphQL spec October 2021 §6.3.2).
 */
export function collectFields(
  source: FieldSource,
  typeName: string,
  sets: readonly SelectionSetNode[],
): readonly (readonly [name: string, nodes: readonly FieldNode[]])[] {
  const byName = new Map<string, FieldNode[]>()
  for (const set of sets) collect(source, typeName, set, byName)
  return [...byName]
}

function collect(
  source: FieldSource,
  typeName: string,
  set: SelectionSetNode,
  byName: Map<string, FieldNode[]>,
): void {
  for (const node of set.selections) {
    if (!source.included(node.directives)) continue
    if (node.kind === Kind.FIELD) {
      const name = node.alias?.value ?? node.name.value
      const nodes = byName.get(name)
      if (nodes === undefined) byName.set(name, [node])
      else nodes.push(node)
      continue
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : source.fragments.get(node.name.value)
    if (fragment === undefined) continue
    const condition = fragment.typeCondition?.name.value
    if (condition === undefined || matchesType(source.schema, typeName, condition)) {
      collect(source, typeName, fragment.selectionSet, byName)
    }
  }
}
