import { setTimeout as wait } from 'node:timers/promises'
import { expectType, type Outcome, ReplayFailed } from './graph.ts'
import { approve_return, receive_return, request_return } from './operations.ts'
import type { Play } from './players.ts'
import type { GoodsBack } from './sold.ts'

/** Orders hears of a dispatch a moment after it: before that, nothing of the order has left that could come back. */
const fulfilled_within_ms = 60_000
const look_every_ms = 100

interface Requested extends Outcome {
  readonly return: {
    readonly id: string
    readonly lines: readonly { readonly id: string; readonly quantity: number }[]
  }
}

/** Goods of an order come back: the buyer announces it, staff approve, take all of it to stock, and the money is given back. */
export async function takeBack(play: Play, invoice: string, goods: GoodsBack): Promise<void> {
  const { staff, shop, run, books, tally } = play
  const key = `${run}-return-${invoice}-${goods.orderId}`
  const announced = await announce(play, invoice, goods, key)
  const returnId = announced.return.id
  expectType(await staff.ask<Outcome>(approve_return, { input: { returnId } }), 'ApproveReturnSuccess')
  const lines = announced.return.lines.map(({ id, quantity }) => {
    return { returnLineId: id, restock: quantity, scrap: 0 }
  })
  const input = { returnId, idempotencyKey: key, warehouseId: shop.warehouseId, lines }
  expectType(await staff.ask<Outcome>(receive_return, { input }), 'ReceiveReturnSuccess')
  for (const { sku, quantity } of goods.lines) {
    books.move(sku, quantity)
    tally.unitsReturned += quantity
  }
}

async function announce(
  { graph }: Play,
  invoice: string,
  { orderId, accessToken, lines }: GoodsBack,
  key: string,
): Promise<Requested> {
  const deadline = performance.now() + fulfilled_within_ms
  const input = {
    orderId,
    accessToken,
    idempotencyKey: key,
    reason: `Cancellation ${invoice}`,
    lines: lines.map(({ orderLineId, quantity }) => ({ orderLineId, quantity })),
  }
  for (;;) {
    const requested = await graph.ask<Requested>(request_return, { input })
    if (requested.__typename !== 'ReturnExceedsFulfilled')
      return expectType(requested, 'RequestReturnSuccess')
    if (performance.now() > deadline) throw new ReplayFailed(`order ${orderId} is not known to have left`)
    await wait(look_every_ms)
  }
}
