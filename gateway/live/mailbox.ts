/** Events for one subscriber, until it has taken them. */
export interface Mailbox<Event> extends AsyncGenerator<Event, void, void> {
  /** Adds an event. A full mailbox is closed instead: its owner is too slow. */
  push(event: Event): void
  /** Ends the stream once what is in it has been taken. */
  end(): void
}

export interface MailboxOptions {
  readonly events_max: number
  onOverflow(): void
  /** The subscriber left, or the stream ended. Called once. */
  onClose(): void
}

const done = { value: undefined, done: true } as const

/** A bounded queue that one reader iterates over. */
export function createMailbox<Event>({ events_max, onOverflow, onClose }: MailboxOptions): Mailbox<Event> {
  let queue: Event[] = []
  let reader: ((result: IteratorResult<Event, void>) => void) | null = null
  let isEnded = false
  let isClosed = false

  function close(): void {
    isEnded = true
    queue = []
    reader?.(done)
    reader = null
    if (isClosed) return
    isClosed = true
    onClose()
  }

  return {
    push(event) {
      if (isEnded) return
      if (reader !== null) {
        const resolve = reader
        reader = null
        resolve({ value: event, done: false })
      } else if (queue.length < events_max) {
        queue.push(event)
      } else {
        close()
        onOverflow()
      }
    },
    end() {
      isEnded = true
      if (queue.length === 0) close()
    },
    async next() {
      const event = queue.shift()
      if (event !== undefined) return { value: event, done: false }
      if (isEnded) {
        close()
        return done
      }
      return new Promise((resolve) => {
        reader = resolve
      })
    },
    async return() {
      close()
      return done
    },
    async throw(error) {
      close()
      throw error
    },
    [Symbol.asyncIterator]() {
      return this
    },
    async [Symbol.asyncDispose]() {
      close()
    },
  }
}
