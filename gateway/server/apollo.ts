import { ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server'
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default'
import type { GatewayExecutionResult, GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface'
import { GraphQLError } from 'graphql'
import { stringifyAnswer } from '#gateway/executor/answer/written-data.ts'
import { DeferRule } from '#gateway/executor/defer/defer-rule.ts'
import { coerceVariables, shapeAnswer, writeAnswerInto } from '#gateway/executor/execute.ts'
import { document_tokens_max } from '#gateway/executor/operation/documents.ts'
import type { Operations } from '#gateway/executor/operation/operations.ts'
import { actualCost } from '#gateway/guards/cost/actual.ts'
import type { Guards } from '#gateway/guards/guards.ts'
import type { SupergraphManager } from '#gateway/supergraph/supergraph-manager.ts'
import type { RunOperation } from '#gateway/telemetry/run-operation.ts'
import { fault } from '#platform/faults/codes.ts'
import type { Logger } from '#platform/telemetry/logger.ts'
import { withHttpStatus } from './http-status.ts'
import { jsonStatusPlugin } from './json-status.ts'
import { currentRequestId, type Mask } from './mask.ts'
import type { Metrics } from './metrics.ts'
import type { GraphqlRequest } from './payload.ts'
import type { RequestContext } from './request.ts'

export interface ApolloOptions {
  readonly manager: SupergraphManager
  readonly operations: Operations
  readonly run: RunOperation
  readonly guards: Guards
  readonly metrics: Metrics
  readonly batch_operations_max: number
  readonly environment: 'development' | 'production'
  readonly mask: Mask
  readonly logger: Logger
}

/** GraphQL over HTTP, as Apollo Server does it. */
export interface Apollo {
  /** Loads the supergraph; rejects when it is not valid. */
  start(): Promise<void>
  answer(request: GraphqlRequest, context: RequestContext): Promise<HTTPGraphQLResponse>
  stop(): Promise<void>
}

/** The actual cost is reckoned for one operation in so many: walking a large answer takes time too. */
const actual_cost_sample_every = 20

/** Apollo Server with our supergraph and our executor behind it. */
export function createApollo(options: ApolloOptions): Apollo {
  const { manager, environment, mask, logger } = options
  const isDevelopment = environment === 'development'
  const server = new ApolloServer<RequestContext>({
    gateway: manager.asGateway((request) => executeRequest(options, request)),
    introspection: isDevelopment,
    hideSchemaDetailsFromClientErrors: !isDevelopment,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: options.batch_operations_max > 1,
    // Ids and hashes are resolved before, by our own guard.
    persistedQueries: false,
    validationRules: [DeferRule],
    parseOptions: { maxTokens: document_tokens_max },
    formatError: (formatted, error) =>
      mask(maskable(formatted, error), currentRequestId.getStore() ?? 'unknown'),
    stringifyResult: stringifyAnswer,
    nodeEnv: environment,
    stopOnTerminationSignals: false,
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: say(logger, 'warn'),
      error: say(logger, 'error'),
    },
    plugins: [
      jsonStatusPlugin,
      isDevelopment ? ApolloServerPluginLandingPageLocalDefault() : ApolloServerPluginLandingPageDisabled(),
    ],
  })

  return {
    start: () => server.start(),
    stop: () => server.stop(),
    answer({ method, headers, search, body }, context) {
      const httpGraphQLRequest = { method, headers: new HeaderMap(headers), search, body }
      return currentRequestId.run(context.requestId, () =>
        server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context }),
      )
    },
  }
}

async function executeRequest(
  { manager, operations, run, guards, metrics, environment }: ApolloOptions,
  request: GatewayGraphQLRequestContext,
): Promise<GatewayExecutionResult> {
  const { schema, source, document } = request
  const operationName = request.request.operationName ?? null
  const operation = operations.compile(manager.ofSchema(schema), source, document, operationName)
  if (operation.kind === 'subscription') {
    return {
      errors: [
        fault(
          'BAD_USER_INPUT',
          'Subscriptions run over WebSocket, server-sent events or multipart, at the same address.',
        ),
      ],
    }
  }
  const context = request.context as RequestContext
  const coerced = coerceVariables(operation, request.request.variables ?? {})
  if ('errors' in coerced) return { errors: coerced.errors }
  const { variables } = coerced
  const admitted = await guards.admitOperation(operation, variables, context).catch(refuse)
  const isAsked = environment === 'development' && request.request.extensions?.cost === true
  const answerOf = context.outbox === null ? shapeAnswer : writeAnswerInto(context.outbox)
  if (!isAsked && Math.random() * actual_cost_sample_every >= 1)
    return run(admitted.operation, variables, context, answerOf)
  let actual = 0
  const result = await run(admitted.operation, variables, context, (ran) => {
    actual = actualCost(guards.costs.weightsOf(operation.supergraph), ran)
    return answerOf(ran)
  })
  const cost = { estimated: admitted.estimatedCost, actual }
  metrics.countCost(cost)
  return isAsked ? { ...result, extensions: { ...result.extensions, cost } } : result
}

/** A refusal of the guards is the whole answer, with the status its code stands for. */
function refuse(error: unknown): never {
  throw error instanceof GraphQLError ? withHttpStatus(error) : error
}

/** Apollo gives the code of its own errors in the formatted one only, and the original in the other. */
function maskable(
  formatted: { readonly message: string; readonly extensions?: Record<string, unknown> },
  error: unknown,
) {
  const original = error instanceof Error ? error : new Error(String(error))
  const { path, nodes, source, positions } =
    original instanceof GraphQLError ? original : ({} as Partial<GraphQLError>)
  return new GraphQLError(formatted.message, {
    path: path ?? null,
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    originalError: original,
    extensions: formatted.extensions ?? {},
  })
}

function say(logger: Logger, level: 'warn' | 'error') {
  return (message?: unknown) => logger[level](String(message))
}
