import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute } from 'graphql'

/** Events that say where they begin: resuming after `startCursor` misses none of them. */
export interface PlacedEvents {
  readonly startCursor: string
}

type Results = AsyncIterableIterator<ExecutionResult>

/**
 * Subscribes as graphql-js does; with `announcesStart`, the first result of events that say where they begin is
 * `{ extensions: { cursor } }`. Who is cut off before the first event can resume after it.
 */
export async function subscribeFromStart(
  args: ExecutionArgs,
  announcesStart: boolean,
): Promise<Results | ExecutionResult> {
  const source = await createSourceEventStream(args)
  if (!(Symbol.asyncIterator in source)) return source
  const events = source[Symbol.asyncIterator]()
  let start = announcesStart ? startCursorOf(source) : null

  async function next(): Promise<IteratorResult<ExecutionResult>> {
    if (start !== null) {
      const value = { extensions: { cursor: start } }
      start = null
      return { value, done: false }
    }
    const event = await events.next()
    if (event.done === true) return { value: undefined, done: true }
    return { value: await execute({ ...args, rootValue: event.value }), done: false }
  }

  const results: Results = {
    next,
    async return() {
      await events.return?.()
      return { value: undefined, done: true }
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
  return results
}

function startCursorOf(source: object): string | null {
  const { startCursor } = source as Partial<PlacedEvents>
  return typeof startCursor === 'string' ? startCursor : null
}
