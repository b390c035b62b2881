import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { purchasingIn } from './purchasing-world.ts'
import { act, sendTransfer } from './stock-verbs.ts'
import { id, startWorld, type World } from './world.ts'

let world: World
let london: string
let paris: string
beforeAll(async () => {
  world = await startWorld()
  london = await world.openWarehouse()
  paris = await world.openWarehouse()
})
afterEach(() => world.expectBooksToBalance())
afterAll(() => world.stop())

/** What the database answers to a change by hand, by its owner. */
const byHand = (statement: string) => expect(world.owner.unsafe(statement)).rejects

describe('papers that disagree with the ledger are refused: ', () => {
  test('a transfer', async () => {
    const variantId = await world.stock({ [london]: 10 })
    const transferId = await sendTransfer(world, london, paris, [{ variantId, quantity: 5 }])
    await act(world, 'receiveTransfer', { transferId, lines: [{ variantId, received: 2, lost: 1 }] })
    const refused = { constraint_name: 'transfers_equal_their_ledger' }
    const line = `transfer_lines set received = received + 1, in_transit = in_transit - 1 where transfer_id = '${transferId}'`
    await byHand(`update ${line}`).toMatchObject(refused)
    await byHand(`delete from transfer_lines where transfer_id = '${transferId}'`).toMatchObject(refused)
    // What is lost is in no ledger: it left, and did not arrive.
    const lost = `lost = lost + in_transit, in_transit = 0`
    await world.owner.unsafe(`update transfer_lines set ${lost} where transfer_id = '${transferId}'`)
  })

  test('a count', async () => {
    const variantId = await world.stock({ [london]: 10 })
    const { count } = await act(world, 'openStockCount', { warehouseId: london, variantIds: [variantId] })
    await act(world, 'recordStockCount', { countId: count.id, lines: [{ variantId, counted: 8 }] })
    const booked = (variance: number) =>
      `update stock_count_lines set variance = ${variance} where count_id = '${count.id}'`
    const refused = { constraint_name: 'counts_equal_their_ledger' }
    await byHand(booked(-2)).toMatchObject(refused)
    await act(world, 'closeStockCount', { countId: count.id })
    await byHand(booked(-3)).toMatchObject(refused)
  })

  test('a purchase order and its deliveries', async () => {
    const purchasing = purchasingIn(world)
    const variantId = id()
    const order = await purchasing.sent(await purchasing.supplier(), london, [{ variantId, quantity: 10 }])
    const { receipt } = await purchasing.receive(order, [4])
    const [line] = order.lines
    await byHand(`update purchase_order_lines set received = 5 where id = '${line.id}'`).toMatchObject({
      constraint_name: 'lines_equal_their_receipts',
    })
    const refused = { constraint_name: 'receipts_equal_their_ledger' }
    const lines = `purchase_receipt_lines where receipt_id = '${receipt.id}'`
    await byHand(`delete from ${lines}`).toMatchObject(refused)
    await byHand(
      `update purchase_receipt_lines set quantity = 5 where receipt_id = '${receipt.id}'`,
    ).toMatchObject(refused)
    const [entry] =
      await world.owner`select kind, on_hand_delta from stock_movements where cause = ${`receipt:${receipt.id}`}`
    expect(entry).toEqual({ kind: 'RECEIVE', on_hand_delta: 4 })
  })

  test('a lot that is taken away', async () => {
    const [milk, mug] = [id(), await world.stock({ [london]: 3 })]
    await act(world, 'setVariantTracking', { variantId: milk, tracking: 'LOT' })
    await world.receive(london, [{ variantId: milk, quantity: 3, lot: 'A' }])
    const refused = { constraint_name: 'lots_sum_to_on_hand' }
    await byHand(`delete from stock_lots where variant_id = '${milk}'`).toMatchObject(refused)
    // Units that are not told apart have no lots.
    await byHand(`insert into stock_lots select tenant_id, '${mug}', warehouse_id, code, serial, expires_on, quantity, expired
      from stock_lots where variant_id = '${milk}'`).toMatchObject(refused)
  })

  test('a barcode whose check digit does not fit', async () => {
    await act(world, 'assignBarcode', { variantId: id(), gtin: '5012345678900' })
    await byHand(`update barcodes set gtin = '05012345678901' where gtin = '05012345678900'`).toMatchObject({
      constraint_name: 'gtin_has_its_check_digit',
    })
  })
})
