import { setTimeout as sleep } from 'node:timers/promises'
import type { TestSubgraph } from './graph.ts'
import { shop } from './shop.ts'

/** Something that happened, with the cursor it can be resumed after. */
export interface StockEvent {
  readonly cursor: string
  readonly book: string
  readonly level: number
  readonly note?: string
}

/** A log of events with live followers, as a subgraph has one. Its connections can be cut. */
export interface EventSource {
  /** Adds an event; its cursor is its number, from 1. */
  append(book: string, note?: string): void
  /** Every event after the cursor (or from now on), and then what comes. */
  follow(after: string | null | undefined): AsyncGenerator<StockEvent, void, void>
  /** The cursor of the newest event. */
  head(): string
  /** Breaks every connection, as a restart does. */
  cut(): void
  /** The cursors of all `follow`s there have been. */
  readonly starts: (string | null)[]
  followers(): number
}

export function createEventSource(): EventSource {
  const log: StockEvent[] = []
  const starts: (string | null)[] = []
  const wakes = new Set<() => void>()
  let generation = 0
  let following = 0

  function wakeAll(): void {
    for (const wake of [...wakes]) wake()
  }

  async function* eventsFrom(start: number): AsyncGenerator<StockEvent, void, void> {
    const born = generation
    let position = start
    following += 1
    try {
      while (true) {
        if (born !== generation) throw new Error('the connection was cut')
        const event = log[position]
        if (event !== undefined) {
          position += 1
          yield event
        } else {
          await new Promise<void>((resolve) => {
            wakes.add(resolve)
          })
        }
      }
    } finally {
      following -= 1
    }
  }

  return {
    append(book, note) {
      const cursor = String(log.length + 1)
      log.push({ cursor, book, level: log.length * 10, ...(note === undefined ? {} : { note }) })
      wakeAll()
    },
    follow(after) {
      starts.push(after ?? null)
      return eventsFrom(after == null ? log.length : Number(after))
    },
    head: () => String(log.length),
    cut() {
      generation += 1
      wakeAll()
    },
    starts,
    followers: () => following,
  }
}

/** The shop with live stock changes, whose subgraph says where a subscription starts or, as those of others, does not. */
export function liveShop(source: EventSource, announces = false): Readonly<Record<string, TestSubgraph>> {
  const { stock } = shop
  if (stock === undefined) throw new Error('The shop has no stock.')
  return {
    ...shop,
    stock: {
      sdl: `${stock.sdl}
        type Subscription {
          stockChanged(after: String): StockChange!
          plain: Int!
          refused: StockChange!
        }
        type StockChange { cursor: String! book: Book! level: Int! note: String }
      `,
      resolvers: {
        ...stock.resolvers,
        Subscription: {
          stockChanged: {
            subscribe: (_: unknown, { after }: { after?: string | null }) => {
              const startCursor = after ?? source.head()
              const events = stockEvents(source, announces ? startCursor : after)
              return announces ? Object.assign(events, { startCursor }) : events
            },
          },
          plain: {
            subscribe: async function* () {
              for (const plain of [1, 2, 3]) yield { plain }
            },
          },
          refused: {
            subscribe: () => {
              throw new Error('not you')
            },
          },
        },
      },
    },
  }
}

async function* stockEvents(source: EventSource, after: string | null | undefined) {
  for await (const { book, ...event } of source.follow(after)) {
    yield { stockChanged: { ...event, book: { id: book } } }
  }
}

/** Until the source has this many followers: subscribing takes a few ticks, leaving takes one event. */
export async function followed({ followers }: EventSource, wanted: number): Promise<void> {
  for (let tries = 0; followers() !== wanted; tries += 1) {
    if (tries > 400) throw new Error(`${followers()} followers instead of ${wanted}`)
    await sleep(5)
  }
}

/** Until nobody follows the source any more. It notices with its next event that nobody reads it, whenever that was. */
export async function abandoned(source: EventSource): Promise<void> {
  for (let tries = 0; source.followers() > 0; tries += 1) {
    if (tries > 400) throw new Error(`${source.followers()} followers are still there`)
    source.append('b1')
    await sleep(5)
  }
}
