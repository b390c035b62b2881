/** An answer that did not come in time. The work may still happen. */
export class TimedOut extends Error {
  override readonly name = 'TimedOut'
}

/** Waits at most so long. The signal tells the other side that nobody waits any more; not every side listens. */
export async function within<T>(
  timeout_ms: number,
  what: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      controller.abort()
      reject(new TimedOut(`${what} gave no answer within ${timeout_ms} ms`))
    }, timeout_ms)
  })
  try {
    return await Promise.race([work(controller.signal), timeout])
  } finally {
    clearTimeout(timer)
  }
}
