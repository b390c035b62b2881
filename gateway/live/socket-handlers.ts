import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { type ExecutionArgs, type ExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Context, ServerOptions, SubscribePayload } from 'graphql-ws'
import type { CompiledOperation, Variables } from '#gateway/executor/compile-operation.ts'
import type { Documents } from '#gateway/executor/documents.ts'
import { coerceVariables, complete, type Execution } from '#gateway/executor/execute.ts'
import type { Operations } from '#gateway/executor/operations.ts'
import type { AdmitOperation } from '#gateway/guards/admit-operation.ts'
import type { Identify } from '#gateway/identity/identify.ts'
import type { Mask } from '#gateway/server/mask.ts'
import type { SupergraphManager } from '#gateway/supergraph/supergraph-manager.ts'
import type { Viewer } from '#platform/auth/viewer.ts'
import { fault } from '#platform/faults/codes.ts'
import { close_codes } from './close-codes.ts'
import type { Live } from './live.ts'

/** What belongs to one socket. */
export interface SocketExtra {
  readonly request: IncomingMessage
  close(code: number, reason: string): void
  viewer: Viewer | null
  /** Fires when the viewer's token ends. */
  expiry: NodeJS.Timeout | null
}

export type SocketHandlers = ServerOptions<Record<string, unknown>, SocketExtra>

export interface SocketServices {
  readonly identify: Identify
  readonly manager: SupergraphManager
  readonly documents: Documents
  readonly operations: Operations
  readonly execution: Execution
  readonly admit: AdmitOperation
  readonly live: Live
  readonly mask: Mask
}

type SocketContext = Context<Record<string, unknown>, SocketExtra>

/** One operation of a socket, handed through graphql-ws. */
interface SocketOperation {
  readonly operation: CompiledOperation
  readonly variables: Variables
  readonly payload: SubscribePayload
  readonly extra: SocketExtra
  readonly viewer: Viewer
  readonly requestId: string
}

const operations_per_socket_max = 200
/** Longer delays overflow a timer; no access token lives that long. */
const timer_max_ms = 2 ** 31 - 1
const unauthenticated_reason = 'The access token is not valid or has expired. Reconnect with a fresh one.'

/** What graphql-ws asks of us: who connects, what an operation means, and how it runs. */
export function createSocketHandlers(services: SocketServices): SocketHandlers {
  const { mask } = services
  return {
    onConnect: (context) => connect(services, context),
    onClose: ({ extra }) => {
      if (extra.expiry !== null) clearTimeout(extra.expiry)
    },
    onSubscribe: (context, _id, payload) => prepare(services, context, payload),
    execute: async (args) => {
      const { operation, variables, viewer, requestId, extra } = operationOf(args)
      const caller = { viewer, clientAddress: extra.request.socket.remoteAddress }
      const result = await complete(services.execution, operation, variables, caller, {})
      return formatted(result, mask, requestId)
    },
    subscribe: (args) => {
      const { operation, payload, viewer, extra } = operationOf(args)
      return services.live.subscribe({
        operation,
        text: payload.query,
        operationName: payload.operationName ?? null,
        variables: payload.variables ?? {},
        viewer,
        onOverflow: () =>
          extra.close(close_codes.too_slow, 'Too slow for the events. Reconnect after the last cursor.'),
      }) as AsyncGenerator<ExecutionResult>
    },
    // Both are formatted and masked already.
    onNext: (_context, _id, _payload, _args, result) => result as object,
    onError: (_context, _id, _payload, errors) => errors.map((error) => mask(error, randomUUID())),
  }
}

async function connect(
  { identify }: SocketServices,
  { connectionParams, extra }: SocketContext,
): Promise<boolean> {
  const given = connectionParams?.authorization ?? connectionParams?.Authorization
  const { authorization, host } = extra.request.headers
  try {
    const viewer = await identify({ authorization: typeof given === 'string' ? given : authorization, host })
    extra.viewer = viewer
    if (viewer.expiresAt !== null) extra.expiry = closeAt(viewer.expiresAt * 1000, extra)
    return true
  } catch {
    extra.close(close_codes.forbidden, unauthenticated_reason)
    return false
  }
}

function closeAt(time_ms: number, extra: SocketExtra): NodeJS.Timeout {
  const delay_ms = Math.min(Math.max(0, time_ms - Date.now()), timer_max_ms)
  return setTimeout(() => extra.close(close_codes.forbidden, unauthenticated_reason), delay_ms)
}

function prepare(
  { manager, documents, operations, admit }: SocketServices,
  { extra, subscriptions }: SocketContext,
  payload: SubscribePayload,
): ExecutionArgs | readonly GraphQLError[] {
  if (extra.viewer === null) return [fault('UNAUTHENTICATED', unauthenticated_reason)]
  if (Object.keys(subscriptions).length > operations_per_socket_max) {
    return [
      fault('RATE_LIMITED', `One socket runs at most ${operations_per_socket_max} operations at a time.`),
    ]
  }
  const supergraph = manager.current()
  const read = documents.read(supergraph, payload.query)
  if ('errors' in read) return read.errors
  try {
    const operation = operations.compile(
      supergraph,
      payload.query,
      read.document,
      payload.operationName ?? null,
    )
    const coerced = coerceVariables(operation, payload.variables ?? {})
    if ('errors' in coerced) return coerced.errors
    const { viewer } = extra
    const clientAddress = extra.request.socket.remoteAddress
    const contextValue: SocketOperation = {
      operation: admit(operation, coerced.variables, { viewer, clientAddress }),
      variables: coerced.variables,
      payload,
      extra,
      viewer,
      requestId: randomUUID(),
    }
    const { apiSchema: schema } = supergraph
    return { schema, document: read.document, operationName: payload.operationName ?? null, contextValue }
  } catch (error) {
    return [
      error instanceof GraphQLError
        ? error
        : new GraphQLError(String(error), { originalError: error as Error }),
    ]
  }
}

function operationOf(args: ExecutionArgs): SocketOperation {
  return args.contextValue as SocketOperation
}

function formatted(result: ExecutionResult, mask: Mask, requestId: string): ExecutionResult {
  if (result.errors === undefined) return result
  const errors: readonly GraphQLFormattedError[] = result.errors.map((error) => mask(error, requestId))
  return { ...result, errors: errors as readonly GraphQLError[] }
}
