import { ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server'
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default'
import type { GatewayExecutionResult, GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface'
import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache'
import { GraphQLError } from 'graphql'
import { document_tokens_max } from '#gateway/executor/documents.ts'
import { type Execution, executeOperation, writeAnswerInto } from '#gateway/executor/execute.ts'
import type { Operations } from '#gateway/executor/operations.ts'
import { stringifyAnswer } from '#gateway/executor/written-data.ts'
import type { SupergraphManager } from '#gateway/supergraph/supergraph-manager.ts'
import { fault } from '#platform/faults/codes.ts'
import type { Logger } from '#platform/telemetry/logger.ts'
import { currentRequestId, type Mask } from './mask.ts'
import type { RequestContext } from './request.ts'

export interface ApolloOptions {
  readonly manager: SupergraphManager
  readonly operations: Operations
  readonly execution: Execution
  readonly environment: 'development' | 'production'
  readonly mask: Mask
  readonly logger: Logger
}

/** GraphQL over HTTP, as Apollo Server does it. */
export interface Apollo {
  /** Loads the supergraph; rejects when it is not valid. */
  start(): Promise<void>
  answer(request: ApolloRequest, context: RequestContext): Promise<HTTPGraphQLResponse>
  stop(): Promise<void>
}

export interface ApolloRequest {
  readonly method: string
  readonly headers: ReadonlyMap<string, string>
  /** `?query=…`, or empty. */
  readonly search: string
  /** The parsed JSON body; undefined for GET. */
  readonly body: unknown
}

const persisted_queries_bytes_max = 8 * 1024 * 1024
const persisted_query_life_seconds = 24 * 60 * 60

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
    persistedQueries: {
      cache: new InMemoryLRUCache({ maxSize: persisted_queries_bytes_max }),
      ttl: persisted_query_life_seconds,
    },
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
  { manager, operations, execution }: ApolloOptions,
  request: GatewayGraphQLRequestContext,
): Promise<GatewayExecutionResult> {
  const { schema, source, document } = request
  const operationName = request.request.operationName ?? null
  const operation = operations.compile(manager.ofSchema(schema), source, document, operationName)
  if (operation.kind === 'subscription') {
    return { errors: [fault('BAD_USER_INPUT', 'Subscriptions run over WebSocket, at the same address.')] }
  }
  const context = request.context as RequestContext
  const answerOf = writeAnswerInto(context.outbox)
  return executeOperation(execution, operation, request.request.variables ?? {}, context, answerOf)
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
