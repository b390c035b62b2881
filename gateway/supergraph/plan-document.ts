import { operationFromDocument } from '@apollo/federation-internals'
import type { QueryPlan } from '@apollo/query-planner'
import type { DocumentNode } from 'graphql'
import type { Supergraph } from './supergraph.ts'

/** What the planner answers. */
export type Plan = Pick<QueryPlan, 'node'>

/** Plans a document elsewhere, given its text. Resolves with null when it cannot be planned there. */
export type PlanAway = (
  supergraph: Supergraph,
  text: string,
  operationName: string | undefined,
) => Promise<Plan | null>

/** Plans one operation of a valid document without conditions. */
export function planDocument(
  { apiModel, planner }: Pick<Supergraph, 'apiModel' | 'planner'>,
  document: DocumentNode,
  operationName: string | undefined,
): Plan {
  const options = operationName === undefined ? {} : { operationName }
  return planner.buildQueryPlan(operationFromDocument(apiModel, document, options))
}
