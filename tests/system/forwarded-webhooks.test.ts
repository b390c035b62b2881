import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forwardedRoutes } from '#gateway/server/forwarded-routes.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { test_tenant } from '#platform/testing/viewers.ts'
import { overHttp, secret, type TellChange } from '#subgraphs/orders/tests/over-http.ts'
import { basket, startWorld, type World } from '#subgraphs/orders/tests/world.ts'

// The provider's webhooks through the gateway to an orders process of its own: what is signed there is checked there.

let world: World
let gateway: Server
let provider: Awaited<ReturnType<typeof overHttp>>
let payment: string
beforeAll(async () => {
  world = await startWorld({ ORDERS_WEBHOOK_SECRETS: secret })
  provider = await overHttp(world, async (orders) => {
    const forwards = {
      '/webhooks/payments': new URL(`${orders}/webhooks/payments`),
      '/simulator/bank': new URL(`${orders}/simulator/bank`),
    }
    const routes = forwardedRoutes(forwards, silentLogger)
    gateway = createServer((request, response) => {
      const path = request.url?.split('?')[0]
      const route = routes.find((each) => each.path === path && each.method === request.method)
      if (route === undefined) response.writeHead(404).end()
      else route.handle(request, response)
    }).listen(0, '127.0.0.1')
    await once(gateway, 'listening')
    return `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`
  })
  payment = `order:${(await world.place(basket())).order.id}`
})
afterAll(async () => {
  gateway.close()
  gateway.closeAllConnections()
  await provider.close()
  await world.stop()
})

const kept = async () =>
  (await world.books<{ n: number }[]>`select count(*)::int as n from payment_webhooks`)[0]?.n ?? 0

test('a genuine one is taken, whatever its bytes are; delivered again it changes nothing', async () => {
  const bodies = [
    `{ "id":"evt-spaces",  "type":"payment.succeeded",\r\n"tenant":"${test_tenant}","payment":"${payment}" }\n`,
    `{"id":"evt-signs","type":"payment.\\u0073ucceeded","tenant":"${test_tenant}","payment":"${payment}","note":"Zoë €"}`,
  ]
  for (const body of bodies) expect(await provider.tell(payment, { body })).toBe(200)
  expect(await kept()).toBe(2)
  for (const body of bodies) expect(await provider.tell(payment, { body })).toBe(200)
  expect(await kept()).toBe(2)
})

const attacks: readonly (readonly [string, number, TellChange])[] = [
  ['played again after its time', 401, { age_seconds: 301 }],
  ['signed for another body', 401, { signedBody: '{}' }],
  ['unsigned', 401, { signature: '' }],
  ['with an id of before and another body', 409, { id: 'evt-spaces', type: 'payment.refunded' }],
  ['too large', 413, { body: `{"id":"${'x'.repeat(70_000)}"}` }],
]
test.each(attacks)('%s: %i, and nothing is written', async (_name, status, change) => {
  const before = await kept()
  expect(await provider.tell(payment, change)).toBe(status)
  expect(await kept()).toBe(before)
})

test("the buyer reaches the simulated bank's page, and answers there", async () => {
  const { order } = await world.place(basket({}, 'tok_3ds'))
  const [row] = await world.books`select action->>'url' as url from payments where order_id = ${order.id}`
  expect(await provider.page(row?.url)).toContain('Do you pay 24.00 GBP?')
  expect(await provider.act(row?.url, 'approve')).toBe(200)
  expect(await provider.act(row?.url, 'approve')).toBe(404)
})
