import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '#platform/auth/viewer.ts'
import { positionCursor } from '#platform/events/cloud-event.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import type { SubgraphResponse } from '#platform/subgraph/port.ts'
import { customer, guest, staff } from '#platform/testing/viewers.ts'
import { allocation, ofTenant, type PlannedShipment, startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const document = `subscription ($shipmentId: ID, $trackingNumber: String, $orderId: ID, $after: String) {
  shipmentUpdated(shipmentId: $shipmentId, trackingNumber: $trackingNumber, orderId: $orderId, after: $after) {
    cursor status occurredAt shipment { id status order { id } lines { quantity } history { status } } } }`

interface Follower {
  /** The next update; fails when there is none within the patience of the test. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are asserted against literals in tests
  next(): Promise<any>
  /** The next response, errors and all. */
  response(): Promise<SubgraphResponse>
  /** Whether nothing arrives for a while. Ends the following. */
  silent(): Promise<boolean>
  leave(): Promise<unknown>
}

/** Follows shipments from the end of the log on, unless told from where. */
async function follows(viewer: Viewer, given: Record<string, unknown>): Promise<Follower> {
  const variables = { after: positionCursor(await world.eventLog.head()), ...given }
  const stream = world.subgraph.port.subscribe({ query: document, variables, viewer })[Symbol.asyncIterator]()
  let waiting: Promise<IteratorResult<SubgraphResponse>> | null = stream.next()
  async function response(): Promise<SubgraphResponse> {
    const { value } = await (waiting ?? stream.next())
    waiting = null
    return value
  }
  return {
    response,
    async next() {
      const { data, errors } = await response()
      if (errors !== undefined) throw new Error(JSON.stringify(errors))
      return data?.shipmentUpdated
    },
    async silent() {
      const nothing = new Promise<true>((resolve) => setTimeout(() => resolve(true), 150))
      const something = (waiting ?? stream.next()).then(() => false)
      const answer = await Promise.race([nothing, something])
      await stream.return?.()
      return answer
    },
    leave: () => stream.return?.() ?? Promise.resolve(),
  }
}

const planned = async (part: Parameters<World['confirmed']>[0] = {}): Promise<PlannedShipment> => {
  const [shipment] = await world.confirmed(part)
  if (shipment === undefined) throw new Error('nothing was planned')
  return shipment
}
const reader = staff('logistics:read')

test('updates arrive as they happen, with the shipment as it is then', async () => {
  const { id, order } = await planned({ customerId: 'ada' })
  const ada = await follows(customer('ada'), { shipmentId: id, after: null })
  // Without a cursor only what happens from now on counts: give the subgraph a moment to listen.
  await new Promise((resolve) => setTimeout(resolve, 250))
  await world.told(id, 'PICKED')
  expect(await ada.next()).toEqual({
    cursor: expect.any(String),
    status: 'PICKED',
    occurredAt: '2026-03-31T09:00:00.000Z',
    shipment: {
      id,
      status: 'PICKED',
      order: { id: order.id },
      lines: [{ quantity: 1 }],
      history: [{ status: 'PLANNED' }, { status: 'PICKED' }],
    },
  })
  await world.told(id, 'IN_TRANSIT')
  const dispatched = await ada.next()
  expect(dispatched).toMatchObject({ status: 'DISPATCHED', shipment: { status: 'IN_TRANSIT' } })
  expect(await ada.next()).toMatchObject({ status: 'IN_TRANSIT', shipment: { status: 'IN_TRANSIT' } })
  await ada.leave()
})

const steps = ['PICKED', 'DISPATCHED', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED']

test('a client that comes and goes sees every update once and in order', async () => {
  const orderId = uuidv7()
  const one = await planned({ orderId, allocations: [allocation('w-1')] })
  let phone = await follows(guest, { orderId })
  const seen: string[] = []
  let after: string | null = null
  for (const status of steps) {
    await world.told(one.id, status)
    // Others travel too, and are none of this client's business.
    await world.told((await planned()).id, status)
    if (status === 'DISPATCHED' || status === 'OUT_FOR_DELIVERY') {
      const update = await phone.next()
      seen.push(update.status)
      after = update.cursor
      await phone.leave()
      phone = await follows(guest, { orderId, after })
    }
  }
  while (seen.length < steps.length) {
    const update = await phone.next()
    seen.push(update.status)
    after = update.cursor
  }
  expect(seen).toEqual(steps)
  await phone.leave()
  expect(await (await follows(guest, { orderId, after })).silent()).toBe(true)
})

test('updates told while a client resumes are neither lost nor doubled', async () => {
  const shipments = await Promise.all(Array.from({ length: 5 }, () => planned()))
  for (const { id } of shipments) {
    const first = await follows(reader, { shipmentId: id })
    await world.told(id, 'PICKED')
    const { cursor } = await first.next()
    await first.leave()
    const telling = world.told(id, 'DELIVERED')
    const again = await follows(reader, { shipmentId: id, after: cursor })
    await telling
    const seen: string[] = []
    for (let n = 0; n < 4; n++) seen.push((await again.next()).status)
    expect(seen).toEqual(steps.slice(1))
    expect(await again.silent()).toBe(true)
  }
})

test('an order can be followed before its shipments are planned', async () => {
  const orderId = uuidv7()
  const ada = await follows(customer('ada'), { orderId })
  const bob = await follows(customer('bob'), { orderId })
  const shipments = await world.confirmed({
    orderId,
    customerId: 'ada',
    allocations: [allocation('w-1'), allocation('w-2')],
  })
  const updates = [await ada.next(), await ada.next()]
  expect(updates.map((each) => each.status)).toEqual(['PLANNED', 'PLANNED'])
  expect(updates.map((each) => each.shipment.id).sort()).toEqual(shipments.map((each) => each.id).sort())
  await ada.leave()
  expect(await bob.silent()).toBe(true)
})

test('anybody who knows the number follows it, and sees what a stranger may', async () => {
  const { id, trackingNumber } = await planned({ customerId: 'ada' })
  const stranger = await follows(guest, { trackingNumber: trackingNumber.toLowerCase() })
  await world.told(id, 'PICKED')
  expect(await stranger.next()).toMatchObject({
    status: 'PICKED',
    shipment: { id, order: null, lines: null },
  })
  await stranger.leave()
})

const refused = (
  name: string,
  viewer: Viewer,
  variablesOf: (shipment: PlannedShipment) => object,
  code: string,
) =>
  test(`refused: ${name}`, async () => {
    const shipment = await planned({ customerId: 'ada' })
    const follower = await follows(viewer, { ...variablesOf(shipment) })
    expect((await follower.response()).errors?.[0]?.extensions?.code).toBe(code)
    await follower.leave()
  })
refused('no selector', reader, () => ({}), 'BAD_USER_INPUT')
refused('two selectors', reader, ({ id, order }) => ({ shipmentId: id, orderId: order.id }), 'BAD_USER_INPUT')
refused(
  'a cursor of somebody else',
  reader,
  ({ id }) => ({ shipmentId: id, after: 'nonsense' }),
  'BAD_USER_INPUT',
)
refused('another customer’s shipment', customer('bob'), ({ id }) => ({ shipmentId: id }), 'FORBIDDEN')
refused('another customer’s order', customer('bob'), ({ order }) => ({ orderId: order.id }), 'FORBIDDEN')
refused('a visitor, a customer’s shipment', guest, ({ id }) => ({ shipmentId: id }), 'FORBIDDEN')
refused('staff of something else', staff('orders:read'), ({ id }) => ({ shipmentId: id }), 'FORBIDDEN')
refused('another tenant', ofTenant(reader, 'umbrella'), ({ id }) => ({ shipmentId: id }), 'FORBIDDEN')
refused(
  'another tenant, by number',
  ofTenant(guest, 'umbrella'),
  ({ trackingNumber }) => ({ trackingNumber }),
  'FORBIDDEN',
)
refused('an unknown shipment', reader, () => ({ shipmentId: uuidv7() }), 'FORBIDDEN')
refused('something that is no id', reader, () => ({ shipmentId: 'x' }), 'FORBIDDEN')
refused('something that is no number', guest, () => ({ trackingNumber: 'x' }), 'FORBIDDEN')
