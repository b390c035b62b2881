import { fault } from '#platform/faults/codes.ts'
import { startWorker, type Worker } from '#platform/jobs/worker.ts'
import { iteratorOf } from '#platform/streams/iterator.ts'
import type { PlacedEvents } from '#platform/subgraph/subscribe-from-start.ts'
import type { Logger } from '#platform/telemetry/logger.ts'
import { cursorPosition, type LoggedEvent, positionCursor } from './cloud-event.ts'
import type { EventLog } from './event-log.ts'

/** Which events a subscriber wants. `matches` decides last, on the data. */
export interface Interest {
  readonly tenantId: string
  readonly types: readonly string[]
  /** The subjects, when they are known: makes catching up after a long absence cheap. */
  readonly subjects?: readonly string[] | undefined
  readonly matches?: ((event: LoggedEvent) => boolean) | undefined
  /** Resume after this cursor; absent: from now on. */
  readonly after?: string | null | undefined
}

/** The events of one subscriber, and the cursor they come after. */
export type FollowedEvents = AsyncIterableIterator<LoggedEvent> & PlacedEvents

/** The live end of the event log in this process: one reader, many subscribers. */
export interface LiveFeed {
  /** Every matching event from the cursor (or from now) on, each once, in order, until the iterator is returned. */
  subscribe(interest: Interest): FollowedEvents
  /** Finds the head of the log; from then on nothing is missed. Called before the first request is served. */
  start(): Promise<void>
  stop(): Promise<void>
}

/** A subscriber that lags this far behind is ended with TRY_AGAIN and resumes from its cursor. */
const buffered_events_max = 1_000
const batch_events_max = 500
const idle_ms = 500
/** How old a look at the log may be when nothing said that it grew. */
const recent_ms = 100

interface Subscriber {
  readonly interest: Interest
  push(event: LoggedEvent): void
}

/** A feed of these event types; `start` it before subscribing. */
export function createLiveFeed(log: EventLog, types: readonly string[], logger: Logger): LiveFeed {
  const subscribers = new Set<Subscriber>()
  let position = 0
  let worker: Worker | null = null
  let forget: () => void = () => undefined

  async function round(): Promise<boolean> {
    const { events, through } = await log.read({ after: position, limit: batch_events_max, types, recent_ms })
    for (const event of events) deliver(event)
    position = through
    return events.length === batch_events_max
  }

  function deliver(event: LoggedEvent): void {
    for (const subscriber of subscribers) {
      if (wants(subscriber.interest, event)) subscriber.push(event)
    }
  }

  function subscribe(interest: Interest): FollowedEvents {
    const after = interest.after == null ? null : cursorPosition(interest.after)
    if (interest.after != null && after === null) {
      throw fault('BAD_USER_INPUT', '`after` is not a cursor this subscription gave out.')
    }
    // Whatever has not been delivered yet lies after `position`, and will be delivered to a subscriber that is there now.
    const startCursor = interest.after ?? positionCursor(position)
    return { ...follow(log, subscribers, interest, after), startCursor }
  }

  return {
    subscribe,
    start: async () => {
      position = await log.head()
      const following = startWorker({ name: 'live-feed', logger, idle_ms, round })
      worker = following
      forget = log.onAppend(() => following.wake())
    },
    stop: async () => {
      forget()
      await worker?.stop()
    },
  }
}

/**
 * Registers for live events first, then reads what was missed, then goes on live: an event that arrives both ways is recognised
 * by its position and given once.
 */
function follow(
  log: EventLog,
  subscribers: Set<Subscriber>,
  interest: Interest,
  after: number | null,
): AsyncIterableIterator<LoggedEvent> {
  const buffer: LoggedEvent[] = []
  let wake: (() => void) | null = null
  let overflowed = false
  let ended = false
  let caughtUpTo = after
  let missed: LoggedEvent[] = []
  const subscriber: Subscriber = {
    interest,
    push(event) {
      if (buffer.length >= buffered_events_max) overflowed = true
      else buffer.push(event)
      wake?.()
    },
  }
  subscribers.add(subscriber)

  async function next(): Promise<IteratorResult<LoggedEvent>> {
    while (!ended) {
      if (caughtUpTo !== null) await catchUp()
      const event = missed.shift() ?? takeLive()
      if (event !== null) return { value: event, done: false }
      if (overflowed) {
        end()
        throw fault(
          'TRY_AGAIN',
          'This subscriber is too slow for its events. Subscribe again after the last cursor.',
        )
      }
      if (caughtUpTo === null) await new Promise<void>((resolve) => (wake = resolve))
    }
    return { value: undefined, done: true }
  }

  let live_after = after ?? 0
  async function catchUp(): Promise<void> {
    if (missed.length > 0 || caughtUpTo === null) return
    const { tenantId, types, subjects } = interest
    const page = await log.read({ after: caughtUpTo, limit: batch_events_max, tenantId, types, subjects })
    missed = page.events.filter((event) => wants(interest, event))
    live_after = Math.max(live_after, page.through)
    caughtUpTo = page.events.length === batch_events_max ? page.through : null
  }

  function takeLive(): LoggedEvent | null {
    while (buffer.length > 0 && caughtUpTo === null) {
      const event = buffer.shift() as LoggedEvent
      if (event.position > live_after) return event
    }
    return null
  }

  function end(): void {
    ended = true
    subscribers.delete(subscriber)
    wake?.()
  }

  return iteratorOf(next, end)
}

function wants(interest: Interest, event: LoggedEvent): boolean {
  if (event.tenant !== interest.tenantId || !interest.types.includes(event.type)) return false
  if (interest.subjects !== undefined && !interest.subjects.includes(event.subject)) return false
  return interest.matches?.(event) ?? true
}
