import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '#platform/auth/viewer.ts'
import { customer, guest, service, staff } from '#platform/testing/viewers.ts'
import { basket, startWorld, type World } from './world.ts'

const ada = customer('0190aaaa-0000-7000-8000-00000000ada0')
const bob = customer('0190bbbb-0000-7000-8000-0000000000b0')

let world: World
let adas: { id: string; number: string; lineId: string }
let guests: { id: string; number: string; accessToken: string }
beforeAll(async () => {
  world = await startWorld()
  const { order } = await world.place(basket(), ada)
  const [line] = (await world.order(order.id)).lines
  adas = { id: order.id, number: order.number, lineId: line.id }
  const placed = await world.place(basket())
  guests = { id: placed.order.id, number: placed.order.number, accessToken: placed.accessToken }
})
afterAll(() => world.stop())

const entities =
  'query($r: [_Any!]!) { _entities(representations: $r) { ... on Order { id } ... on OrderLine { id } } }'
const ways: readonly (readonly [string, (viewer: Viewer) => Promise<unknown>])[] = [
  [
    'order',
    async (viewer) =>
      (await world.data(viewer, 'query($id: ID!) { order(id: $id) { id } }', { id: adas.id })).order,
  ],
  [
    'orderByNumber',
    async (viewer) =>
      (
        await world.data(
          viewer,
          'query($n: String!) { orderByNumber(number: $n, email: "ada@example.com") { id } }',
          { n: adas.number },
        )
      ).orderByNumber,
  ],
  [
    'the entity by id',
    async (viewer) =>
      (await world.data(viewer, entities, { r: [{ __typename: 'Order', id: adas.id }] }))._entities[0],
  ],
  [
    'the entity by number',
    async (viewer) =>
      (await world.data(viewer, entities, { r: [{ __typename: 'Order', number: adas.number }] }))
        ._entities[0],
  ],
  [
    'the line',
    async (viewer) =>
      (await world.data(viewer, entities, { r: [{ __typename: 'OrderLine', id: adas.lineId }] }))
        ._entities[0],
  ],
  [
    "the customer's orders",
    async (viewer) => {
      const query =
        'query($r: [_Any!]!) { _entities(representations: $r) { ... on Customer { orders { nodes { id } } } } }'
      const data = await world.data(viewer, query, { r: [{ __typename: 'Customer', id: ada.customerId }] })
      return data._entities[0].orders
    },
  ],
]

describe.each(ways)("a customer's order by %s", (_name, read) => {
  test.each([
    ['its customer', ada],
    ['staff with orders:read', staff('orders:read')],
    ['a service', service('logistics')],
  ] as const)('is seen by %s', async (_who, viewer) => expect(await read(viewer)).not.toBeNull())

  test.each([
    ['another customer', bob],
    ['staff without the scope', staff('customers:read')],
    ['a guest', guest],
    ['staff of another tenant', { ...staff('orders:read'), tenantId: 'other' }],
  ] as const)('is not seen by %s', async (_who, viewer) => {
    const answer = await read(viewer)
    expect([null, JSON.stringify({ nodes: [] })]).toContain(answer === null ? null : JSON.stringify(answer))
  })
})

describe("a guest's order", () => {
  const byNumber = async (variables: object) =>
    (
      await world.data(
        guest,
        `query($n: String!, $email: String, $t: String) {
          orderByNumber(number: $n, email: $email, accessToken: $t) { id contact { email } } }`,
        { n: guests.number, ...variables },
      )
    ).orderByNumber
  const byId = async (t: string | null) =>
    (
      await world.data(guest, 'query($id: ID!, $t: String) { order(id: $id, accessToken: $t) { id } }', {
        id: guests.id,
        t,
      })
    ).order

  test('opens with its e-mail, however it is written', async () => {
    expect(await byNumber({ email: ' ADA@example.com' })).toEqual({
      id: guests.id,
      contact: { email: 'ada@example.com' },
    })
  })
  test('opens with its access token', async () => {
    expect(await byNumber({ t: guests.accessToken })).not.toBeNull()
    expect(await byId(guests.accessToken)).not.toBeNull()
  })
  test.each([{}, { email: 'eve@example.com' }, { email: '' }, { t: 'guess' }])(
    'stays closed for %o',
    async (variables) => {
      expect(await byNumber(variables)).toBeNull()
    },
  )
  test('stays closed by id alone', async () => expect(await byId(null)).toBeNull())
})

describe('lists', () => {
  test('staff filter and page them, newest first', async () => {
    const query = `query($after: String, $filter: OrderFilter) { orders(first: 1, after: $after, filter: $filter) {
      nodes { id } pageInfo { hasNextPage endCursor } } }`
    const reader = staff('orders:read')
    const seen: string[] = []
    let after: string | null = null
    do {
      const { orders } = await world.data(reader, query, { after })
      seen.push(...orders.nodes.map((node: { id: string }) => node.id))
      after = orders.pageInfo.hasNextPage ? orders.pageInfo.endCursor : null
    } while (after !== null)
    expect(seen.sort()).toEqual([adas.id, guests.id].sort())
    const count = async (filter: object) => (await world.data(reader, query, { filter })).orders.nodes.length
    expect(
      await count({ status: 'CONFIRMED', channelId: 'web-uk', placedFrom: '2026-03-31T00:00:00Z' }),
    ).toBe(1)
    expect(await count({ status: 'CANCELLED' })).toBe(0)
    expect(await count({ placedTo: '2026-03-31T00:00:00Z' })).toBe(0)
    expect(await count({ channelId: 'web-us' })).toBe(0)
  })

  const refused: readonly (readonly [string, string, Viewer, string])[] = [
    ['all orders', '{ orders { nodes { id } } }', ada, 'FORBIDDEN'],
    ['all orders', '{ orders { nodes { id } } }', guest, 'UNAUTHENTICATED'],
    ['all returns', '{ returns { nodes { id } } }', ada, 'FORBIDDEN'],
    ['my orders', '{ myOrders { nodes { id } } }', guest, 'UNAUTHENTICATED'],
    ['too many', '{ myOrders(first: 101) { nodes { id } } }', ada, 'BAD_USER_INPUT'],
    ["another list's cursor", '{ myOrders(after: "WzFd") { nodes { id } } }', ada, 'BAD_USER_INPUT'],
    [
      'an import',
      'mutation { importOrders(input: { channelId: "c", currency: GBP, orders: [] }) { __typename } }',
      staff('orders:write'),
      'FORBIDDEN',
    ],
    ['a resumption', 'mutation { resumeOrder(input: { orderId: "x" }) { __typename } }', ada, 'FORBIDDEN'],
  ]
  test.each(refused)('%s: %s is refused', async (_name, query, viewer, code) => {
    const response = await world.run(viewer, query.replace('GBP', '"GBP"'))
    expect(response.errors?.[0]?.extensions?.code).toBe(code)
  })

  test('why an order is parked is not the buyer’s to read', async () => {
    const response = await world.run(ada, 'query($id: ID!) { order(id: $id) { id parkedReason } }', {
      id: adas.id,
    })
    expect(response.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })
})

describe('a subscription', () => {
  const updates = (viewer: Viewer, orderId: string, accessToken?: string) =>
    world.subgraph.port
      .subscribe({
        query:
          'subscription($o: ID!, $t: String) { orderUpdated(orderId: $o, accessToken: $t) { change cursor order { id status } } }',
        variables: { o: orderId, t: accessToken },
        viewer,
      })
      [Symbol.asyncIterator]()

  test.each([
    ['another customer', bob],
    ['a guest', guest],
    ['staff without the scope', staff()],
  ] as const)('is refused to %s', async (_who, viewer) => {
    const stream = updates(viewer, adas.id)
    const { value } = await stream.next()
    expect(value.errors[0].extensions.code).toBe('FORBIDDEN')
    expect((await stream.next()).done).toBe(true)
  })

  test('shows its own order only, with the order as it is then', async () => {
    const [own, mine] = [updates(ada, adas.id), updates(guest, guests.id, guests.accessToken)]
    const first = own.next()
    const other = mine.next()
    await new Promise((resolve) => setTimeout(resolve, 50))
    await world.cancel(adas.id, ada)
    expect((await first).value.data.orderUpdated).toMatchObject({
      change: 'CANCELLED',
      order: { id: adas.id, status: 'CANCELLED' },
    })
    await world.cancel(guests.id)
    expect((await other).value.data.orderUpdated).toMatchObject({ order: { id: guests.id } })
    await own.return?.()
    await mine.return?.()
  })
})
