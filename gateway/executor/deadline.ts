/**
 * Runs work that is given up when the outer signal aborts or the time is over: the work's own signal aborts and the promise
 * rejects, even if the work ignores its signal.
 */
export function withDeadline<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  outer: AbortSignal,
  limit_ms: number,
  onTimeout: () => Error,
): Promise<Result> {
  if (outer.aborted) return Promise.reject(outer.reason)
  return new Promise((resolve, reject) => {
    const controller = new AbortController()
    const settle = () => {
      clearTimeout(timer)
      outer.removeEventListener('abort', onOuter)
    }
    const fail = (reason: unknown) => {
      settle()
      reject(reason)
    }
    const giveUp = (reason: unknown) => {
      settle()
      controller.abort(reason)
      reject(reason)
    }
    const onOuter = () => giveUp(outer.reason)
    const timer = setTimeout(() => giveUp(onTimeout()), limit_ms)
    outer.addEventListener('abort', onOuter, { once: true })
    work(controller.signal).then((result) => {
      settle()
      resolve(result)
    }, fail)
  })
}
