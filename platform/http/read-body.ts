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
export function readRawBody(request: IncomingMessage, body_bytes_max: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > body_bytes_max) return Promise.resolve(null)
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0
    const onData = (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= body_bytes_max) {
        chunks.push(chunk)
        return
      }
      request.off('data', onData)
      request.pause()
      resolve(null)
    }
    const onLeft = () => reject(new Error('The client left before its request was whole.'))
    if (request.destroyed) onLeft()
    request.on('data', onData)
    request.once('end', () =>
      resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks, bytes)),
    )
    request.once('error', onLeft)
    // After the end it says nothing new.
    request.once('close', onLeft)
  })
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
