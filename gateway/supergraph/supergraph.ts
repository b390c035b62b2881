import { createHash } from 'node:crypto'
import {
  Supergraph as FederationSupergraph,
  ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
  type Schema,
} from '@apollo/federation-internals'
import { QueryPlanner } from '@apollo/query-planner'
import { type GraphQLSchema, isAbstractType, isObjectType } from 'graphql'
import { type Ownership, readOwnership } from './ownership.ts'
import { type PlanNeeds, readPlanNeeds } from './plan-needs.ts'
import { readRollouts } from './rollouts.ts'

/** One version of the graph: everything the gateway derives from a supergraph SDL, made once when it is loaded. */
export interface Supergraph {
  /** SHA-256 of the SDL. */
  readonly id: string
  readonly sdl: string
  /** What clients see: `@defer`, and no `@inaccessible` elements. */
  readonly apiSchema: GraphQLSchema
  /** The same in Apollo's model, which the planner reads operations against. */
  readonly apiModel: Schema
  /** Everything subgraphs know, `@inaccessible` elements too: decides the type conditions inside a plan. */
  readonly fullSchema: GraphQLSchema
  readonly planner: QueryPlanner
  readonly subgraphs: readonly SubgraphAddress[]
  readonly ownership: Ownership
  readonly planNeeds: PlanNeeds
  /** The labels of fields that are being taken over. */
  readonly rollouts: readonly string[]
}

export interface SubgraphAddress {
  readonly name: string
  /** The routing URL in the supergraph; empty when it has none. */
  readonly url: string
}

/** Reads a supergraph SDL. Throws an Error that says what is wrong when it is not a valid one. */
export function buildSupergraph(sdl: string): Supergraph {
  const { federation, apiModel, planner, rollouts } = buildPlanner(sdl)
  return {
    id: createHash('sha256').update(sdl).digest('hex'),
    sdl,
    apiSchema: apiModel.toGraphQLJSSchema({ includeDefer: true }),
    apiModel,
    fullSchema: federation.schema.toGraphQLJSSchema(),
    planner,
    subgraphs: federation.subgraphsMetadata().map(({ name, url }) => ({ name, url })),
    ownership: readOwnership(sdl),
    planNeeds: readPlanNeeds(sdl),
    rollouts,
  }
}

/** The part of a supergraph that plans. It compares so many plans at most, or as many as it likes. */
export function buildPlanner(sdl: string, evaluated_plans_max: number | null = null) {
  const federation = FederationSupergraph.build(sdl, {
    supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
    validateSupergraph: true,
  })
  // It defers what the document defers: whoever wants the answer whole asks about a document without `@defer`. Without fragments
  // in them, fetches for one subgraph can be put together as text.
  const planner = new QueryPlanner(federation, {
    incrementalDelivery: { enableDefer: true },
    reuseQueryFragments: false,
    generateQueryFragments: false,
    ...(evaluated_plans_max === null ? {} : { debug: { maxEvaluatedPlans: evaluated_plans_max } }),
  })
  return { federation, apiModel: federation.apiSchema(), planner, rollouts: readRollouts(sdl) }
}

/** Whether an object whose `__typename` is `typename` satisfies a fragment's type condition. */
export function matchesType(schema: GraphQLSchema, typename: string, condition: string): boolean {
  if (typename === condition) return true
  const wanted = schema.getType(condition)
  const actual = schema.getType(typename)
  if (!isAbstractType(wanted) || actual === undefined) return false
  return 'getInterfaces' in actual && schema.isSubType(wanted, actual)
}

/** Whether a name is an object type's, as opposed to the interface's name that an `@interfaceObject` subgraph gives. */
export function isConcreteType(schema: GraphQLSchema, typename: unknown): boolean {
  return typeof typename === 'string' && isObjectType(schema.getType(typename))
}
