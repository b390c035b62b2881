import type { IncomingMessage } from 'node:http'

export type JsonBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413; readonly message: string }

/** Reads a request's body as it is, up to so many bytes; null when it is larger. */
export async function readRawBody(request: IncomingMessage, bytes_max: number): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > bytes_max) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Reads a request's JSON body, up to so many bytes; an empty body is `undefined`. */
export async function readJsonBody(request: IncomingMessage, bytes_max: number): Promise<JsonBody> {
  const body = await readRawBody(request, bytes_max)
  if (body === null) {
    const message = `The request is larger than ${bytes_max} bytes. Send less at once.`
    return { ok: false, status: 413, message }
  }
  if (body.length === 0) return { ok: true, value: undefined }
  try {
    return { ok: true, value: JSON.parse(body.toString('utf8')) }
  } catch {
    return { ok: false, status: 400, message: 'The request body is not valid JSON.' }
  }
}
