import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { ExecutionArgs, ExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql'
import type { Context, ServerOptions, SubscribePayload } from 'graphql-ws'
import type { CompiledOperation } from '#gateway/executor/compile-operation.ts'
import type { Identify } from '#gateway/identity/identify.ts'
import type { Mask } from '#gateway/server/mask.ts'
import type { RunOperation } from '#gateway/telemetry/run-operation.ts'
import type { Viewer } from '#platform/auth/viewer.ts'
import { fault } from '#platform/faults/codes.ts'
import { close_codes } from './close-codes.ts'
import type { Live } from './live.ts'
import { type OperationReader, readOperation } from './read-operation.ts'
import { timeAt } from './time-at.ts'

/** What belongs to one socket. */
export interface SocketExtra {
  readonly request: IncomingMessage
  close(code: number, reason: string): void
  viewer: Viewer | null
  /** Fires when the viewer's token ends. */
  expiry: NodeJS.Timeout | null
}

export type SocketHandlers = ServerOptions<Record<string, unknown>, SocketExtra>

export interface SocketServices extends OperationReader {
  readonly identify: Identify
  readonly run: RunOperation
  readonly live: Live
  readonly mask: Mask
}

type SocketContext = Context<Record<string, unknown>, SocketExtra>

/** One operation of a socket, handed through graphql-ws. */
interface SocketOperation {
  readonly operation: CompiledOperation
  readonly payload: SubscribePayload
  readonly extra: SocketExtra
  readonly viewer: Viewer
  readonly requestId: string
}

const operations_per_socket_max = 200
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
      const { operation, payload, viewer, requestId, extra } = operationOf(args)
      const result = await services.run(operation, payload.variables ?? {}, {
        viewer,
        clientAddress: extra.request.socket.remoteAddress,
      })
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
  const refuse = () => extra.close(close_codes.forbidden, unauthenticated_reason)
  try {
    const viewer = await identify({ authorization: typeof given === 'string' ? given : authorization, host })
    extra.viewer = viewer
    if (viewer.expiresAt !== null) extra.expiry = timeAt(viewer.expiresAt, refuse)
    return true
  } catch {
    refuse()
    return false
  }
}

function prepare(
  services: SocketServices,
  { extra, subscriptions }: SocketContext,
  payload: SubscribePayload,
): ExecutionArgs | readonly GraphQLError[] {
  const { viewer } = extra
  if (viewer === null) return [fault('UNAUTHENTICATED', unauthenticated_reason)]
  if (Object.keys(subscriptions).length > operations_per_socket_max) {
    return [
      fault('RATE_LIMITED', `One socket runs at most ${operations_per_socket_max} operations at a time.`),
    ]
  }
  const { query, operationName = null, variables } = payload
  const read = readOperation(services, { query, operationName, variables: variables ?? {} })
  if ('errors' in read) return read.errors
  const { operation, document, supergraph } = read
  const contextValue: SocketOperation = { operation, payload, extra, viewer, requestId: randomUUID() }
  return { schema: supergraph.apiSchema, document, operationName, contextValue }
}

function operationOf(args: ExecutionArgs): SocketOperation {
  return args.contextValue as SocketOperation
}

function formatted(result: ExecutionResult, mask: Mask, requestId: string): ExecutionResult {
  if (result.errors === undefined) return result
  const errors: readonly GraphQLFormattedError[] = result.errors.map((error) => mask(error, requestId))
  return { ...result, errors: errors as readonly GraphQLError[] }
}
