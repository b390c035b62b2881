/**
 * An iterator over what `next` gives. A reader that leaves (`return`) or breaks (`throw`) calls `end`, which ends a wait in `next`
 * at once; a generator would first wait for its next value.
 */
export function iteratorOf<Value>(
  next: () => Promise<IteratorResult<Value>>,
  end: () => void,
): AsyncIterableIterator<Value> {
  return {
    next,
    async return() {
      end()
      return { value: undefined, done: true }
    },
    async throw(error) {
      end()
      throw error
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
