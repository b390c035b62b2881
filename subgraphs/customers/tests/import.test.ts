import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LoggedEvent } from '#platform/events/cloud-event.ts'
import { eventually } from '#platform/testing/eventually.ts'
import { service } from '#platform/testing/viewers.ts'
import { startWorld, statementsOf, support, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const mutation = `mutation ($input: ImportCustomersInput!) { importCustomers(input: $input) {
  created unchanged customers { externalId customerId } } }`
const rowsOf = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    externalId: `${prefix}-${i}`,
    name: `Customer ${i}`,
    countryCode: i % 2 === 0 ? 'GB' : null,
    at: '2010-12-01T08:26:00Z',
  }))
const importing = async (customers: readonly Record<string, unknown>[], tenantId = 'acme') =>
  (await world.data({ ...service('import'), tenantId }, mutation, { input: { customers } })).importCustomers
const code = async (customers: readonly Record<string, unknown>[]) =>
  (await world.run(service('import'), mutation, { input: { customers } })).errors?.[0]?.extensions?.code

async function allEvents() {
  const all: LoggedEvent[] = []
  for (;;) {
    const { events } = await world.eventLog.read({ after: all.at(-1)?.position ?? 0, limit: 1000 })
    if (events.length === 0) return all
    all.push(...events)
  }
}

test('a thousand in a few statements; again changes nothing and answers the same', async () => {
  const rows = rowsOf('thousand', 1000)
  world.forget()
  const first = await importing(rows)
  expect(statementsOf(world).length).toBeLessThanOrEqual(4)
  expect(first).toMatchObject({ created: 1000, unchanged: 0 })
  expect(first.customers.map((row: { externalId: string }) => row.externalId)).toEqual(
    rows.map((row) => row.externalId),
  )
  const second = await importing(rows.map((row) => ({ ...row, name: 'Another name' })))
  expect(second).toEqual({ created: 0, unchanged: 1000, customers: first.customers })
  const { customer } = await world.data(
    support,
    'query ($id: ID!) { customer(id: $id) { name kind externalId countryCode createdAt version email } }',
    { id: first.customers[0].customerId },
  )
  expect(customer).toEqual({
    name: 'Customer 0',
    kind: 'PERSON',
    externalId: 'thousand-0',
    countryCode: 'GB',
    createdAt: '2010-12-01T08:26:00.000Z',
    version: 1,
    email: null,
  })
})

test('each new customer is announced once, as imported, at its own time', async () => {
  const { customers } = await importing(rowsOf('announced', 3))
  await importing(rowsOf('announced', 5))
  await eventually(async () => {
    const events = await allEvents()
    const eventsOf = (customerId: string) => events.filter((event) => event.subject === customerId)
    for (const { customerId } of customers) expect(eventsOf(customerId)).toHaveLength(1)
    const { customerId } = customers[1]
    expect(eventsOf(customerId)[0]).toMatchObject({
      type: 'customers.CustomerRegistered.v1',
      time: '2010-12-01T08:26:00.000Z',
      data: { customerId, countryCode: null, imported: true },
    })
  })
})

test('of rows with one external id the first counts', async () => {
  const [row] = rowsOf('twice', 1)
  const answer = await importing([
    { ...row, name: 'First' },
    { ...row, name: 'Second' },
  ])
  expect(answer).toMatchObject({ created: 1, unchanged: 0 })
  expect(answer.customers).toHaveLength(1)
})

test('imports of the same customers at once, in opposite orders, create each once', async () => {
  for (let round = 0; round < 5; round++) {
    const rows = rowsOf(`race${round}`, 200)
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) => importing(i % 2 === 0 ? rows : [...rows].reverse())),
    )
    expect(answers.reduce((sum, answer) => sum + answer.created, 0)).toBe(200)
    const ids = new Set(
      answers.flatMap((answer) => answer.customers.map((each: { customerId: string }) => each.customerId)),
    )
    expect(ids.size).toBe(200)
  }
})

test('an external id belongs to a tenant', async () => {
  const rows = rowsOf('tenants', 2)
  const mine = await importing(rows)
  const theirs = await importing(rows, 'other')
  expect(theirs.created).toBe(2)
  expect(theirs.customers[0].customerId).not.toBe(mine.customers[0].customerId)
})

test('nothing is nothing', async () => {
  expect(await importing([])).toEqual({ created: 0, unchanged: 0, customers: [] })
})

test.each([
  ['too many', rowsOf('many', 1001)],
  ['an empty external id', [{ ...rowsOf('x', 1)[0], externalId: ' ' }]],
  ['no country', [{ ...rowsOf('x', 1)[0], countryCode: 'EIRE' }]],
])('%s is a wrong request', async (_name, rows) => expect(await code(rows)).toBe('BAD_USER_INPUT'))

test('one wrong row and nothing is done', async () => {
  const rows = rowsOf('half', 5)
  expect(await code([...rows, { externalId: 'y', name: 'x'.repeat(201), at: '2010-12-01T08:26:00Z' }])).toBe(
    'BAD_USER_INPUT',
  )
  expect((await importing(rows)).created).toBe(5)
})
