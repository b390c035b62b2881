/**
 * Works on items as they come, on at most `lanes` at a time, and takes the next item only when a lane is free. When
 * one fails no further item is taken; the first failure is thrown after all lanes have stopped.
 */
export async function inLanes<Item>(
  items: AsyncIterable<Item>,
  lanes: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const iterator = items[Symbol.asyncIterator]()
  let failed = false

  async function lane() {
    try {
      while (!failed) {
        const { value, done } = await iterator.next()
        if (done === true) return
        await work(value)
      }
    } catch (error) {
      failed = true
      throw error
    }
  }

  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane))
  await iterator.return?.()
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

/** Cuts a list into parts of at most `size`. */
export async function* inParts<Item>(items: readonly Item[], size: number): AsyncGenerator<readonly Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size)
}
