import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPostgresLog } from '#platform/events/postgres-log.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { childEnvironment } from '#platform/testing/child-environment.ts'
import { eventually } from '#platform/testing/eventually.ts'
import { cloneOf } from '#platform/testing/test-database.ts'
import { guest } from '#platform/testing/viewers.ts'
import { basket, type PlaceInput, startWorld, type World } from './world.ts'

let world: World
let logUrl: string
let neighbours: Server
beforeAll(async () => {
  logUrl = (await cloneOf('events')).url
  world = await startWorld({}, openPostgresLog(logUrl, silentLogger))
  // The neighbours outlive the process that is killed.
  neighbours = createServer(async (request, response) => {
    const { name, query, variables } = JSON.parse(await text(request))
    const port = world.neighbours[name as keyof World['neighbours']]
    response.end(JSON.stringify(await port.execute({ query, variables, viewer: guest })))
  }).listen(0, '127.0.0.1')
  await once(neighbours, 'listening')
})
afterAll(async () => {
  await world.stop()
  await world.eventLog.close()
  neighbours.close()
})

/** Does something in a process that dies at a point; resolves to the signal that ended it. */
async function doAndDie(operation: string, input: object, point: string): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('crash-child.ts', import.meta.url))], {
    env: childEnvironment({
      DATABASE_URL: world.url,
      LOG_URL: logUrl,
      NEIGHBOURS_URL: `http://127.0.0.1:${(neighbours.address() as AddressInfo).port}`,
      NOW: world.clock.now().toISOString(),
      OPERATION: operation,
      INPUT: JSON.stringify(input),
      ORDERS_FAULTS: 'on',
      ORDERS_CRASH_AFTER: point,
      ORDERS_RETRY_PAUSE_MS: '1',
    }),
    stdio: 'inherit',
  })
  const [, signal] = await once(child, 'exit')
  return signal
}

const placeAndDie = (input: PlaceInput, point: string) => doAndDie('placeOrder', input, point)

type Ending = 'CONFIRMED' | 'CANCELLED'
const deaths: readonly (readonly [point: string, cardToken: string, ending: Ending])[] = [
  ['created', 'tok_visa', 'CONFIRMED'],
  ['before-reserved', 'tok_visa', 'CONFIRMED'],
  ['reserved', 'tok_visa', 'CONFIRMED'],
  ['before-authorised', 'tok_visa', 'CONFIRMED'],
  ['authorised', 'tok_visa', 'CONFIRMED'],
  ['asked', 'tok_timeout', 'CONFIRMED'],
  ['before-committed', 'tok_visa', 'CONFIRMED'],
  ['committed', 'tok_visa', 'CONFIRMED'],
  ['before-confirmed', 'tok_visa', 'CONFIRMED'],
  ['confirmed', 'tok_visa', 'CONFIRMED'],
  ['authorised', 'tok_declined', 'CANCELLED'],
  ['before-cancelling', 'tok_declined', 'CANCELLED'],
  ['cancelling', 'tok_declined', 'CANCELLED'],
  ['released', 'tok_declined', 'CANCELLED'],
  ['before-cancelled', 'tok_declined', 'CANCELLED'],
  ['cancelled', 'tok_declined', 'CANCELLED'],
  ['cancelling', 'tok_unreachable', 'CANCELLED'],
  ['voided', 'tok_unreachable', 'CANCELLED'],
]

async function isAdopted(input: PlaceInput, ending: Ending) {
  const id = await world.idOf(input.idempotencyKey)
  world.clock.advance(5_000)
  await eventually(async () => {
    const [row] = await world.books`select lease_until from orders where id = ${id}`
    expect(row?.lease_until).toBeNull()
  })
  const order = await world.order(id)
  expect(order.status).toBe(ending)
  const books = await world.providerOf(id)
  expect((books?.captured ?? 0) - (books?.refunded ?? 0)).toBe(ending === 'CONFIRMED' ? 2_400 : 0)
  expect(world.inventory.statusOf(id)).toBe(ending === 'CONFIRMED' ? 'COMMITTED' : 'RELEASED')
  const types = (await world.events(id)).map((event) => event.type)
  expect(types).toEqual([
    'orders.OrderPlaced.v1',
    ending === 'CONFIRMED' ? 'orders.OrderConfirmed.v1' : 'orders.OrderCancelled.v1',
    'orders.OrderChanged.v1',
  ])
  return id
}

test.each(deaths)(
  'killed at %s (%s): the order ends %s, with stock and money to match',
  async (point, cardToken, ending) => {
    const input = basket({}, cardToken)
    expect(await placeAndDie(input, point)).toBe('SIGKILL')
    const id = await isAdopted(input, ending)
    // Who asks again with the same key is told how it ended.
    const again = await world.place(input)
    if (ending === 'CONFIRMED') expect(again.order).toMatchObject({ id, status: 'CONFIRMED' })
    else expect(again.__typename).toMatch(/PaymentDeclined|OrderNotCompleted/)
  },
)

test.each(['before-refunded', 'refunded'])(
  'killed at %s, after stock could not be committed: refunded once',
  async (point) => {
    world.inventory.fail('commitReservation', 4)
    const input = basket()
    expect(await placeAndDie(input, point)).toBe('SIGKILL')
    await isAdopted(input, 'CANCELLED')
  },
)

test.each(['debt-paid', 'settled'])(
  'killed at %s of a refund: given back once, and told once',
  async (point) => {
    const { order } = await world.place(basket())
    const input = { orderId: order.id, idempotencyKey: `refund-${point}`, amount: '5', reason: 'late' }
    expect(await doAndDie('refundOrder', input, point)).toBe('SIGKILL')
    world.clock.advance(5_000)
    await eventually(async () => {
      expect(await world.order(order.id)).toMatchObject({ paymentStatus: 'PARTIALLY_REFUNDED' })
    })
    expect(await world.providerOf(order.id)).toMatchObject({ captured: 2_400, refunded: 500 })
    const told = (await world.events(order.id)).filter(({ type }) => type === 'orders.OrderRefunded.v1')
    expect(told).toHaveLength(1)
  },
)

const deaths_of_cancelling = ['waiting-released', 'goods-withheld', 'before-settled', 'settled'] as const

/** An order of three, of which two are being cancelled by a process that dies of it. */
async function cancelTwoAndDie(point: string) {
  const { order } = await world.place(basket({ lines: [{ variantId: 'v1', quantity: 3 }] }))
  const [line] = (await world.order(order.id)).lines
  const lines = [{ lineId: line.id, quantity: 2 }]
  const input = { orderId: order.id, idempotencyKey: `lines-${order.id}`, reason: 'too many', lines }
  expect(await doAndDie('cancelOrderLines', input, point)).toBe('SIGKILL')
  return order.id as string
}
const isSettled = (id: string) =>
  eventually(async () => {
    const [row] = await world.books`select lease_until, parked_reason from orders where id = ${id}`
    expect(row).toEqual({ lease_until: null, parked_reason: null })
  })
const toldOf = async (id: string, type: string) =>
  (await world.events(id)).filter((event) => event.type === `orders.${type}.v1`)

test.each(deaths_of_cancelling)(
  'killed at %s of cancelling units: they are cancelled, released and given back once',
  async (point) => {
    const id = await cancelTwoAndDie(point)
    world.clock.advance(5_000)
    await isSettled(id)
    expect(await world.books`select committed, cancelled from order_lines where order_id = ${id}`).toEqual([
      { committed: 1, cancelled: 2 },
    ])
    expect(world.inventory.reservations.get(id)?.allocations[0]?.quantity).toBe(1)
    expect(await world.providerOf(id)).toMatchObject({ captured: 3_600, refunded: 2_400 })
    expect(await toldOf(id, 'OrderLinesCancelled')).toHaveLength(1)
    expect(await toldOf(id, 'OrderRefunded')).toHaveLength(1)
  },
)

test.each(['goods-withheld', 'before-settled'])(
  'killed at %s of cancelling units, and then all of it is cancelled: everything is given back once',
  async (point) => {
    const id = await cancelTwoAndDie(point)
    expect((await world.cancel(id)).order).toMatchObject({ status: 'CANCELLED' })
    await isSettled(id)
    expect(await world.providerOf(id)).toMatchObject({ captured: 3_600, refunded: 3_600 })
    expect(world.inventory.statusOf(id)).toBe('RELEASED')
    const told = [...(await toldOf(id, 'OrderLinesCancelled')), ...(await toldOf(id, 'OrderCancelled'))]
    const units = told.flatMap(({ data }) => data.lines as { quantity: number }[])
    expect(units.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(3)
  },
)

test('killed before it is stored that the buyer must act: it is found out again', async () => {
  const input = basket({}, 'tok_3ds')
  expect(await placeAndDie(input, 'before-awaiting-action')).toBe('SIGKILL')
  const id = await world.idOf(input.idempotencyKey)
  world.clock.advance(5_000)
  await eventually(async () => {
    expect(await world.order(id)).toMatchObject({ status: 'PENDING', paymentStatus: 'ACTION_REQUIRED' })
  })
  expect(await world.providerOf(id)).toMatchObject({ status: 'ACTION_REQUIRED', requests: 1 })
})

test('killed before anything was stored: there is no order, and the same key places it', async () => {
  const input = basket()
  expect(await placeAndDie(input, 'before-created')).toBe('SIGKILL')
  expect(
    await world.books`select 1 from orders where idempotency_key = ${input.idempotencyKey}`,
  ).toHaveLength(0)
  expect((await world.place(input)).order.status).toBe('CONFIRMED')
})

test('the switch is off unless it is on', async () => {
  expect(
    (await import('../commands/configuration.ts')).readConfiguration({ ORDERS_CRASH_AFTER: 'created' })
      .crashPoints,
  ).toEqual([])
})
