import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shopkeeper } from '#deploy/embedded/demo/ask.ts'
import { eventually } from '#platform/testing/eventually.ts'
import { type DistributedShape, startDistributedShape } from '#tests/system/distributed-shape.ts'
import { unsettled } from './settled.ts'

/** Every step of placing an order after which, or before whose effect is known, the process can die. */
const deaths = [
  { after: 'created', card: 'tok_visa' },
  { after: 'reserved', card: 'tok_visa' },
  { after: 'before-authorised', card: 'tok_visa' },
  { after: 'authorised', card: 'tok_visa' },
  { after: 'committed', card: 'tok_visa' },
  { after: 'confirmed', card: 'tok_visa' },
  { after: 'cancelling', card: 'tok_declined' },
  { after: 'released', card: 'tok_declined' },
] as const

const recovered_within_ms = 10_000
/** A look reads all books of all contexts. */
const look_every_ms = 250

let shape: DistributedShape
let variantId: string
beforeAll(async () => {
  shape = await startDistributedShape()
  const answer = await shape
    .port('catalog')
    .execute({ query: '{ variant(sku: "MUG-TAR-2") { id } }', viewer: shopkeeper })
  variantId = (answer.data as { variant: { id: string } }).variant.id
}, 90_000)
afterAll(() => shape?.stop())

const place = (key: string, card: string) =>
  ask(
    `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) {
      __typename ... on PlaceOrderSuccess { order { id status } } ... on PaymentDeclined { order { id status } } } }`,
    {
      input: {
        idempotencyKey: key,
        channelId: 'web-uk',
        currency: 'GBP',
        lines: [{ variantId, quantity: 1 }],
        contact: { name: 'Gil Guest', email: 'gil@demo.example' },
        shippingAddress: { line1: '1 High Street', city: 'London', countryCode: 'GB' },
        payment: { cardToken: card },
      },
    },
  )

async function ask(query: string, variables: unknown) {
  const answer = await fetch(shape.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  return (await answer.json()) as { data?: { placeOrder?: { order?: { status: string } } }; errors?: unknown }
}

/** A dying process does not sweep: it would adopt the orders that died before, and die of one of them. */
const dying_only = { ORDERS_FAULTS: 'on', ORDERS_SWEEP_EVERY_MS: '600000' }

describe('kill -9 of the orders process, then a restart', () => {
  beforeAll(() => stopped('SIGTERM'))

  test.each(deaths)('dies once it is $after ($card)', async ({ after, card }) => {
    await shape.restart('orders', { ...dying_only, ORDERS_CRASH_AFTER: after })
    const dying = exited()
    await place(`kill-${after}`, card)
    expect(await dying, 'the fault really happened').toBe('SIGKILL')
  })

  test('every order ends, and the books agree', async () => {
    expect(await unsettled(shape.urls), 'orders are under way, and nobody is there').not.toEqual([])
    await shape.restart('orders')
    const isSettled = async () => expect(await unsettled(shape.urls)).toEqual([])
    await eventually(isSettled, recovered_within_ms, look_every_ms)
  })

  test.each(deaths)(
    'who asks again for what died $after ($card) is told how it ended',
    async ({ after, card }) => {
      const again = await place(`kill-${after}`, card)
      const status = again.data?.placeOrder?.order?.status
      expect(['CONFIRMED', 'COMPLETED', 'CANCELLED']).toContain(status)
      expect(status === 'CANCELLED').toBe(card === 'tok_declined')
    },
  )
})

/** Resolves to the signal that ended the orders process. */
function exited(): Promise<NodeJS.Signals | null> {
  const { child } = shape.processes.get('orders') ?? {}
  return new Promise((resolve) => child?.once('exit', (_code, signal) => resolve(signal)))
}

async function stopped(signal: NodeJS.Signals): Promise<void> {
  const gone = exited()
  shape.processes.get('orders')?.child.kill(signal)
  await gone
}
