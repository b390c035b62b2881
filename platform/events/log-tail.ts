import type { LoggedEvent } from './cloud-event.ts'
import type { EventFilter, ReadRequest, ReadResult } from './event-log.ts'

/** The newest events as this process read them last: one read of the log for all its readers. */
export interface LogTail {
  /** Answers from what is kept; null when that does not reach back to `after`, and the log itself has to be asked. */
  read(request: ReadRequest, recent_ms: number): Promise<ReadResult | null>
  /** Something was appended: nothing that was read before counts as recent. */
  outdate(): void
}

/** What lies under a tail. */
export interface TailSource {
  read(request: ReadRequest): Promise<ReadResult>
  head(): Promise<number>
}

/** About a second of a busy system; a reader that is further behind reads the log. */
const kept_events_max = 2_000
const page_events_max = 1_000

/** Every event of `types` after `from` and up to `through`; nothing is known before the first read. */
interface Span {
  readonly types: ReadonlySet<string>
  readonly kept: LoggedEvent[]
  from: number
  through: number
  /** When the read that led here began, and how many appends it may have seen. */
  readAt: number
  appends: number
}

const emptySpan = (types: ReadonlySet<string>): Span => ({
  types,
  kept: [],
  from: Number.POSITIVE_INFINITY,
  through: Number.NaN,
  readAt: Number.NEGATIVE_INFINITY,
  appends: -1,
})

/** A tail of the event types that were asked for so far; a type that is new begins at the head. */
export function createLogTail(log: TailSource): LogTail {
  let span = emptySpan(new Set())
  let appends = 0
  let reading: Promise<void> | null = null

  async function advance(into: Span): Promise<void> {
    const began = { readAt: performance.now(), appends }
    if (!(await follow(log, into))) {
      const head = await log.head()
      into.kept.length = 0
      Object.assign(into, { from: head, through: head })
    }
    Object.assign(into, began)
  }

  return {
    async read(request, recent_ms) {
      const { types } = request
      // Only readers that know what they want: one of everything would make all read everything.
      if (types === undefined) return null
      if (types.some((type) => !span.types.has(type))) span = emptySpan(new Set([...span.types, ...types]))
      const wanted = { appends, readAt: performance.now() - recent_ms }
      while (span.appends < wanted.appends || span.readAt < wanted.readAt) {
        // A read that is under way may have begun too early to count; then there is another one.
        reading ??= advance(span).finally(() => (reading = null))
        await reading
      }
      return request.after < span.from ? null : pick(span, request)
    },
    outdate() {
      appends += 1
    },
  }
}

/** Reads on from where the span ends. False when it has not begun, or too much was appended to be worth following. */
async function follow(log: TailSource, span: Span): Promise<boolean> {
  if (Number.isNaN(span.through)) return false
  const page = await log.read({ after: span.through, limit: page_events_max, types: [...span.types] })
  if (page.events.length === page_events_max) return false
  span.kept.push(...page.events)
  span.through = page.through
  const dropped = span.kept.splice(0, Math.max(0, span.kept.length - kept_events_max)).at(-1)
  if (dropped !== undefined) span.from = dropped.position
  return true
}

function pick({ kept, through }: Span, request: ReadRequest): ReadResult {
  const { after, limit } = request
  const matches = matcher(request)
  const events: LoggedEvent[] = []
  for (let index = firstAfter(kept, after); index < kept.length && events.length < limit; index++) {
    const event = kept[index] as LoggedEvent
    if (matches(event)) events.push(event)
  }
  const last = events.length === limit ? events.at(-1)?.position : undefined
  return { events, through: last ?? Math.max(after, through) }
}

function firstAfter(events: readonly LoggedEvent[], position: number): number {
  let low = 0
  let high = events.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((events[middle] as LoggedEvent).position > position) high = middle
    else low = middle + 1
  }
  return low
}

function matcher({ types, tenantId, subjects }: EventFilter): (event: LoggedEvent) => boolean {
  const wanted = types === undefined ? null : new Set(types)
  return (event) =>
    (wanted?.has(event.type) ?? true) &&
    (tenantId === undefined || event.tenant === tenantId) &&
    (subjects === undefined || subjects.includes(event.subject))
}
