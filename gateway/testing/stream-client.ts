import { onTestFinished } from 'vitest'
import type { World } from './running.ts'

/** A streamed HTTP answer, part by part. */
export interface StreamClient {
  readonly response: Response
  /** The next part; heartbeats and comments too. */
  next(): Promise<Part>
  /** The next part that has something to say. */
  news(): Promise<Part>
  leave(): void
}

/** One event of an event stream, or the JSON of one part; how the stream ended, at its end. */
export interface Part {
  readonly event?: string
  readonly id?: string
  readonly json?: unknown
  readonly comment?: string
  readonly over?: 'ended' | 'broken'
}

export const sse = 'text/event-stream'
export const multipart = 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0, application/json'

/** Asks for an operation's answers as a stream. */
export async function openClient(
  { gateway }: World,
  accept: string,
  body: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<StreamClient> {
  return readStream(gateway.url, {
    method: 'POST',
    headers: { accept, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

export async function readStream(url: string | URL, init: RequestInit): Promise<StreamClient> {
  const leaving = new AbortController()
  onTestFinished(() => leaving.abort())
  const response = await fetch(url, { ...init, signal: leaving.signal })
  const isSse = response.headers.get('content-type')?.startsWith(sse) === true
  const parts = isSse
    ? partsOf(response, '\n\n', sseEvent)
    : partsOf(response, '\r\n--graphql', (text) => ({ json: parsed(text.split('\r\n\r\n')[1] ?? '') }))
  const next = async (): Promise<Part> => (await parts.next()).value ?? { over: 'ended' }
  const news = async (): Promise<Part> => {
    const part = await next()
    const isSilent = part.over === undefined && (isSse ? part.event === undefined : isEmpty(part.json))
    return isSilent ? news() : part
  }
  return { response, next, news, leave: () => leaving.abort() }
}

async function* partsOf(
  response: Response,
  delimiter: string,
  read: (text: string) => Part,
): AsyncGenerator<Part, void, void> {
  const decoder = new TextDecoder()
  let buffer = ''
  try {
    for await (const chunk of response.body ?? []) {
      buffer += decoder.decode(chunk as Uint8Array, { stream: true })
      for (let at = buffer.indexOf(delimiter); at >= 0; at = buffer.indexOf(delimiter)) {
        const text = buffer.slice(0, at)
        buffer = buffer.slice(at + delimiter.length)
        if (text !== '') yield read(text)
      }
    }
    yield { over: 'ended' }
  } catch {
    yield { over: 'broken' }
  }
}

function sseEvent(text: string): Part {
  const fields: Record<string, string> = {}
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon)
    fields[name === '' ? 'comment' : name] = line.slice(colon + 1).trim()
  }
  const { data, ...others } = fields
  return { ...others, ...(data === undefined || data === '' ? {} : { json: parsed(data) }) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isEmpty(json: unknown): boolean {
  return json === undefined || (typeof json === 'object' && json !== null && Object.keys(json).length === 0)
}
