import { operationFromDocument } from '@apollo/federation-internals'
import type { QueryPlan } from '@apollo/query-planner'
import { type DocumentNode, print } from 'graphql'
import { rolloutsFor } from './rollouts.ts'
import type { Supergraph } from './supergraph.ts'

/** What the planner answers. */
export type Plan = Pick<QueryPlan, 'node'>

/** A plan that was made elsewhere; null when there is none, `impossible` when there is none to be had. */
export type AwayPlan = Plan | 'impossible' | null

/** Plans a document elsewhere, given its text; in parts where it has `@defer`. */
export type PlanAway = (
  supergraph: Supergraph,
  text: string,
  operationName: string | undefined,
  isIncremental: boolean,
) => Promise<AwayPlan>

/** Plans one operation of a valid document without conditions. */
export function planDocument(
  { apiModel, planner, rollouts }: Pick<Supergraph, 'apiModel' | 'planner' | 'rollouts'>,
  document: DocumentNode,
  operationName: string | undefined,
): Plan {
  const options = operationName === undefined ? {} : { operationName }
  const overrideConditions = rolloutsFor(rollouts, rollouts.length === 0 ? '' : print(document))
  return planner.buildQueryPlan(operationFromDocument(apiModel, document, options), { overrideConditions })
}
