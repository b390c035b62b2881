import type { IncomingMessage, ServerResponse } from 'node:http'
import { GraphQLError } from 'graphql'
import { type AnswerBuffer, closeAnswer } from '#gateway/executor/answer/answer-buffer.ts'
import type { Guards } from '#gateway/guards/guards.ts'
import type { Cors } from '#gateway/guards/transport/cors.ts'
import { client_header } from '#gateway/guards/trusted-documents/document-policies.ts'
import type { ResolvedDocument } from '#gateway/guards/trusted-documents/resolve-document.ts'
import type { Identify } from '#gateway/identity/identify.ts'
import type { Identity } from '#gateway/identity/identity.ts'
import type { DeferredAnswers } from '#gateway/incremental/deferred-answers.ts'
import type { HttpStreams } from '#gateway/live/http-streams.ts'
import type { Viewer } from '#platform/auth/viewer.ts'
import { fault } from '#platform/faults/codes.ts'
import { type Body, readBody } from '#platform/http/read-body.ts'
import type { Apollo } from './apollo.ts'
import { headersOf, statusOf } from './http-status.ts'
import type { Mask } from './mask.ts'
import { documentRequestsIn, type GraphqlRequest, withTexts } from './payload.ts'
import { type RequestContext, traceparentOf } from './request.ts'
import { respondError } from './respond.ts'

const body_bytes_max = 1024 * 1024
/** Shorter answers are copied, which costs less than sending two pieces. */
const sent_as_text_max = 4 * 1024

/**
 * Answers GraphQL over HTTP: address, identity, body and document are admitted, then streams and answers in parts are
 * made, and Apollo Server answers the rest.
 */
export type GraphqlRoute = (
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
) => Promise<void>

export interface GraphqlRouteServices {
  readonly apollo: Apollo
  readonly streams: HttpStreams
  /** Null where answers always come whole. */
  readonly deferred: DeferredAnswers | null
  readonly identify: Identify
  readonly guards: Guards
  readonly mask: Mask
  readonly batch_operations_max: number
}

export function createGraphqlRoute(services: GraphqlRouteServices): GraphqlRoute {
  const { apollo, streams, deferred, identify, guards, mask } = services

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    requestId: string,
  ): Promise<void> {
    const clientAddress = guards.connection.addressOf(request)
    await guards.admitRequest(clientAddress)
    const { authorization, host, 'x-api-key': apiKey } = request.headers
    const identity = await identify({ authorization, host, apiKey: textOf(apiKey) })
    const body: Body = request.method === 'POST' ? await readBody(request, body_bytes_max) : { kind: 'empty' }
    if (body.kind !== 'json' && body.kind !== 'empty') return refuseBody(response, body.kind, requestId)
    const given = graphqlRequest(request, body.kind === 'json' ? body.value : undefined)
    const { viewer } = identity
    const context: RequestContext = {
      requestId,
      ...identity,
      traceparent: traceparentOf(request),
      clientAddress,
      signal: leftSignal(response),
      outbox: Array.isArray(given.body) ? null : { answer: null },
    }
    let documents: readonly (ResolvedDocument | null)[]
    try {
      documents = admitDocuments(services, given, identity, textOf(request.headers[client_header]) ?? null)
    } catch (error) {
      if (error instanceof GraphQLError && streams.refuse(request, response, error, context)) return
      throw error
    }
    const texts = documents.map((document) => document?.text ?? null)
    const admitted = withTexts(given, texts)
    if (await streams.answer(request, response, admitted, context)) return
    if (deferred !== null && (await deferred.answer(request, response, admitted, context))) return
    const answered = await apollo.answer(admitted, context)
    if (given.method === 'GET')
      setCaching(response, answered, viewer, documents[0]?.trusted?.max_age_seconds ?? 0)
    await send(response, answered, context.outbox?.answer ?? null)
  }

  return async (request, response, requestId) => {
    await answer(request, response, requestId).catch((error: unknown) => {
      if (!(error instanceof GraphQLError)) throw error
      respondError(response, statusOf(error), mask(error, requestId), headersOf(error))
    })
  }
}

/** Says first which pages may read the answer, whatever the answer is, and answers preflights. */
export function withCors(cors: Cors, route: GraphqlRoute): GraphqlRoute {
  return async (request, response, requestId) => {
    if (!cors(request, response)) await route(request, response, requestId)
  }
}

function admitDocuments(
  { guards, batch_operations_max }: GraphqlRouteServices,
  given: GraphqlRequest,
  identity: Identity,
  claimedClient: string | null,
): readonly (ResolvedDocument | null)[] {
  const requests = documentRequestsIn(given)
  if (Array.isArray(given.body) && requests.length > batch_operations_max) {
    throw fault(
      'BAD_USER_INPUT',
      `The request has ${requests.length} operations, and at most ${batch_operations_max} is allowed. Send each by itself.`,
    )
  }
  return requests.map((each) => guards.admitDocument(each, identity, claimedClient))
}

/** Only what was released for it may be kept by shared caches, only for guests, and only when nothing went wrong. */
function setCaching(
  response: ServerResponse,
  { headers, status, body }: Awaited<ReturnType<Apollo['answer']>>,
  viewer: Viewer,
  max_age_seconds: number,
): void {
  const isWhole = (status ?? 200) === 200 && body.kind === 'complete' && !body.string.includes('"errors"')
  const isShared = max_age_seconds > 0 && viewer.subject === null && isWhole
  headers.set('cache-control', isShared ? `public, max-age=${max_age_seconds}` : 'no-store')
  response.appendHeader('vary', ['Authorization', 'X-API-Key'])
}

function textOf(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : header?.[0]
}

function graphqlRequest(request: IncomingMessage, body: unknown): GraphqlRequest {
  const headers = new Map<string, string>()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const url = request.url ?? '/'
  const query = url.indexOf('?')
  return {
    method: (request.method ?? 'GET').toUpperCase(),
    headers,
    search: query < 0 ? '' : url.slice(query),
    body,
  }
}

async function send(
  response: ServerResponse,
  answer: Awaited<ReturnType<Apollo['answer']>>,
  ready: AnswerBuffer | null,
): Promise<void> {
  const { status, headers, body } = answer
  if (response.destroyed) {
    if (ready !== null) closeAnswer(ready)
    return
  }
  for (const [name, value] of headers) response.setHeader(name, value)
  response.statusCode = status ?? 200
  if (body.kind === 'complete' && body.string === '' && ready !== null) {
    response.setHeader('content-length', ready.length)
    if (ready.length <= sent_as_text_max) {
      // Head and text leave as one piece.
      response.end(ready.bytes.toString('utf8', 0, ready.length))
      closeAnswer(ready)
      return
    }
    // Its memory is used again when the last byte has left, and not at all when the client leaves before that.
    response.once('finish', () => closeAnswer(ready))
    response.end(ready.bytes.subarray(0, ready.length))
    return
  }
  if (body.kind === 'complete') {
    response.setHeader('content-length', Buffer.byteLength(body.string))
    response.end(body.string)
    return
  }
  for await (const chunk of body.asyncIterator) response.write(chunk)
  response.end()
}

function refuseBody(
  response: ServerResponse,
  kind: Exclude<Body['kind'], 'json' | 'empty'>,
  requestId: string,
): void {
  if (kind === 'aborted') return
  const extensions = { code: 'BAD_REQUEST', requestId }
  if (kind === 'too large') {
    const message = `The request body is larger than ${body_bytes_max} bytes. Send a smaller operation, or fewer variables.`
    respondError(response, 413, { message, extensions }, { connection: 'close' })
  } else {
    respondError(response, 400, { message: 'The request body is not valid JSON.', extensions })
  }
}

function leftSignal(response: ServerResponse): AbortSignal {
  const controller = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) controller.abort()
  })
  return controller.signal
}
