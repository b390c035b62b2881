import { type ExecutionResult, parse, validate } from 'graphql'
import { type CompiledOperation, compileOperation } from '#gateway/executor/operation/compile-operation.ts'
import type { Splitting } from '#gateway/executor/plan/repetition.ts'
import { createAuthorize } from '#gateway/guards/authorization/authorize.ts'
import { createCosts } from '#gateway/guards/cost/estimate.ts'
import { buildSupergraph, type Supergraph } from '#gateway/supergraph/supergraph.ts'
import { composeGraph, type TestGraph } from '#gateway/testing/graph.ts'
import { answerOver, executionOver, guest, stockAnswers } from '#gateway/testing/harness.ts'
import type { Viewer } from '#platform/auth/viewer.ts'
import type { SubgraphRequest, SubgraphResponse } from '#platform/subgraph/port.ts'
import type { Answer, AnsweredCase, Case, Group } from './case.ts'
import { withResolvers } from './data-subgraph.ts'

/** A group's graph, behind our executor and behind the stock one. */
export interface World {
  readonly supergraph: Supergraph
  /** Why the query of a case is not valid; empty when it is. */
  invalid(asked: Case): readonly string[]
  /** The operation as its viewer may run it. Throws what refuses it. */
  operationOf(asked: Case, splitting?: Splitting): CompiledOperation
  ours(asked: AnsweredCase, splitting?: Splitting): Promise<Answered>
  stock(asked: Case): Promise<ExecutionResult>
  /** What the query may cost. */
  costOf(asked: Case): number
}

interface Answered {
  readonly result: ExecutionResult
  readonly requests: readonly { readonly service: string; readonly request: SubgraphRequest }[]
}

export function subgraphsOf({ subgraphs }: Group) {
  return Object.fromEntries(Object.entries(subgraphs).map(([name, each]) => [name, withResolvers(each)]))
}

export function viewerOf({ scopes }: Case): Viewer {
  if (scopes === undefined) return guest
  return { ...guest, kind: 'customer', subject: 'account-1', scopes: new Set(scopes) }
}

export async function worldOf(group: Group): Promise<World> {
  const graph = composeGraph(subgraphsOf(group))
  const supergraph = buildSupergraph(graph.sdl)
  const stock = await stockAnswers(graph)
  const authorize = createAuthorize({ mode: 'filter', policies: {} })

  function operationOf(asked: Case, splitting: Splitting = 'never'): CompiledOperation {
    const operation = compileOperation(supergraph, parse(asked.query), null, { splitting })
    return authorize(operation, viewerOf(asked), asked.variables ?? {})
  }

  return {
    supergraph,
    invalid: ({ query }) => validate(supergraph.apiSchema, parse(query)).map(({ message }) => message),
    operationOf,
    async ours(asked, splitting) {
      const operation = operationOf(asked, splitting)
      const before = graph.requests.length
      script(graph, group, asked)
      const execution = executionOver(graph)
      const result = await answerOver(execution, operation, asked.variables ?? {}, viewerOf(asked))
      return { result, requests: graph.requests.slice(before) }
    },
    stock(asked) {
      script(graph, group, 'answers' in asked ? asked : {})
      return stock(asked.query, { ...asked.variables })
    },
    costOf: (asked) => createCosts().estimate(operationOf(asked), asked.variables ?? {}),
  }
}

/** From now on subgraphs answer as the case says, from its first answer on. */
function script(
  graph: TestGraph,
  { subgraphs }: Group,
  { answers = {} }: Pick<AnsweredCase, 'answers'>,
): void {
  for (const service of Object.keys(subgraphs)) {
    const left = [...(answers[service] ?? [])]
    graph.disturb(service, () => play(left.shift() ?? null))
  }
}

function play(answer: Answer): Promise<SubgraphResponse> | null {
  if (answer === 'down') return Promise.reject(new Error('connect ECONNREFUSED'))
  // A copy, because merging changes answers in place.
  return answer === null ? null : Promise.resolve(structuredClone(answer) as SubgraphResponse)
}
