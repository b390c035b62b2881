import { fork } from 'node:child_process'

/**
 * Runs a file as a process of its own, so that its CPU time is not taken for that of what it measures: it takes one request, answers
 * with one result, and ends.
 */
export function askProcess<Result>(file: URL, request: object): Promise<Result> {
  const child = fork(file, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  return new Promise((resolve, reject) => {
    child.once('message', (result) => {
      resolve(result as Result)
      child.disconnect()
    })
    child.once('error', reject)
    child.once('exit', (code, signal) =>
      reject(new Error(`${file.pathname} ended early (${code ?? signal})`)),
    )
    child.send(request)
  })
}

/** The other side: answers the one request. Ends with its parent, who may be killed. */
export function answerParent<Request>(work: (request: Request) => Promise<object>): void {
  endWithParent()
  process.once('message', async (request: Request) => {
    process.send?.(await work(request))
  })
}

/** A parent that was killed cannot end its children: they see that the line to it is gone. */
export function endWithParent(): void {
  process.once('disconnect', () => process.exit())
}
