import type { IncomingMessage, ServerResponse } from 'node:http'
import { GraphQLError } from 'graphql'
import { closeAnswer } from '#gateway/executor/answer-buffer.ts'
import type { Outbox } from '#gateway/executor/written-data.ts'
import type { Identify } from '#gateway/identity/identify.ts'
import type { Apollo, ApolloRequest } from './apollo.ts'
import { type Body, body_bytes_max, readBody } from './body.ts'
import type { Mask } from './mask.ts'
import { traceparentOf } from './request.ts'
import { respondError } from './respond.ts'

/** Answers GraphQL over HTTP: identity first, then the body, then Apollo Server. */
export type GraphqlRoute = (
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
) => Promise<void>

export function createGraphqlRoute(apollo: Apollo, identify: Identify, mask: Mask): GraphqlRoute {
  return async (request, response, requestId) => {
    const { authorization, host } = request.headers
    const viewer = await identify({ authorization, host }).catch((error: unknown) => {
      refuse(response, error, requestId, mask)
      return null
    })
    if (viewer === null) return
    const body: Body = request.method === 'POST' ? await readBody(request) : { kind: 'empty' }
    if (body.kind !== 'json' && body.kind !== 'empty') return refuseBody(response, body.kind, requestId)
    const context = {
      requestId,
      viewer,
      traceparent: traceparentOf(request),
      clientAddress: request.socket.remoteAddress,
      signal: leftSignal(response),
      outbox: { answer: null },
    }
    const answer = await apollo.answer(
      apolloRequest(request, body.kind === 'json' ? body.value : undefined),
      context,
    )
    await send(response, answer, context.outbox)
  }
}

function apolloRequest(request: IncomingMessage, body: unknown): ApolloRequest {
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
  { answer: ready }: Outbox,
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

function refuse(response: ServerResponse, error: unknown, requestId: string, mask: Mask): void {
  const fault =
    error instanceof GraphQLError ? error : new GraphQLError(String(error), { originalError: error as Error })
  const masked = mask(fault, requestId)
  const isUnauthenticated = masked.extensions?.code === 'UNAUTHENTICATED'
  respondError(
    response,
    isUnauthenticated ? 401 : 503,
    masked,
    isUnauthenticated ? { 'www-authenticate': 'Bearer' } : {},
  )
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
    // The rest of the body is on its way; without closing, it would be read as the next request.
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
