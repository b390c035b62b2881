import type { CloudEvent, LoggedEvent, PackedEvent } from './cloud-event.ts'

/** Which events a reader wants. Absent means all. */
export interface EventFilter {
  readonly types?: readonly string[] | undefined
  readonly tenantId?: string | undefined
  readonly subjects?: readonly string[] | undefined
}

export interface ReadRequest extends EventFilter {
  /** Read what lies after this position; 0 is the beginning. */
  readonly after: number
  /** Most events to return. */
  readonly limit: number
  /**
   * Content with what this process read at most so long ago, and after its latest news of an append: readers that are woken
   * together then share one read. Absent: the log as it is now.
   */
  readonly recent_ms?: number
}

export interface ReadResult {
  readonly events: readonly LoggedEvent[]
  /** How far the log was looked at: the place to go on from, even when nothing matched. */
  readonly through: number
}

/**
 * The durable log all contexts publish to and read from. Promises that every adapter keeps:
 * - positions grow in the order in which events become visible, so reading `after` a position never misses one;
 * - appending an event id twice stores it once;
 * - events of one subject keep the order they were appended in.
 */
export interface EventLog {
  append(events: readonly (CloudEvent | PackedEvent)[]): Promise<void>
  read(request: ReadRequest): Promise<ReadResult>
  /** The position of the newest event; 0 when there is none. */
  head(): Promise<number>
  /** The position of the oldest event that is still kept; cursors before it cannot be resumed. */
  oldest(): Promise<number>
  /** Calls back soon after something was appended, by any process. A hint: a listener still polls now and then. */
  onAppend(listener: () => void): () => void
  close(): Promise<void>
}
