import type { IncomingMessage } from 'node:http'

export type JsonBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413; readonly message: string }

/** Reads a request's JSON body, up to so many bytes; an empty body is `undefined`. */
export async function readJsonBody(request: IncomingMessage, bytes_max: number): Promise<JsonBody> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > bytes_max) {
      return {
        ok: false,
        status: 413,
        message: `The request is larger than ${bytes_max} bytes. Send less at once.`,
      }
    }
    chunks.push(chunk)
  }
  if (bytes === 0) return { ok: true, value: undefined }
  try {
    return { ok: true, value: JSON.parse(Buffer.concat(chunks).toString('utf8')) }
  } catch {
    return { ok: false, status: 400, message: 'The request body is not valid JSON.' }
  }
}
