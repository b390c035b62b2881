import { setTimeout as wait } from 'node:timers/promises'
import type { Invoice } from '../import/importing/invoices.ts'
import { countryCodeOf } from '../import/rules/countries.ts'
import { basketsOf, type Units, withinStock } from './basket.ts'
import { cardOf } from './chance.ts'
import { expectType, type Outcome, ReplayFailed } from './graph.ts'
import { cancel_order, order as order_query, place_order } from './operations.ts'
import { type Play, together } from './players.ts'
import { replay_shop } from './settings.ts'
import { type Amount, countUp, minus, none, plus } from './tally.ts'

/** Stock may go while a buyer thinks: so often somebody takes what is left, then leaves. */
const tries_max = 4
const outcome_within_ms = 30_000
const look_every_ms = 100

interface Placed extends Outcome {
  readonly accessToken?: string | null
  readonly reason?: string
  readonly order?: {
    readonly id: string
    readonly status: string
    readonly lines: readonly { readonly id: string; readonly sku: string; readonly quantity: number }[]
  }
  readonly lines?: readonly { readonly variantId: string; readonly available: number }[]
}

/** The buyers of a day, at most so many at once. What ran short is counted once a product. */
export async function buyAll(play: Play, day: string, sales: readonly Invoice[]): Promise<void> {
  const short = new Set<string>()
  await together(play, sales, (invoice) => buy(play, day, invoice, short))
  play.tally.stockOuts += short.size
}

/** An invoice of the file as orders: what it has of goods, at the catalogue's prices. */
async function buy(play: Play, day: string, invoice: Invoice, short: Set<string>): Promise<void> {
  const goods = invoice.rows.filter(({ kind }) => kind === 'GOODS')
  if (goods.length === 0) return
  play.tally.invoices += 1
  for (const [index, basket] of basketsOf(goods).entries()) {
    play.tally.demanded = plus(play.tally.demanded, worth(play, basket))
    await buyBasket(play, day, invoice, basket, `${invoice.number}-${index}`, short)
  }
}

async function buyBasket(
  play: Play,
  day: string,
  invoice: Invoice,
  basket: readonly Units[],
  name: string,
  short: Set<string>,
): Promise<void> {
  const { tally, books } = play
  let wanted = basket
  for (let attempt = 1; attempt <= tries_max && wanted.length > 0; attempt += 1) {
    const began = performance.now()
    const outcome = await place(play, invoice, wanted, `${play.run}-${name}-${attempt}`)
    const typename = await settled(play, outcome)
    if (typename === 'PlaceOrderSuccess') {
      tally.placing_ms.push(performance.now() - began)
      tally.ordersConfirmed += 1
      tally.sold = plus(tally.sold, worth(play, wanted))
      tally.lost = plus(tally.lost, minus(worth(play, basket), worth(play, wanted)))
      remember(play, day, invoice, outcome)
      return
    }
    countUp(
      tally.refusals,
      typename === 'OrderNotCompleted' ? `${typename} ${outcome.reason ?? ''}`.trim() : typename,
    )
    // It was nobody's wish: the buyer tries again.
    if (typename === 'OrderNotCompleted') continue
    if (typename === 'PaymentDeclined') {
      tally.declined = plus(tally.declined, worth(play, wanted))
      tally.lost = plus(tally.lost, minus(worth(play, basket), worth(play, wanted)))
      return
    }
    expectType({ ...outcome, __typename: typename }, 'OutOfStock')
    const shortLines = outcome.lines ?? []
    const available = new Map(shortLines.map((line) => [books.skuOf(line.variantId), line.available]))
    for (const sku of available.keys()) short.add(sku)
    tally.shortLines += available.size
    wanted = withinStock(wanted, available)
  }
  tally.lost = plus(tally.lost, worth(play, basket))
}

function place(play: Play, invoice: Invoice, lines: readonly Units[], key: string): Promise<Placed> {
  const buyer = invoice.customer === null ? `guest-${invoice.number}` : `customer-${invoice.customer}`
  const input = {
    idempotencyKey: key,
    channelId: replay_shop.channel.id,
    currency: replay_shop.channel.currency,
    lines: lines.map(({ sku, quantity }) => ({ variantId: play.books.productOf(sku).variantId, quantity })),
    contact: { name: buyer, email: `${buyer}@replay.example` },
    shippingAddress: {
      line1: '1 High Street',
      city: invoice.country,
      // A place that is no country with a code is sent to as if it were at home.
      countryCode: countryCodeOf(invoice.country) ?? replay_shop.channel.country,
    },
    payment: { cardToken: cardOf(play.seed, invoice.number) },
  }
  return play.graph.ask<Placed>(place_order, { input })
}

/** What came of an order: when it was not known in time, waits until it is. */
async function settled(play: Play, placed: Placed): Promise<string> {
  if (placed.__typename !== 'PlaceOrderSuccess' || placed.order === undefined) return placed.__typename
  let { status } = placed.order
  const deadline = performance.now() + outcome_within_ms
  while (status === 'PENDING') {
    if (performance.now() > deadline) throw new ReplayFailed(`order ${placed.order.id} stays PENDING`)
    await wait(look_every_ms)
    const variables = { id: placed.order.id, accessToken: placed.accessToken }
    status = (await play.graph.ask<{ status: string }>(order_query, variables)).status
  }
  return status === 'CANCELLED' ? 'OrderNotCompleted' : 'PlaceOrderSuccess'
}

function remember({ sold }: Play, day: string, { customer }: Invoice, { accessToken, order }: Placed): void {
  if (order === undefined) return
  const lines = order.lines.map(({ id, sku, quantity }) => ({ lineId: id, sku, quantity }))
  sold.add({ orderId: order.id, accessToken: accessToken ?? null, customer, day, lines })
}

function worth({ books }: Play, basket: readonly Units[]): Amount {
  return basket.reduce(
    (sum, { sku, quantity }) => plus(sum, { units: quantity, value: quantity * books.productOf(sku).price }),
    none,
  )
}

/** A buyer calls an order off before its goods have left. */
export async function callOff(play: Play, orderId: string, accessToken: string | null): Promise<void> {
  const reason = 'Cancelled in the file'
  const input = { orderId, idempotencyKey: `${play.run}-cancel-${orderId}`, reason, accessToken }
  const cancelled = await play.graph.ask<Outcome & { order: { status: string } }>(cancel_order, { input })
  expectType(cancelled, 'CancelOrderSuccess')
  await settled(play, {
    __typename: 'PlaceOrderSuccess',
    accessToken,
    order: { id: orderId, status: 'PENDING', lines: [] },
  })
  play.tally.ordersCancelled += 1
}
