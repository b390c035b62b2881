import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '#platform/auth/viewer.ts'
import { guest, service, staff } from '#platform/testing/viewers.ts'
import { newShopper, type Shopper, startWorld, statementsOf, support, type World } from './world.ts'

let world: World
let ada: Shopper
let eve: Shopper
let stranger: Shopper
beforeAll(async () => {
  world = await startWorld()
  ada = await newShopper(world, { name: 'Ada' })
  eve = await newShopper(world, { name: 'Eve' })
  stranger = await newShopper(world, { name: 'Stranger' }, 'other')
})
afterAll(() => world.stop())

const entities_query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Customer { id name email addresses { city } } } }`
const byEntity = async (viewer: Viewer, ids: readonly string[]) => {
  const r = ids.map((id) => ({ __typename: 'Customer', id }))
  return (await world.data(viewer, entities_query, { r }))._entities as ({
    id: string
    name: string
  } | null)[]
}
const byId = async (viewer: Viewer, id: string) =>
  (await world.data(viewer, 'query ($id: ID!) { customer(id: $id) { id name email } }', { id })).customer

describe('who sees a customer, by id and by entity', () => {
  test.each<[string, () => Viewer, string | null]>([
    ['the customer', () => ada.viewer, 'Ada'],
    ['staff who may read customers', () => support, 'Ada'],
    ['a neighbour', () => service('orders'), 'Ada'],
    ['another customer', () => eve.viewer, null],
    ['a guest', () => guest, null],
    ['staff who may not', () => staff('orders:read', 'customers:write'), null],
    [
      'staff with a forged customer id',
      () => ({ ...staff('orders:read'), customerId: ada.customerId }),
      null,
    ],
    [
      'a partner',
      () => ({ ...guest, kind: 'partner', subject: 'p', scopes: new Set(['inventory:read']) }),
      null,
    ],
    ['staff of another tenant', () => ({ ...support, tenantId: 'other' }), null],
    ['a neighbour acting for another tenant', () => ({ ...service('orders'), tenantId: 'other' }), null],
    ['the customer, claimed in another tenant', () => ({ ...ada.viewer, tenantId: 'other' }), null],
  ])('%s', async (_name, viewer, name) => {
    expect((await byId(viewer(), ada.customerId))?.name ?? null).toBe(name)
    expect((await byEntity(viewer(), [ada.customerId]))[0]?.name ?? null).toBe(name)
  })

  test('of a mixed batch each sees what they may', async () => {
    const ids = [ada.customerId, eve.customerId, stranger.customerId, 'nonsense']
    const seen = async (viewer: Viewer) => (await byEntity(viewer, ids)).map((each) => each?.name ?? null)
    expect(await seen(eve.viewer)).toEqual([null, 'Eve', null, null])
    expect(await seen(support)).toEqual(['Ada', 'Eve', null, null])
  })

  test('an alias or a fragment is no way around', async () => {
    const { data } = await world.run(
      eve.viewer,
      `query ($id: ID!) { a: customer(id: $id) { ...F } ... { b: customer(id: $id) { ... on Customer { c: email } } } } fragment F on Customer { x: name }`,
      { id: ada.customerId },
    )
    expect(data).toEqual({ a: null, b: null })
  })
})

describe('who changes a customer', () => {
  const update = async (viewer: Viewer, customerId: string) => {
    const { data, errors } = await world.run(
      viewer,
      'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { __typename } }',
      { input: { customerId, expectedVersion: 1, name: 'Hacked' } },
    )
    return (
      (data?.updateCustomer as { __typename: string } | undefined)?.__typename ??
      errors?.[0]?.extensions?.code
    )
  }
  test.each<[string, () => Viewer, string]>([
    ['another customer', () => eve.viewer, 'CustomerNotFound'],
    ['staff who only read', () => staff('customers:read'), 'CustomerNotFound'],
    ['a neighbour', () => service('orders'), 'CustomerNotFound'],
    ['staff of another tenant', () => ({ ...support, tenantId: 'other' }), 'CustomerNotFound'],
    ['a guest', () => guest, 'UNAUTHENTICATED'],
  ])('%s does not', async (_name, viewer, refusal) => {
    expect(await update(viewer(), ada.customerId)).toBe(refusal)
    expect((await byId(support, ada.customerId)).name).toBe('Ada')
  })
})

test('lists hold the own tenant only', async () => {
  const { customers } = await world.data(
    { ...support, tenantId: 'other' },
    '{ customers(first: 100) { nodes { name } } }',
  )
  expect(customers.nodes).toEqual([{ name: 'Stranger' }])
})

test('me is the account of the own tenant only', async () => {
  expect(await world.data({ ...ada.viewer, tenantId: 'other' }, '{ me { account { email } } }')).toEqual({
    me: null,
  })
})

describe('a batch of a hundred is one statement per table', () => {
  let ids: string[]
  beforeAll(async () => {
    const customers = Array.from({ length: 100 }, (_, i) => ({
      externalId: `b${i}`,
      name: `Batch ${i}`,
      at: '2020-01-01T00:00:00Z',
    }))
    const answer = await world.data(
      service('test'),
      'mutation ($input: ImportCustomersInput!) { importCustomers(input: $input) { customers { customerId } } }',
      { input: { customers } },
    )
    ids = answer.importCustomers.customers.map((each: { customerId: string }) => each.customerId)
  })

  test('customers with addresses: two statements', async () => {
    world.forget()
    const rows = await byEntity(support, ids)
    expect(rows.map((row) => row?.id)).toEqual(ids)
    expect(statementsOf(world)).toHaveLength(2)
  })

  test('their notes and authors: two more', async () => {
    const note = 'mutation ($input: AddCustomerNoteInput!) { addCustomerNote(input: $input) { __typename } }'
    for (const customerId of ids.slice(0, 5))
      await world.data(support, note, { input: { customerId, body: customerId } })
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Customer { id name addresses { city }
      defaultShippingAddress { city } notes(first: 3) { nodes { body author { name } } } } } }`
    world.forget()
    const { _entities } = await world.data(support, query, {
      r: ids.map((id) => ({ __typename: 'Customer', id })),
    })
    expect(statementsOf(world)).toHaveLength(4)
    for (const [i, row] of _entities.entries()) {
      expect(row.notes.nodes.map((each: { body: string }) => each.body)).toEqual(i < 5 ? [row.id] : [])
    }
  })

  test('of somebody who may see none: no statement at all', async () => {
    world.forget()
    expect(await byEntity(guest, ids)).toEqual(ids.map(() => null))
    expect(statementsOf(world)).toHaveLength(0)
  })
})
