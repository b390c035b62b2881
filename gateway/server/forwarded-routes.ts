import { Agent, type IncomingMessage, type ServerResponse, request as send } from 'node:http'
import { Agent as SecureAgent, request as sendSecurely } from 'node:https'
import { readRawBody } from '#platform/http/read-body.ts'
import type { Route } from '#platform/subgraph/subgraph.ts'
import type { Logger } from '#platform/telemetry/logger.ts'
import { respond, respondJson } from './respond.ts'

/** Addresses of other processes that are reached through the gateway: path here → where it is. */
export type Forwards = Readonly<Record<string, URL>>

/** Also what orders takes of a webhook: a provider tells what happened, not a whole payment. */
const body_bytes_max = 64 * 1024
const answer_bytes_max = 64 * 1024
/** Providers give up after about as long, and deliver again. */
const answer_within_ms = 8_000
/** A provider that delivers a backlog must not keep people's requests from their sockets. */
const at_once_max = 32
/** Everything else a client sends stays here: no identity, no cookie, no address goes on. */
const forwarded_headers = /^(content-type|webhook-[a-z-]{1,40})$/
const answered_headers = ['content-type', 'content-security-policy', 'cache-control', 'retry-after'] as const

/**
 * Routes that pass a request on, body byte for byte, and answer what is answered there. A webhook is only posted; a simulator's
 * page is also read. Nothing is tried again: who sent it knows better, and delivers again when it is told 502, 503 or 504.
 */
export function forwardedRoutes(forwards: Forwards, logger: Logger): readonly Route[] {
  const agents = {
    'http:': new Agent({ keepAlive: true, maxSockets: at_once_max }),
    'https:': new SecureAgent({ keepAlive: true, maxSockets: at_once_max }),
  }
  let atOnce = 0
  return Object.entries(forwards).flatMap(([path, url]) => {
    const handle: Route['handle'] = (request, response) => forward(request, response, url)
    const methods = path.startsWith('/simulator/') ? (['GET', 'POST'] as const) : (['POST'] as const)
    return methods.map((method) => ({ method, path, handle }))
  })

  async function forward(request: IncomingMessage, response: ServerResponse, to: URL): Promise<void> {
    const body = await readRawBody(request, body_bytes_max).catch(() => undefined)
    // The client left.
    if (body === undefined) return
    // What was not read must not be taken for the next request on this connection.
    if (body === null)
      return refuse(response, 413, `at most ${body_bytes_max} bytes`, { connection: 'close' })
    // Counted from here on: a client that sends slowly takes nobody's place.
    if (atOnce >= at_once_max)
      return refuse(response, 503, 'too many at once: deliver it again', { 'retry-after': '1' })
    atOnce += 1
    try {
      const answer = await pass(request, body, to)
      respond(response, answer.status, answer.body, answer.headers)
    } catch (error) {
      const isLate = error instanceof Error && error.name === 'TimeoutError'
      logger.warn({ err: error, to: to.origin + to.pathname }, 'a request could not be passed on')
      refuse(response, isLate ? 504 : 502, 'nobody answered in time: deliver it again')
    } finally {
      atOnce -= 1
    }
  }

  function pass(request: IncomingMessage, body: Buffer, to: URL): Promise<Answer> {
    const target = new URL(to)
    target.search = new URL(request.url ?? '/', 'http://gateway').search
    const isSecure = target.protocol === 'https:'
    const signal = AbortSignal.timeout(answer_within_ms)
    return new Promise((resolve, reject) => {
      const outgoing = (isSecure ? sendSecurely : send)(
        target,
        {
          method: request.method,
          headers: { ...headersOf(request), 'content-length': body.length },
          agent: agents[isSecure ? 'https:' : 'http:'],
          signal,
        },
        (incoming) => resolve(answerOf(incoming)),
      )
      outgoing.once('error', (error) => reject(signal.aborted ? signal.reason : error))
      outgoing.end(body)
    })
  }
}

interface Answer {
  readonly status: number
  readonly body: Buffer
  readonly headers: Readonly<Record<string, string>>
}

async function answerOf(incoming: IncomingMessage): Promise<Answer> {
  const body = await readRawBody(incoming, answer_bytes_max)
  if (body === null) {
    incoming.destroy()
    throw new Error(`the answer has more than ${answer_bytes_max} bytes`)
  }
  const headers = answered_headers.flatMap((name) => {
    const value = incoming.headers[name]
    return typeof value === 'string' ? [[name, value] as const] : []
  })
  return { status: incoming.statusCode ?? 502, body, headers: Object.fromEntries(headers) }
}

function headersOf(request: IncomingMessage): Readonly<Record<string, string>> {
  const passed = Object.entries(request.headers).flatMap(([name, value]) =>
    typeof value === 'string' && forwarded_headers.test(name) ? [[name, value] as const] : [],
  )
  return Object.fromEntries(passed)
}

function refuse(
  response: ServerResponse,
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  respondJson(response, status, { message }, headers)
}
