import { setTimeout as wait } from 'node:timers/promises'
import { createBooks } from './books.ts'
import { buyAll } from './buyers.ts'
import type { ReplayClock } from './clock.ts'
import { type Limits, playedDays, readDays } from './days.ts'
import { openGraph } from './graph.ts'
import type { Listing, Outlook } from './listings.ts'
import { levels } from './operations.ts'
import { type Play, together } from './players.ts'
import { shop_opens, warehouse_opens } from './settings.ts'
import { type ListingTerms, listProduct, openShop, receiveOpening } from './shop.ts'
import { createSold } from './sold.ts'
import { memberOf, type SignIn } from './staff.ts'
import { createTally, type Tally } from './tally.ts'
import { type Delivery, dispatchAll, receiveDue, replenish, undoAll } from './workers.ts'

/** The system that is played on. */
export interface Stage {
  /** The gateway's address. */
  readonly url: string
  /** Somebody who may do everything. */
  readonly admin: SignIn
  /** The system's clock, which the replay moves from day to day; null for a system that has its own. */
  readonly clock: ReplayClock | null
  /** Resolves when every consumer has heard of everything. */
  settled(): Promise<void>
}

export interface PlayOptions {
  readonly file: string
  readonly outlook: Outlook
  readonly limits: Limits
  readonly seed: number
  readonly run: string
  readonly clients: number
  /** Whether the system's proposals are followed. */
  readonly replenishing: boolean
  readonly openingDays: number
  readonly signal: AbortSignal
  readonly onDay?: (progress: {
    readonly done: number
    readonly total: number
    readonly rows: number
  }) => void
}

/** What a play came to. */
export interface Played {
  readonly tally: Tally
  /** From the first day's opening to the end of the last. */
  readonly seconds: number
  /** Levels where the graph says something else than the players counted. */
  readonly differences: readonly string[]
  readonly askedAgain: Readonly<Record<string, number>>
}

const differences_max = 20
const equal_within_ms = 30_000
const look_every_ms = 200

/**
 * Plays the days of a file, one after another: in the morning the warehouse takes in what is due, sends off what was sold
 * the day before, and buys again; then the shop opens, buyers come all at once, and at last the day's cancellations. A day
 * begins when the one before is over.
 */
export async function playFile(stage: Stage, options: PlayOptions): Promise<Played> {
  const { file, outlook, limits, signal, clients } = options
  const graph = openGraph(stage.url, clients)
  const now = stage.clock?.now ?? (() => new Date())
  const days = playedDays(outlook, limits)
  const total = days.reduce((sum, { rows }) => sum + rows, 0)
  const staff = memberOf(graph, stage.admin, now)
  const began = performance.now()
  try {
    moveTo(stage, days[0]?.day, warehouse_opens)
    const play: Play = {
      ...{ graph, staff, clients, signal, now, seed: options.seed, run: options.run },
      shop: await openShop(staff),
      books: createBooks(),
      sold: createSold(),
      tally: createTally(),
    }
    const terms = termsOf(options, stage)
    const listings = Map.groupBy(outlook.listings, ({ listedOn }) => listedOn)
    let awaited: readonly Delivery[] = []
    for await (const { day, sales, cancellations, rows } of readDays(file, outlook, days)) {
      moveTo(stage, day, warehouse_opens)
      awaited = await receiveDue(play, day, awaited)
      await dispatchAll(play)
      await list(play, day, listings.get(day) ?? [], terms)
      if (options.replenishing) {
        // What was sent off today is demand of today, also for what is computed now.
        await stage.settled()
        awaited = [...awaited, ...(await replenish(play, day))]
      }

      moveTo(stage, day, shop_opens)
      await buyAll(play, day, sales)
      await undoAll(play, cancellations)
      play.tally.held.push(play.books.held())
      play.tally.days += 1
      play.tally.rows += rows
      options.onDay?.({ done: play.tally.rows, total, rows: play.tally.rows })
    }
    await dispatchAll(play)
    await stage.settled()
    return {
      tally: play.tally,
      seconds: (performance.now() - began) / 1_000,
      differences: await untilEqual(play),
      askedAgain: Object.fromEntries(graph.asked_again),
    }
  } finally {
    await graph.close()
  }
}

function moveTo({ clock }: Stage, day: string | undefined, time: string): void {
  if (day !== undefined) clock?.moveTo(new Date(`${day}${time}`))
}

function termsOf({ seed, replenishing, openingDays }: PlayOptions, { clock }: Stage): ListingTerms {
  const policy = clock === null ? 'MIN_MAX' : 'FORECAST'
  return { seed, openingDays, policy: replenishing ? policy : null }
}

async function list(play: Play, day: string, listings: readonly Listing[], terms: ListingTerms) {
  const opening: { variantId: string; sku: string; quantity: number }[] = []
  await together(play, listings, async (listing) => {
    const { sku, openingUnits: quantity } = listing
    const product = await listProduct(play.staff, play.shop, listing, terms)
    play.books.list(sku, product)
    play.books.move(sku, product.onHand)
    if (quantity > 0) opening.push({ variantId: product.variantId, sku, quantity })
  })
  const lines = opening.map(({ variantId, quantity }) => ({ variantId, quantity }))
  await receiveOpening(play.staff, play.shop, lines, `${play.run}-opening-${day}`)
  for (const { sku, quantity } of opening) play.books.move(sku, quantity)
}

/** Where the system has its own clock, the last dispatches may still be under way: looks until all is equal, for a while. */
async function untilEqual(play: Play): Promise<readonly string[]> {
  const deadline = performance.now() + equal_within_ms
  for (;;) {
    const differences = await compare(play)
    if (differences.length === 0 || performance.now() > deadline) return differences
    await wait(look_every_ms)
  }
}

/** Each level of the graph beside what the players counted. */
async function compare({ staff, shop, books }: Play): Promise<readonly string[]> {
  const found = new Map<string, number>()
  let after: string | null = null
  do {
    const { levels: page }: { levels: LevelPage } = await staff.ask(levels, {
      warehouseId: shop.warehouseId,
      after,
    })
    for (const { onHand, variant } of page.nodes) found.set(variant.id, onHand)
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null)
  return [...books.products]
    .map(([sku, { variantId }]) => ({ sku, counted: books.onHand(sku), onHand: found.get(variantId) ?? 0 }))
    .filter(({ counted, onHand }) => counted !== onHand)
    .slice(0, differences_max)
    .map(({ sku, counted, onHand }) => `${sku}: ${counted} counted, ${onHand} on hand`)
}

interface LevelPage {
  readonly nodes: readonly { readonly onHand: number; readonly variant: { readonly id: string } }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}
