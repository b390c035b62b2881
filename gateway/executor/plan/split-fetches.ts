import type { FetchNode, PlanNode } from '@apollo/query-planner'
import { type DocumentNode, Kind, parse, type SelectionSetNode } from 'graphql'
import type { Supergraph } from '#gateway/supergraph/supergraph.ts'
import { entitySelection, fetchText } from '../fetching/fetch-document.ts'
import { operationOf } from '../fetching/graft.ts'
import { type Cut, cutSelection } from './cut-selection.ts'
import { split_fetch_id } from './repetition.ts'

/**
 * The same plan with every fetch taken apart where an entity is nested in lists of others: the outer fetch asks for its
 * key only, and a fetch of its own asks for the rest, once for each entity instead of once for each place. It costs a
 * step, and saves the copies; `repetition.ts` knows when that pays. Null when nothing can be taken apart.
 */
export function splitPlan(node: PlanNode, supergraph: Supergraph): PlanNode | null {
  const split = splitNode(node, { supergraph, isBelowList: false })
  return split === node ? null : split
}

interface Splitting {
  readonly supergraph: Supergraph
  readonly isBelowList: boolean
}

function splitNode(node: PlanNode, splitting: Splitting): PlanNode {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel': {
      const nodes = node.nodes.map((each) => splitNode(each, splitting))
      return nodes.every((each, index) => each === node.nodes[index]) ? node : { ...node, nodes }
    }
    case 'Flatten': {
      const isBelowList = splitting.isBelowList || node.path.includes('@')
      const inner = splitNode(node.node, { ...splitting, isBelowList })
      return inner === node.node ? node : { ...node, node: inner }
    }
    case 'Fetch':
      return splitFetch(node, splitting)
    default:
      return node
  }
}

function splitFetch(node: FetchNode, splitting: Splitting): PlanNode {
  const isPlain =
    node.operationKind === 'query' &&
    node.inputRewrites === undefined &&
    node.outputRewrites === undefined &&
    node.contextRewrites === undefined
  if (!isPlain) return node
  const document = parse(node.operation, { noLocation: true })
  // The planner is told to make no fragments; with one, a field could stand in several places.
  if (document.definitions.length > 1) return node
  const cuts: Cut[] = []
  const outer = outerDocument(node, document, splitting, cuts)
  if (outer === null || cuts.length === 0) return node
  const inner = cuts.map((cut): PlanNode => {
    const fetch = fetchOfCut(node, document, cut)
    return {
      kind: 'Flatten',
      path: [...cut.path],
      node: splitFetch(fetch, { ...splitting, isBelowList: true }),
    }
  })
  const [only] = inner
  const rest: PlanNode = inner.length === 1 && only !== undefined ? only : { kind: 'Parallel', nodes: inner }
  return { kind: 'Sequence', nodes: [withDocument(node, outer), rest] }
}

/** The fetch's document without what was cut out; null when there is no one type to start from. */
function outerDocument(
  node: FetchNode,
  document: DocumentNode,
  { supergraph, isBelowList }: Splitting,
  cuts: Cut[],
): DocumentNode | null {
  const cutting = { supergraph, service: node.serviceName, cuts }
  if (node.requires === undefined) {
    const set = operationOf(document).selectionSet
    const root = supergraph.fullSchema.getQueryType()?.name ?? 'Query'
    return withSelection(document, cutSelection(cutting, set, root, [], isBelowList))
  }
  // With several types, one response name may mean several fields, and a path would not say which.
  const [fragment, ...others] = entitySelection(document).selections
  const type = fragment?.kind === Kind.INLINE_FRAGMENT ? fragment.typeCondition?.name.value : undefined
  if (fragment?.kind !== Kind.INLINE_FRAGMENT || type === undefined || others.length > 0) return null
  const selectionSet = cutSelection(cutting, fragment.selectionSet, type, [], isBelowList)
  return withEntitySelection(document, {
    kind: Kind.SELECTION_SET,
    selections: [{ ...fragment, selectionSet }],
  })
}

function fetchOfCut(node: FetchNode, document: DocumentNode, { typeName, key, moved }: Cut): FetchNode {
  const names = ['__typename', ...key]
  const condition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: typeName } } as const
  const selections: SelectionSetNode['selections'] = [
    { kind: Kind.INLINE_FRAGMENT, typeCondition: condition, selectionSet: moved },
  ]
  const requires: NonNullable<FetchNode['requires']> = [
    {
      kind: 'InlineFragment',
      typeCondition: typeName,
      selections: names.map((name) => ({ kind: 'Field' as const, name })),
    },
  ]
  const inner = withEntitySelection(document, { kind: Kind.SELECTION_SET, selections })
  return { ...withDocument(node, inner), requires, id: split_fetch_id }
}

function withSelection(document: DocumentNode, selectionSet: SelectionSetNode): DocumentNode {
  return { ...document, definitions: [{ ...operationOf(document), selectionSet }] }
}

/** The document with another selection of `_entities`; for a root fetch, a document that asks for entities instead. */
function withEntitySelection(document: DocumentNode, selectionSet: SelectionSetNode): DocumentNode {
  const [template] = operationOf(entities_template).selectionSet.selections
  if (template?.kind !== Kind.FIELD) throw new Error('The template is not a field.')
  const definition = operationOf(document)
  const others = (definition.variableDefinitions ?? []).filter(
    ({ variable }) => variable.name.value !== 'representations',
  )
  const changed = {
    ...definition,
    variableDefinitions: [...(operationOf(entities_template).variableDefinitions ?? []), ...others],
  }
  return withSelection(
    { ...document, definitions: [changed] },
    { kind: Kind.SELECTION_SET, selections: [{ ...template, selectionSet }] },
  )
}

const entities_template = parse(
  'query($representations: [_Any!]!) { _entities(representations: $representations) }',
  { noLocation: true },
)

/** The node with another document; variables that are not used any more are dropped. */
function withDocument(node: FetchNode, document: DocumentNode): FetchNode {
  const { text, variables } = fetchText(document)
  return { ...node, operation: text, variableUsages: variables.filter((name) => name !== 'representations') }
}
