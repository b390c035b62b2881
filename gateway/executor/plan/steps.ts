import type { FetchNode, PlanNode, QueryPlanSelectionNode } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { type ContextArguments, compileContext } from '../fetching/contexts.ts'
import {
  type EntityDocument,
  type FetchDocument,
  readEntityFetch,
  readFetch,
} from '../fetching/fetch-document.ts'
import type { GraftPlan } from '../fetching/graft.ts'
import { compileRepresentations, type Representations } from '../fetching/representations.ts'
import { compilePath, type PathStep } from '../paths.ts'

/** A plan, compiled. Fetches that need the same thing share their `EntitySelection`. */
export type Step =
  | { readonly kind: 'sequence'; readonly steps: readonly Step[] }
  | { readonly kind: 'parallel'; readonly steps: readonly Step[] }
  | RootFetch
  | EntityFetch
  | AwaitedFetch

/** A fetch that deferred parts wait for. */
export interface AwaitedFetch {
  readonly kind: 'awaited'
  readonly id: string
  readonly step: RootFetch | EntityFetch
}

/** Asks a subgraph for root fields. */
export interface RootFetch {
  readonly kind: 'root'
  readonly service: string
  readonly isMutation: boolean
  readonly fetch: FetchDocument
}

/** Asks a subgraph for more of the objects at a path. */
export interface EntityFetch {
  readonly kind: 'entities'
  readonly path: readonly PathStep[]
  readonly selection: EntitySelection
}

/** What is asked of entities: the unit of the request's entity cache. */
export interface EntitySelection {
  /** Its number within the operation. */
  readonly index: number
  readonly fetch: EntityDocument
  readonly representations: Representations
  /** Where arguments come from objects further up; null where none does. */
  readonly context: ContextArguments | null
  /** Variables of the request besides the client's: the values of those arguments. */
  readonly given: Readonly<Record<string, unknown>>
}

/** What compiling a plan yields. */
export interface CompiledPlan {
  /** One for each node. */
  readonly steps: readonly (Step | null)[]
  readonly selections: readonly EntitySelection[]
  /** The documents of all fetches, to see whether response names are unambiguous. */
  readonly documents: readonly FetchDocument[]
  /** Response names joined by dots under which fetches place objects that may stand in several places. */
  readonly sharedPaths: ReadonlySet<string>
}

interface Compilation {
  readonly schema: GraphQLSchema
  readonly sharedPaths: ReadonlySet<string>
  readonly selections: Map<string, EntitySelection>
  readonly documents: FetchDocument[]
  readonly awaited: ReadonlySet<string>
}

/**
 * Compiles the nodes of a query plan against the full supergraph: one node, or one for each part of an answer that comes in
 * parts. `awaited` are the ids of fetches that parts wait for.
 */
export function compilePlan(
  nodes: readonly (PlanNode | undefined)[],
  schema: GraphQLSchema,
  awaited: ReadonlySet<string>,
): CompiledPlan {
  const sharedPaths = new Set<string>()
  for (const node of nodes) if (node !== undefined) findSharedPaths(node, [], sharedPaths)
  const compilation: Compilation = { schema, sharedPaths, selections: new Map(), documents: [], awaited }
  const steps = nodes.map((node) => (node === undefined ? null : compileNode(node, [], compilation)))
  return {
    steps,
    selections: [...compilation.selections.values()],
    documents: compilation.documents,
    sharedPaths,
  }
}

type NodePath = readonly (string | number)[]

function compileNode(node: PlanNode, path: NodePath, compilation: Compilation): Step {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', steps: node.nodes.map((each) => compileNode(each, path, compilation)) }
    case 'Parallel':
      return { kind: 'parallel', steps: node.nodes.map((each) => compileNode(each, path, compilation)) }
    case 'Flatten':
      return compileNode(node.node, [...path, ...node.path], compilation)
    case 'Fetch':
      return compileFetch(node, path, compilation)
    case 'Condition':
      throw new Error('Conditions are decided before planning.')
    case 'Defer':
      throw new Error('The planner deferred a part inside a part of its plan.')
  }
}

function compileFetch(node: FetchNode, path: NodePath, compilation: Compilation): Step {
  const step = compilePlainFetch(node, path, compilation)
  const { id } = node
  return id !== undefined && compilation.awaited.has(id) ? { kind: 'awaited', id, step } : step
}

function compilePlainFetch(
  node: FetchNode,
  path: NodePath,
  compilation: Compilation,
): RootFetch | EntityFetch {
  if (node.requires === undefined) {
    if (node.contextRewrites !== undefined) throw new Error('The planner made a root fetch within a context.')
    const fetch = readFetch(node)
    compilation.documents.push(fetch)
    return { kind: 'root', service: node.serviceName, isMutation: node.operationKind === 'mutation', fetch }
  }
  return {
    kind: 'entities',
    path: compilePath(path, compilation.sharedPaths),
    selection: internSelection(node, node.requires, compilation),
  }
}

function internSelection(
  node: FetchNode,
  requires: NonNullable<FetchNode['requires']>,
  compilation: Compilation,
): EntitySelection {
  const fetch = readEntityFetch(node)
  const identity = JSON.stringify([
    node.serviceName,
    fetch.text,
    requires.map(plainSelection),
    node.inputRewrites,
    node.outputRewrites,
    node.contextRewrites,
  ])
  let selection = compilation.selections.get(identity)
  if (selection === undefined) {
    selection = {
      index: compilation.selections.size,
      fetch,
      representations: compileRepresentations(requires, node.inputRewrites, compilation.schema),
      context: compileContext(node.contextRewrites, compilation.schema),
      given: {},
    }
    compilation.selections.set(identity, selection)
    compilation.documents.push(fetch)
  }
  return selection
}

/** A required selection in one form, whoever made it. */
function plainSelection(node: QueryPlanSelectionNode): unknown {
  const nested = node.selections?.map(plainSelection)
  return node.kind === 'Field' ? [node.alias ?? node.name, node.name, nested] : [node.typeCondition, nested]
}

/** Entities met in several places receive the same objects: every composite field an entity fetch brings may be shared. */
function findSharedPaths(node: PlanNode, path: NodePath, found: Set<string>): void {
  if (node.kind === 'Sequence' || node.kind === 'Parallel') {
    for (const each of node.nodes) findSharedPaths(each, path, found)
  } else if (node.kind === 'Flatten') {
    findSharedPaths(node.node, [...path, ...node.path], found)
  } else if (node.kind === 'Fetch' && node.requires !== undefined) {
    const names = path.filter((element) => element !== '@').map(String)
    for (const name of compositeNames(readEntityFetch(node).graft)) found.add([...names, name].join('.'))
  }
}

function compositeNames(plan: GraftPlan): readonly string[] {
  return plan.fields.filter(({ nested }) => nested !== null).map(({ name }) => name)
}
