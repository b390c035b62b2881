import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { ExecutionArgs, ExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql'
import type { Context, ServerOptions, SubscribePayload } from 'graphql-ws'
import type { CompiledOperation, Variables } from '#gateway/executor/operation/compile-operation.ts'
import { clientKeyOf } from '#gateway/guards/rates/admit-rates.ts'
import type { OpenCounts } from '#gateway/guards/transport/socket-limits.ts'
import { client_header } from '#gateway/guards/trusted-documents/document-policies.ts'
import type { Identify } from '#gateway/identity/identify.ts'
import type { Grant, Identity } from '#gateway/identity/identity.ts'
import type { Mask } from '#gateway/server/mask.ts'
import type { RunOperation } from '#gateway/telemetry/run-operation.ts'
import type { Viewer } from '#platform/auth/viewer.ts'
import { fault } from '#platform/faults/codes.ts'
import { close_codes } from './close-codes.ts'
import type { Live } from './live.ts'
import { admitRead, asGraphQLError, type OperationReader, readOperation } from './read-operation.ts'
import { asksForStart, start_header } from './stream-request.ts'
import { timeAt } from './time-at.ts'

/** What belongs to one socket. */
export interface SocketExtra {
  readonly request: IncomingMessage
  close(code: number, reason: string): void
  identity: Identity | null
  /** Counts the socket out again. */
  release: (() => void) | null
  /** Where the client connects from. */
  readonly clientAddress: string | undefined
  /** What the client said of all its subscriptions when it connected. */
  asksForStart: unknown
  /** Fires when the viewer's token ends. */
  expiry: NodeJS.Timeout | null
}

export type SocketHandlers = ServerOptions<Record<string, unknown>, SocketExtra> & {
  /** Closes the sockets whose viewers rest on what was taken back. */
  revoke(): void
}

export interface SocketServices extends OperationReader {
  readonly identify: Identify
  readonly isRevoked: (grant: Grant) => boolean
  readonly run: RunOperation
  /** Open sockets and streams by client. */
  readonly openByClient: OpenCounts
  readonly live: Live
  readonly mask: Mask
}

type SocketContext = Context<Record<string, unknown>, SocketExtra>

/** One operation of a socket, handed through graphql-ws. */
interface SocketOperation {
  readonly operation: CompiledOperation
  readonly variables: Variables
  /** The document's text, also where the client sent only its id. */
  readonly text: string
  readonly payload: SubscribePayload
  readonly extra: SocketExtra
  readonly viewer: Viewer
  readonly requestId: string
}

const operations_per_socket_max = 200
const revoked_reason = 'The sign-in has ended, or the key has changed. Reconnect with what is valid now.'
const unauthenticated_reason = 'The access token is not valid or has expired. Reconnect with a fresh one.'

/** What graphql-ws asks of us: who connects, what an operation means, and how it runs. */
export function createSocketHandlers(services: SocketServices): SocketHandlers {
  const { mask } = services
  /** Sockets whose viewers rest on something that can be taken back. */
  const revocable = new Set<SocketExtra>()

  function closeIfRevoked(extra: SocketExtra): boolean {
    const grant = extra.identity?.grant ?? null
    if (grant === null || !services.isRevoked(grant)) return false
    extra.close(close_codes.forbidden, revoked_reason)
    return true
  }

  return {
    async onConnect(context) {
      if (!(await connect(services, context))) return false
      if (context.extra.identity?.grant != null) revocable.add(context.extra)
      return !closeIfRevoked(context.extra)
    },
    revoke() {
      for (const extra of [...revocable]) closeIfRevoked(extra)
    },
    onClose: ({ extra }) => {
      revocable.delete(extra)
      extra.release?.()
      if (extra.expiry !== null) clearTimeout(extra.expiry)
    },
    onSubscribe: (context, _id, payload) => prepare(services, context, payload),
    execute: async (args) => {
      const { operation, variables, viewer, requestId, extra } = operationOf(args)
      const result = await services.run(operation, variables, {
        viewer,
        clientAddress: extra.clientAddress,
      })
      return formatted(result, mask, requestId)
    },
    subscribe: (args) => {
      const { operation, text, payload, viewer, extra } = operationOf(args)
      const asks = asksForStart(payload.extensions, extra.asksForStart)
      return services.live.subscribe({
        operation,
        text,
        operationName: payload.operationName ?? null,
        variables: payload.variables ?? {},
        viewer,
        start: asks ? 'message' : 'none',
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
  { identify, guards, openByClient }: SocketServices,
  { connectionParams = {}, extra }: SocketContext,
): Promise<boolean> {
  const { host, ...headers } = extra.request.headers
  const given = (name: string) => textOf(connectionParams[name] ?? headers[name.toLowerCase()])
  extra.asksForStart = connectionParams[start_header] ?? headers[start_header]
  const refuse = () => extra.close(close_codes.forbidden, unauthenticated_reason)
  const isAdmitted = await guards.admitRequest(extra.clientAddress).then(
    () => true,
    () => false,
  )
  if (!isAdmitted) {
    extra.close(
      close_codes.too_many_sockets,
      'Too many requests from your address. Wait before you reconnect.',
    )
    return false
  }
  try {
    const authorization = given('authorization') ?? given('Authorization')
    const identity = await identify({ authorization, host, apiKey: given('x-api-key') })
    const { viewer } = identity
    extra.identity = identity
    extra.release = openByClient.open(clientKeyOf(viewer, extra.clientAddress))
    if (extra.release === null) {
      guards.countRefusal('RATE_LIMITED')
      extra.close(close_codes.too_many_sockets, 'Too many sockets. One socket carries many subscriptions.')
      return false
    }
    if (viewer.expiresAt !== null) extra.expiry = timeAt(viewer.expiresAt, refuse)
    return true
  } catch {
    refuse()
    return false
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

async function prepare(
  services: SocketServices,
  { extra, subscriptions, connectionParams = {} }: SocketContext,
  payload: SubscribePayload,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  const { identity, clientAddress } = extra
  if (identity === null) return [fault('UNAUTHENTICATED', unauthenticated_reason)]
  if (Object.keys(subscriptions).length > operations_per_socket_max) {
    services.guards.countRefusal('RATE_LIMITED')
    return [
      fault('RATE_LIMITED', `One socket runs at most ${operations_per_socket_max} operations at a time.`),
    ]
  }
  const { guards } = services
  const { operationName = null, variables } = payload
  try {
    await guards.admitRequest(clientAddress)
    const claimedClient = textOf(connectionParams[client_header]) ?? null
    const text = guards.admitDocument(payload, identity, claimedClient)?.text ?? payload.query
    const request = { query: text, operationName, variables: variables ?? {} }
    const read = readOperation(services, request)
    if ('errors' in read) return read.errors
    const caller = { ...identity, clientAddress }
    const admitted = await admitRead(services, read, request.variables, caller)
    if ('errors' in admitted) return admitted.errors
    const contextValue: SocketOperation = {
      ...admitted,
      text,
      payload,
      extra,
      viewer: identity.viewer,
      requestId: randomUUID(),
    }
    return { schema: read.supergraph.apiSchema, document: read.document, operationName, contextValue }
  } catch (error) {
    return [asGraphQLError(error)]
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
