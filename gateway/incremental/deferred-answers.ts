import type { IncomingMessage, ServerResponse } from 'node:http'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Payload } from '#gateway/executor/defer/payloads.ts'
import { coerceVariables } from '#gateway/executor/execute.ts'
import { type OperationReader, readOperation } from '#gateway/live/read-operation.ts'
import { isRefused } from '#gateway/live/refuse-request.ts'
import { operationRequestOf } from '#gateway/live/stream-request.ts'
import type { Mask } from '#gateway/server/mask.ts'
import type { Metrics } from '#gateway/server/metrics.ts'
import type { GraphqlRequest } from '#gateway/server/payload.ts'
import type { RequestContext } from '#gateway/server/request.ts'
import type { RunDeferred } from '#gateway/telemetry/run-operation.ts'
import { acceptsParts, content_type, firstText, laterText } from './deferred-format.ts'

/** Operations with `@defer`, whose answers come in parts over one HTTP response. */
export interface DeferredAnswers {
  /**
   * Answers a request whose client takes parts and whose operation has some to defer; resolves when the last is sent. Resolves
   * with false, and leaves the request alone, when it is for others to answer: everything else, also what is not valid. Rejects
   * with a fault, before anything is sent, when the operation may not run. Address, viewer and document are admitted already.
   */
  answer(
    request: IncomingMessage,
    response: ServerResponse,
    given: GraphqlRequest,
    context: RequestContext,
  ): Promise<boolean>
}

export interface DeferredServices extends OperationReader {
  readonly runDeferred: RunDeferred
  readonly mask: Mask
  readonly metrics: Metrics
  /** Whether a page of this origin may ask. */
  readonly allowsOrigin: (request: IncomingMessage) => boolean
}

export function createDeferredAnswers(services: DeferredServices): DeferredAnswers {
  const { guards, runDeferred, mask, metrics } = services
  return {
    async answer(request, response, given, context) {
      if (!acceptsParts(request)) return false
      const asked = operationRequestOf(given)
      if (typeof asked === 'string' || !/@\s*defer\b/.test(asked.query)) return false
      const read = readOperation(services, asked, true)
      if ('errors' in read || !read.operation.isIncremental) return false
      const coerced = coerceVariables(read.operation, asked.variables)
      if ('errors' in coerced) return false
      if (isRefused(services.allowsOrigin, request, response, read)) return true
      const began = performance.now()
      const { operation } = await guards.admitOperation(read.operation, coerced.variables, context)
      const parts = openParts(response, (error) => mask(error, context.requestId))
      const emit = (payload: Payload) => {
        if (!parts.isOpen()) metrics.countFirstPart(performance.now() - began)
        parts.send(payload)
      }
      try {
        await runDeferred(operation, coerced.variables, context, emit)
      } catch (error) {
        if (!parts.isOpen()) throw error
        parts.send(broken(error))
      }
      metrics.countPartsEnd(response.destroyed ? 'left' : 'complete')
      return true
    },
  }
}

/** After the first part, it is too late for a status. */
function broken(error: unknown): Payload {
  const original = error instanceof Error ? error : new Error(String(error))
  const errors = [new GraphQLError(original.message, { originalError: original })]
  return { incremental: [{ path: [], data: null, errors }], hasNext: false }
}

/**
 * The response as parts. They are written as they come: all of them together are no more than a plain answer, which waits for
 * its client in the same way.
 */
function openParts(response: ServerResponse, masked: (error: GraphQLError) => GraphQLFormattedError) {
  let isOpen = false
  return {
    isOpen: () => isOpen,
    send(payload: Payload): void {
      if (response.destroyed) return
      const text = (isOpen ? laterText : firstText)(formatted(payload, masked))
      if (!isOpen)
        response.writeHead(200, {
          'content-type': content_type,
          'cache-control': 'no-store, no-transform',
          // nginx would collect parts until its buffer is full.
          'x-accel-buffering': 'no',
        })
      isOpen = true
      if (payload.hasNext) response.write(text)
      else response.end(text)
    },
  }
}

function formatted(payload: Payload, masked: (error: GraphQLError) => GraphQLFormattedError): object {
  const withMasked = <Part extends { readonly errors?: readonly GraphQLError[] }>(part: Part) =>
    part.errors === undefined ? part : { ...part, errors: part.errors.map(masked) }
  if ('data' in payload) return withMasked(payload)
  if (payload.incremental === undefined) return payload
  return { ...payload, incremental: payload.incremental.map(withMasked) }
}
