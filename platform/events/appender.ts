import type { CloudEvent, PackedEvent } from './cloud-event.ts'

type Appended = CloudEvent | PackedEvent

/** Facts of one relay that wait to be appended. */
interface Waiting {
  readonly events: readonly Appended[]
  readonly done: () => void
  readonly failed: (error: unknown) => void
}

/** Most events of one insert; a batch of one relay is never divided. */
const group_events_max = 2_000

/**
 * Appends in groups: what is handed over while an insert is under way goes together in the next one, so that the relays of
 * a process share a lock, a round trip and a commit. When a group cannot be inserted each batch is tried by itself, and only
 * the one that is to blame fails.
 */
export function createAppender(
  insert: (events: readonly Appended[]) => Promise<void>,
): (events: readonly Appended[]) => Promise<void> {
  const waiting: Waiting[] = []
  let running = false

  async function run(): Promise<void> {
    running = true
    while (waiting.length > 0) await insertGroup(takeGroup(waiting))
    running = false
  }

  async function insertGroup(group: readonly Waiting[]): Promise<void> {
    try {
      await insert(group.flatMap(({ events }) => events))
      for (const { done } of group) done()
    } catch (error) {
      if (group.length === 1) group[0]?.failed(error)
      else for (const one of group) await insertGroup([one])
    }
  }

  return (events) => {
    if (events.length === 0) return Promise.resolve()
    return new Promise((done, failed) => {
      waiting.push({ events, done, failed })
      if (!running) void run()
    })
  }
}

function takeGroup(waiting: Waiting[]): readonly Waiting[] {
  let size = 0
  const fits = waiting.findIndex(({ events }, index) => {
    size += events.length
    return index > 0 && size > group_events_max
  })
  return waiting.splice(0, fits === -1 ? waiting.length : fits)
}
