import { inLanes } from '../import/importing/lanes.ts'
import type { Books } from './books.ts'
import type { Graph } from './graph.ts'
import type { Shop } from './shop.ts'
import type { Sold } from './sold.ts'
import type { Member } from './staff.ts'
import type { Tally } from './tally.ts'

/** What everybody who plays a day shares. */
export interface Play {
  readonly graph: Graph
  readonly staff: Member
  readonly shop: Shop
  readonly books: Books
  readonly sold: Sold
  readonly tally: Tally
  readonly seed: number
  /** Begins every idempotency key. */
  readonly run: string
  /** How many clients are at work at once. */
  readonly clients: number
  readonly now: () => Date
  /** Aborts between two requests. */
  readonly signal: AbortSignal
}

/** Has the clients work on a list, each taking the next when it is done with one. Stops between two when aborted. */
export function together<Item>(
  { clients, signal }: Play,
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  return inLanes(oneByOne(items), clients, async (item) => {
    signal.throwIfAborted()
    await work(item)
  })
}

async function* oneByOne<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items
}
