import type { IncomingMessage } from 'node:http'

/** A body that was read, or why it cannot be. */
export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too large' }
  | { readonly kind: 'not JSON' }
  | { readonly kind: 'aborted' }

/**
 * Reads a JSON body of at most so many bytes; the rest of a larger one is not kept. Whoever refuses that one closes the
 * connection: the rest is on its way, and would be taken for the next request.
 */
export async function readBody(request: IncomingMessage, body_bytes_max: number): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > body_bytes_max) return { kind: 'too large' }
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > body_bytes_max) return { kind: 'too large' }
      chunks.push(chunk)
    }
  } catch {
    return { kind: 'aborted' }
  }
  if (bytes === 0) return { kind: 'empty' }
  try {
    return { kind: 'json', value: JSON.parse(Buffer.concat(chunks, bytes).toString('utf8')) }
  } catch {
    return { kind: 'not JSON' }
  }
}
