import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ExecutionResult, GraphQLError } from 'graphql'
import { clientKeyOf } from '#gateway/guards/rates/admit-rates.ts'
import type { OpenCounts } from '#gateway/guards/transport/socket-limits.ts'
import type { Grant } from '#gateway/identity/identity.ts'
import type { Mask } from '#gateway/server/mask.ts'
import type { GraphqlRequest } from '#gateway/server/payload.ts'
import type { RequestContext } from '#gateway/server/request.ts'
import { respondError } from '#gateway/server/respond.ts'
import type { RunOperation } from '#gateway/telemetry/run-operation.ts'
import type { Viewer } from '#platform/auth/viewer.ts'
import { fault } from '#platform/faults/codes.ts'
import type { Live } from './live.ts'
import { type OpenStream, openResponse, openStream } from './open-stream.ts'
import {
  type AdmittedOperation,
  admitRead,
  type OperationReader,
  type OperationRequest,
  readOperation,
} from './read-operation.ts'
import { isRefused } from './refuse-request.ts'
import { createRounds } from './rounds.ts'
import type { StreamFormat } from './stream-format.ts'
import { operationRequestOf, streamFormatOf } from './stream-request.ts'
import type { LiveEvent } from './stream-state.ts'

/** Operations whose answers come one after the other in one HTTP response. */
export interface HttpStreams {
  /**
   * Answers a request that asks for a stream; resolves with false, and leaves it alone, when it is for others to answer:
   * when it asks for a plain answer, or for multipart and is not a subscription. A subscription goes on after it has
   * resolved. Address, viewer and document are admitted already, the operation is admitted here.
   */
  answer(
    request: IncomingMessage,
    response: ServerResponse,
    given: GraphqlRequest,
    context: RequestContext,
  ): Promise<boolean>
  /**
   * Says why the document of a request may not run, where the client reads nothing but events; false, and leaves it alone, for
   * others.
   */
  refuse(
    request: IncomingMessage,
    response: ServerResponse,
    error: GraphQLError,
    context: RequestContext,
  ): boolean
  /** Ends the subscriptions whose viewers rest on what was taken back. */
  revoke(): void
  counts(): Readonly<Record<StreamFormat['transport'], number>>
  /** Ends all subscriptions so that their clients subscribe again elsewhere. */
  drain(): void
}

export interface HttpStreamServices extends OperationReader {
  readonly run: RunOperation
  readonly live: Live
  readonly mask: Mask
  /** Whether a page of this origin may connect. */
  readonly allowsOrigin: (request: IncomingMessage) => boolean
  readonly isRevoked: (grant: Grant) => boolean
  /** Open sockets and streams by address, and by client. */
  readonly openByAddress: OpenCounts
  readonly openByClient: OpenCounts
}

/** Less than the 30 s after which impatient proxies cut a silent connection, with one heartbeat to spare. */
const heartbeat_interval_ms = 12_000

/** Serves server-sent events and multipart subscriptions. */
export function createHttpStreams(services: HttpStreamServices): HttpStreams {
  const streams = createRounds<OpenStream>(heartbeat_interval_ms, (stream) => stream.beat())
  let isDraining = false

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    given: GraphqlRequest,
    context: RequestContext,
  ): Promise<boolean> {
    const format = streamFormatOf(request)
    if (format === null) return false
    const asked = operationRequestOf(given)
    const read = typeof asked === 'string' ? null : readOperation(services, asked)
    const isSubscription = read !== null && 'operation' in read && read.operation.kind === 'subscription'
    if (format.transport === 'multipart' && !isSubscription) return false
    if (typeof asked === 'string' || read === null) {
      respondError(response, 400, { message: String(asked), extensions: { code: 'BAD_REQUEST' } })
      return true
    }
    if (isRefused(services.allowsOrigin, request, response, read)) return true
    const admitted = 'errors' in read ? read : await admitRead(services, read, asked.variables, context)
    if ('errors' in admitted) {
      sendOnly(response, format, present(admitted, context))
    } else if (admitted.operation.kind === 'subscription') {
      run(request, response, format, asked, admitted, context)
    } else {
      const result = await services.run(admitted.operation, admitted.variables, context)
      sendOnly(response, format, present(result, context))
    }
    return true
  }

  function refuse(
    request: IncomingMessage,
    response: ServerResponse,
    error: GraphQLError,
    context: RequestContext,
  ): boolean {
    const format = streamFormatOf(request)
    if (format?.transport !== 'sse') return false
    sendOnly(response, format, present({ errors: [error] }, context))
    return true
  }

  /** As clients may see it. No `data` means that nothing was run. */
  function present({ data, errors }: ExecutionResult, { requestId }: RequestContext): LiveEvent {
    return {
      ...(errors === undefined ? {} : { errors: errors.map((error) => services.mask(error, requestId)) }),
      ...(data === undefined ? {} : { data }),
    }
  }

  function run(
    request: IncomingMessage,
    response: ServerResponse,
    format: StreamFormat,
    { query, operationName, variables, asksForStart }: OperationRequest,
    { operation }: AdmittedOperation,
    context: RequestContext,
  ): void {
    const { viewer, clientAddress, requestId } = context
    // Who has left during admission does not close the response again.
    if (response.destroyed) return
    const release = countIn(viewer, clientAddress)
    if (release === null) {
      services.guards.countRefusal('RATE_LIMITED')
      respondError(response, 429, services.mask(tooMany(), requestId))
      return
    }
    // An event stream says it with an `id` alone, which is no event; who has asked gets a message over either.
    const silently = format.transport === 'sse' ? 'place' : 'none'
    const lastEventId = request.headers['last-event-id']
    const { stream, ended } = openStream(response, format, context, (own) =>
      services.live.subscribe({
        operation,
        text: query,
        operationName,
        variables,
        viewer,
        start: asksForStart === true ? 'message' : silently,
        resumeAfter: format.transport === 'sse' && typeof lastEventId === 'string' ? lastEventId : null,
        onOverflow: () => own.cut('too slow'),
      }),
    )
    streams.add(stream)
    if (isDraining) stream.cut('draining')
    cutIfRevoked(stream)
    void ended.finally(() => {
      streams.delete(stream)
      release()
    })
  }

  /** Also asked when a stream opens: it may have been taken back while the operation was admitted. */
  function cutIfRevoked(stream: OpenStream): void {
    if (stream.grant !== null && services.isRevoked(stream.grant)) stream.cut('revoked')
  }

  /** Counts a stream in with its address and its client; null when either has as many as it may. */
  function countIn(viewer: Viewer, clientAddress: string | undefined): (() => void) | null {
    const ofAddress = services.openByAddress.open(clientAddress ?? 'unknown')
    if (ofAddress === null) return null
    const ofClient = services.openByClient.open(clientKeyOf(viewer, clientAddress))
    if (ofClient === null) {
      ofAddress()
      return null
    }
    return () => {
      ofAddress()
      ofClient()
    }
  }

  return {
    answer,
    refuse,
    revoke() {
      for (const stream of [...streams]) cutIfRevoked(stream)
    },
    counts() {
      const counts = { sse: 0, multipart: 0 }
      for (const { transport } of streams) counts[transport] += 1
      return counts
    },
    drain() {
      isDraining = true
      streams.stop()
      for (const stream of [...streams]) stream.cut('draining')
    },
  }
}

function tooMany(): GraphQLError {
  return fault('RATE_LIMITED', 'Too many streams. A WebSocket carries many subscriptions.')
}

function sendOnly(response: ServerResponse, format: StreamFormat, event: LiveEvent): void {
  if (response.destroyed) return
  openResponse(response, format)
  response.end(format.next(event) + format.complete)
}
