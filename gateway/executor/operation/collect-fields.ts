import {
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLSchema,
  type InlineFragmentNode,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { matchesType } from '#gateway/supergraph/supergraph.ts'
import { deferOf, labelOf } from '../defer/defer-directive.ts'
import type { Inclusion } from './conditions.ts'

export interface FieldSource {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly included: Inclusion
  /** The labels of fragments whose fields come later; null when nothing is deferred. */
  readonly deferred: ReadonlySet<string> | null
}

/** Selection sets that come later, by the label of their fragment. */
export type DeferredSets = Map<string, SelectionSetNode[]>

/**
 * The fields selected on a type, by response name and in the order of the answer, fragments expanded
 * (CollectFields, GraphQL spec October 2021 §6.3.2). Fragments that come later are left out, and added to `later`.
 */
export function collectFields(
  source: FieldSource,
  typeName: string,
  sets: readonly SelectionSetNode[],
  later: DeferredSets,
): readonly (readonly [name: string, nodes: readonly FieldNode[]])[] {
  const byName = new Map<string, FieldNode[]>()
  for (const set of sets) collect(source, typeName, set, byName, later)
  return [...byName]
}

function collect(
  source: FieldSource,
  typeName: string,
  set: SelectionSetNode,
  byName: Map<string, FieldNode[]>,
  later: DeferredSets,
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
    if (condition !== undefined && !matchesType(source.schema, typeName, condition)) continue
    const label = source.deferred === null ? null : deferredLabel(source.deferred, node)
    if (label === null) collect(source, typeName, fragment.selectionSet, byName, later)
    else later.set(label, [...(later.get(label) ?? []), fragment.selectionSet])
  }
}

function deferredLabel(
  deferred: ReadonlySet<string>,
  node: InlineFragmentNode | FragmentSpreadNode,
): string | null {
  const defer = deferOf(node)
  const label = defer === undefined ? null : labelOf(defer)
  return label !== null && deferred.has(label) ? label : null
}
