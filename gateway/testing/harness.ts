import { ApolloGateway } from '@apollo/gateway'
import { type ExecutionResult, type GraphQLError, parse } from 'graphql'
import { textOf } from '#gateway/executor/answer/written-data.ts'
import { type Execution, executeOperation, writeAnswerInto } from '#gateway/executor/execute.ts'
import { type CompiledOperation, compileOperation } from '#gateway/executor/operation/compile-operation.ts'
import type { Splitting } from '#gateway/executor/plan/repetition.ts'
import { stripFeatures } from '#gateway/supergraph/strip-features.ts'
import { buildSupergraph } from '#gateway/supergraph/supergraph.ts'
import { guestOf, type Viewer } from '#platform/auth/viewer.ts'
import type { SubgraphPort } from '#platform/subgraph/port.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { composeGraph, type TestGraph, type TestSubgraph } from './graph.ts'

export const guest: Viewer = guestOf('acme')

/** An executor over a composed graph, without a server around it. */
export interface Harness {
  readonly graph: TestGraph
  run(
    text: string,
    variables?: Readonly<Record<string, unknown>>,
    operationName?: string,
  ): Promise<ExecutionResult>
}

export function executionOver(graph: Pick<TestGraph, 'port'>, limits: Partial<Execution> = {}): Execution {
  const ports = new Map<string, SubgraphPort>()
  return {
    // One for each subgraph, as the gateway has them: by their ports it knows whether a swap moves a subscription.
    portOf(_operation, service) {
      const port = ports.get(service) ?? graph.port(service)
      ports.set(service, port)
      return port
    },
    operation_limit_ms: 2_000,
    fetch_limit_ms: 1_000,
    logger: silentLogger,
    ...limits,
  }
}

export function harnessOf(
  subgraphs: Readonly<Record<string, TestSubgraph>>,
  limits: Partial<Execution> = {},
  splitting?: Splitting,
): Harness {
  const graph = composeGraph(subgraphs)
  const supergraph = buildSupergraph(graph.sdl)
  return {
    graph,
    run(text, variables = {}, operationName) {
      const operation = compileOperation(supergraph, parse(text), operationName ?? null, { splitting })
      return answerOver(executionOver(graph, limits), operation, variables, guest)
    },
  }
}

/** What a client gets, written as for HTTP, and read again. */
export function answerOver(
  execution: Execution,
  operation: CompiledOperation,
  variables: Readonly<Record<string, unknown>>,
  viewer: Viewer,
): Promise<ExecutionResult> {
  const answerOf = writeAnswerInto({ answer: null })
  return executeOperation(execution, operation, variables, { viewer }, answerOf).then(unwritten)
}

/** The answer with its data as an object. What was written must be the JSON of the data, text for text. */
function unwritten({ data, ...rest }: ExecutionResult): ExecutionResult {
  const text = textOf(data)
  if (text === null) return data === undefined ? rest : { ...rest, data }
  const parsed = JSON.parse(text)
  if (text !== JSON.stringify(data) || text !== JSON.stringify(parsed))
    throw new Error(`not the data: ${text}`)
  return { ...rest, data: parsed }
}

/** What the stock executor of `@apollo/gateway` answers, over the same subgraphs. */
export async function stockAnswers(
  graph: TestGraph,
): Promise<(text: string, variables?: Record<string, unknown>) => Promise<ExecutionResult>> {
  process.env.APOLLO_TELEMETRY_DISABLED = 'true'
  const gateway = new ApolloGateway({
    supergraphSdl: stripFeatures(graph.sdl),
    buildService: ({ name }) => ({
      async process({ request }) {
        const { query = '', variables } = request
        const response = await graph.port(name).execute({ query, variables, viewer: guest })
        return response as Awaited<
          ReturnType<ReturnType<NonNullable<typeof gateway>['executor']>['then']>
        > as never
      },
    }),
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  })
  await gateway.load()
  return async (text, variables = {}) => {
    const context = {
      request: { query: text, variables },
      document: parse(text),
      queryHash: text,
      context: {},
      metrics: {},
    }
    return (await gateway.executor(context as never)) as ExecutionResult
  }
}

/** An error as tests compare it: what, where, and which code. */
export function outline({
  message,
  path,
  extensions,
}: GraphQLError | { message: string; path?: unknown; extensions?: unknown }) {
  return { message, path, code: (extensions as { code?: unknown } | undefined)?.code }
}

/** Plain JSON: no prototypes, no undefined. */
export function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
