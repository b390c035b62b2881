import type { Dispatcher } from 'undici'

export interface JsonPost {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly signal: AbortSignal | undefined
}

export interface JsonReply {
  readonly statusCode: number
  readonly text: string
}

/**
 * Posts a body and resolves with the whole reply as text. Collects the chunks itself: `pool.request` would make a stream
 * of each reply, which costs as much CPU again. Rejects with undici's error, or with the signal's reason.
 */
export function postJson(pool: Dispatcher, { path, headers, body, signal }: JsonPost): Promise<JsonReply> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(signal.reason)
      return
    }
    const chunks: Buffer[] = []
    let statusCode = 0
    let controller: Dispatcher.DispatchController | null = null
    const onAbort = () => {
      controller?.abort(asError(signal?.reason))
      reject(signal?.reason)
    }
    signal?.addEventListener('abort', onAbort, { once: true })
    const settled = () => signal?.removeEventListener('abort', onAbort)
    pool.dispatch(
      { path, method: 'POST', headers, body },
      {
        onRequestStart(started) {
          controller = started
          if (signal?.aborted === true) started.abort(asError(signal.reason))
        },
        onResponseStart(_controller, status) {
          statusCode = status
        },
        onResponseData(_controller, chunk) {
          chunks.push(chunk)
        },
        onResponseEnd() {
          settled()
          resolve({ statusCode, text: textOf(chunks) })
        },
        onResponseError(_controller, error) {
          settled()
          reject(error)
        },
      },
    )
  })
}

function textOf(chunks: readonly Buffer[]): string {
  const [only] = chunks
  return chunks.length === 1 && only !== undefined
    ? only.toString('utf8')
    : Buffer.concat(chunks).toString('utf8')
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('aborted')
}
