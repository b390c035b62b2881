import { afterAll, beforeAll, expect, test } from 'vitest'
import { customer, service, staff } from '#platform/testing/viewers.ts'
import { startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const ada = customer('0190aaaa-0000-7000-8000-00000000ada0')
const mutation = `mutation($input: ImportOrdersInput!) { importOrders(input: $input) {
  __typename ... on ImportOrdersSuccess { created unchanged } ... on InvalidInput { problems { path } } } }`
const take = async (input: object) =>
  (
    await world.data(service('import'), mutation, {
      input: { channelId: 'web-uk', currency: 'GBP', orders: [], ...input },
    })
  ).importOrders

const line = (change: object = {}) => ({
  variantId: 'v1',
  productId: 'p1',
  sku: '85123A',
  description: 'WHITE HANGING HEART T-LIGHT HOLDER',
  kind: 'GOODS',
  quantity: 6,
  unitGross: 255,
  gross: 1530,
  ...change,
})
const postage = {
  ...line({ sku: 'POST', description: 'POSTAGE', kind: 'CHARGE', quantity: 1, unitGross: 1800, gross: 1800 }),
  variantId: null,
  productId: null,
}
const order = (number: string, change: object = {}) => ({
  number,
  placedAt: '2010-12-01T08:26:00Z',
  customerId: ada.customerId,
  countryCode: 'GB',
  lines: [line(), postage],
  ...change,
})
const given = {
  number: 'C536379',
  at: '2010-12-01T09:41:00Z',
  country: 'Unspecified',
  lines: [line({ quantity: 1, gross: 255 })],
}

test('an order of the past keeps its time, is delivered and paid, and belongs to its customer', async () => {
  expect(await take({ orders: [order('536365')] })).toEqual({
    __typename: 'ImportOrdersSuccess',
    created: 1,
    unchanged: 0,
  })
  const query = `{ orderByNumber(number: "536365") { id status paymentStatus fulfillmentStatus placedAt
    contact { email } payment { __typename }
    total { gross { amount } } lines { quantity fulfilledQuantity deliveredQuantity variant { id } total { gross { amount } } } } }`
  const { orderByNumber } = await world.data(ada, query)
  expect(orderByNumber).toMatchObject({
    status: 'COMPLETED',
    paymentStatus: 'CAPTURED',
    fulfillmentStatus: 'DELIVERED',
    placedAt: '2010-12-01T08:26:00.000Z',
    contact: null,
    payment: null,
    total: { gross: { amount: '33.30' } },
    lines: [
      {
        quantity: 6,
        fulfilledQuantity: 6,
        deliveredQuantity: 6,
        variant: { id: 'v1' },
        total: { gross: { amount: '15.30' } },
      },
      { variant: null, total: { gross: { amount: '18.00' } } },
    ],
  })
  const [event] = await world.events(orderByNumber.id)
  expect(event).toMatchObject({
    type: 'orders.OrderImported.v1',
    data: {
      number: '536365',
      placedAt: '2010-12-01T08:26:00.000Z',
      gross: 3330,
      lines: [{ sku: '85123A' }, { variantId: null }],
    },
  })
})

test('a return is kept apart and shown to staff', async () => {
  expect(await take({ returns: [given] })).toMatchObject({ created: 1 })
  const query =
    '{ returns { nodes { id number returnedAt total { amount } lineCount lines { sku quantity total { amount } } } } }'
  const { returns } = await world.data(staff('orders:read'), query)
  expect(returns.nodes).toMatchObject([
    {
      number: 'C536379',
      returnedAt: '2010-12-01T09:41:00.000Z',
      total: { amount: '2.55' },
      lineCount: 1,
      lines: [{ sku: '85123A', quantity: 1 }],
    },
  ])
  const [event] = await world.events(returns.nodes[0].id)
  expect(event).toMatchObject({
    type: 'orders.ReturnImported.v1',
    data: { number: 'C536379', country: 'Unspecified', countryCode: null },
  })
})

test('taking over again changes nothing, also at once and twice in one call', async () => {
  const orders = [order('again'), order('again'), order('other')]
  const answers = await Promise.all([take({ orders, returns: [given] }), take({ orders, returns: [given] })])
  expect(answers.reduce((sum, answer) => sum + answer.created, 0)).toBe(2)
  expect(answers.reduce((sum, answer) => sum + answer.unchanged, 0)).toBe(6)
  const [row] = await world.books`
    select count(*)::int as n from order_lines where order_id in (select id from orders where number in ('again', 'other'))`
  expect(row?.n).toBe(4)
})

const wrong: readonly (readonly [string, object, readonly string[]])[] = [
  ['no lines', { orders: [order('x', { lines: [] })] }, ['orders.0.lines']],
  [
    'a quantity of zero',
    { orders: [order('x'), order('y', { lines: [line({ quantity: 0 })] })] },
    ['orders.1.lines.0.quantity'],
  ],
  ['a negative total', { returns: [{ ...given, number: 'n', lines: [line({ gross: -1 })] }] }, ['returns.0']],
  ['501 orders', { orders: Array.from({ length: 501 }, (_, i) => order(`n${i}`)) }, ['orders']],
]
test.each(wrong)('%s: refused, and nothing is taken over', async (_name, input, paths) => {
  const answer = await take(input)
  expect(answer.problems.map((problem: { path: string }) => problem.path)).toEqual(paths)
  const [row] = await world.books`select count(*)::int as n from orders where number in ('x', 'y', 'n1')`
  expect(row?.n).toBe(0)
})

test('500 orders of 18 lines take a handful of statements', async () => {
  const lines = Array.from({ length: 18 }, (_, i) => line({ sku: `S${i}` }))
  const orders = Array.from({ length: 500 }, (_, i) => order(`bulk-${i}`, { lines }))
  await take({ orders: [order('warm')] })
  world.forget()
  expect(await take({ orders })).toMatchObject({ created: 500 })
  const own = world.statements.filter((text) => /insert into/.test(text))
  expect(own.length).toBeLessThanOrEqual(4)
  const query = '{ orderByNumber(number: "BULK-1") { id } }'
  expect((await world.data(staff('orders:read'), query)).orderByNumber).toBeNull()
})
