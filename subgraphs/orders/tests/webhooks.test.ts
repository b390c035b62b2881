import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ConfigurationError } from '#platform/config/environment.ts'
import { staff } from '#platform/testing/viewers.ts'
import { readConfiguration } from '../commands/configuration.ts'
import { signWebhook } from '../commands/payments/webhook-signature.ts'
import { older_secret, overHttp, secret, type TellChange } from './over-http.ts'
import { basket, startWorld, type World } from './world.ts'

let world: World
let provider: Awaited<ReturnType<typeof overHttp>>
let order: string
beforeAll(async () => {
  world = await startWorld({ ORDERS_WEBHOOK_SECRETS: `${secret},${older_secret}` })
  provider = await overHttp(world)
  order = (await world.place(basket())).order.id
})
afterAll(async () => {
  await provider.close()
  await world.stop()
})

const kept = async () =>
  (await world.books<{ n: number }[]>`select count(*)::int as n from payment_webhooks`)[0]?.n ?? 0

test('a genuine one is taken and told to staff; repeated, it changes nothing', async () => {
  const id = 'evt-once'
  expect(await provider.tell(`order:${order}`, { id })).toBe(200)
  const before = await kept()
  for (let i = 0; i < 3; i++) expect(await provider.tell(`order:${order}`, { id })).toBe(200)
  expect(await kept()).toBe(before)
  const query = '{ paymentWebhooks(first: 1) { nodes { id type paymentKey order { id status } } } }'
  const { paymentWebhooks } = await world.data(staff('orders:read'), query)
  expect(paymentWebhooks.nodes).toEqual([
    {
      id,
      type: 'payment.succeeded',
      paymentKey: `order:${order}`,
      order: { id: order, status: 'CONFIRMED' },
    },
  ])
})

test('both secrets are believed while they are exchanged', async () => {
  expect(await provider.tell(`order:${order}`, { signedWith: older_secret })).toBe(200)
  const both = `v1=${'0'.repeat(64)}, ${signWebhook(secret, String(Math.floor(world.clock.now().getTime() / 1000)), 'x')}`
  expect(await provider.tell(`order:${order}`, { signature: both })).toBe(401)
})

describe('attacks are refused, and nothing is written', () => {
  const attacks: readonly (readonly [string, number, TellChange])[] = [
    ['forged with another secret', 401, { signedWith: 'another-secret-0123456789-0123456789-0123' }],
    ['unsigned', 401, { signature: '' }],
    ['signed for another body', 401, { signedBody: '{}' }],
    ['signed for another time', 401, { signedTime: '1' }],
    ['a signature of another length', 401, { signature: 'v1=00' }],
    ['stale', 401, { age_seconds: 301 }],
    ['from the future', 401, { age_seconds: -301 }],
    ['too large', 413, { body: `{"id":"${'x'.repeat(70_000)}"}` }],
    ['not JSON', 400, { body: 'nonsense' }],
    ['without a payment', 400, { body: '{"id":"1","type":"t","tenant":"test"}' }],
    ['another tenant by a path', 400, { body: '{"id":"1","type":"t","tenant":"../x","payment":"p"}' }],
  ]
  test.each(attacks)('%s: %i', async (_name, status, change) => {
    const before = await kept()
    expect(await provider.tell(`order:${order}`, change)).toBe(status)
    expect(await kept()).toBe(before)
  })

  test('an id that comes again with another body: 409', async () => {
    await provider.tell(`order:${order}`, { id: 'evt-changed' })
    const before = await kept()
    expect(await provider.tell(`order:${order}`, { id: 'evt-changed', type: 'payment.failed' })).toBe(409)
    expect(await kept()).toBe(before)
  })
})

test('an unknown payment is kept and visible', async () => {
  expect(await provider.tell('order:nobody', { id: 'evt-unknown' })).toBe(202)
  const query = '{ paymentWebhooks(unknownOnly: true) { nodes { id paymentKey order { id } } } }'
  const { paymentWebhooks } = await world.data(staff('orders:read'), query)
  expect(paymentWebhooks.nodes).toEqual([{ id: 'evt-unknown', paymentKey: 'order:nobody', order: null }])
  expect((await world.run(staff(), query)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
})

test('a hundred at once, ten of each id: ten are kept', async () => {
  const before = await kept()
  const all = Array.from({ length: 100 }, (_, i) =>
    provider.tell(`order:${order}`, { id: `evt-burst-${i % 10}` }),
  )
  expect(new Set(await Promise.all(all))).toEqual(new Set([200]))
  expect(await kept()).toBe(before + 10)
})

describe('configuration', () => {
  test.each(['short', `${secret},${secret},${secret}`, `${secret},`])(
    '%s is refused at start',
    (ORDERS_WEBHOOK_SECRETS) => {
      expect(() => readConfiguration({ ORDERS_WEBHOOK_SECRETS })).toThrow(ConfigurationError)
    },
  )

  test('without a secret nothing is believed', async () => {
    const without = await startWorld()
    const http = await overHttp(without)
    expect(await http.tell('order:x')).toBe(503)
    await http.close()
    await without.stop()
  })
})
