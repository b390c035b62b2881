import type { IncomingMessage } from 'node:http'

/** A JSON body that was read, or why it cannot be. */
export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too large' }
  | { readonly kind: 'not JSON' }
  | { readonly kind: 'aborted' }

/**
 * Reads a body as it is, of at most so many bytes; null when it is larger, and the rest of it is not kept. Whoever refuses that
 * one closes the connection: the rest is on its way, and would be taken for the next request. Rejects when the client leaves.
 */
export async function readRawBody(request: IncomingMessage, body_bytes_max: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > body_bytes_max) return null
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > body_bytes_max) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, bytes)
}

/** Reads a JSON body, bounded as `readRawBody` bounds it. */
export async function readBody(request: IncomingMessage, body_bytes_max: number): Promise<Body> {
  let raw: Buffer | null
  try {
    raw = await readRawBody(request, body_bytes_max)
  } catch {
    return { kind: 'aborted' }
  }
  if (raw === null) return { kind: 'too large' }
  if (raw.length === 0) return { kind: 'empty' }
  try {
    return { kind: 'json', value: JSON.parse(raw.toString('utf8')) }
  } catch {
    return { kind: 'not JSON' }
  }
}
