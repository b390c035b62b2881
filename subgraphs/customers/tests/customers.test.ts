import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '#platform/auth/viewer.ts'
import { newShopper, type Shopper, startWorld, support, type World } from './world.ts'

let world: World
let ada: Shopper
beforeAll(async () => {
  world = await startWorld()
  ada = await newShopper(world, { name: 'Ada Lovelace', email: 'ada@example.com' })
})
afterAll(() => world.stop())

const customerOf = async (viewer: Viewer, id: string) =>
  (
    await world.data(
      viewer,
      `query ($id: ID!) { customer(id: $id) { id name kind email phone countryCode version
        addresses { id label city isDefaultShipping isDefaultBilling version }
        defaultShippingAddress { city } defaultBillingAddress { city } } }`,
      { id },
    )
  ).customer

const update = async (viewer: Viewer, input: Record<string, unknown>) =>
  (
    await world.data(
      viewer,
      `mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) {
        __typename ... on UpdateCustomerSuccess { customer { name kind email phone countryCode version } }
        ... on CustomerVersionConflict { currentVersion } ... on InvalidInput { problems { path } } } }`,
      { input },
    )
  ).updateCustomer

describe('update', () => {
  test('by the customer and by staff, each on the version they saw', async () => {
    const shopper = await newShopper(world)
    const own = await update(shopper.viewer, {
      customerId: shopper.customerId,
      expectedVersion: 1,
      name: 'New Name',
      kind: 'COMPANY',
    })
    expect(own.customer).toMatchObject({
      name: 'New Name',
      kind: 'COMPANY',
      email: shopper.email,
      version: 2,
    })
    const late = await update(support, {
      customerId: shopper.customerId,
      expectedVersion: 1,
      name: 'Lost Update',
    })
    expect(late).toEqual({ __typename: 'CustomerVersionConflict', currentVersion: 2 })
    const again = await update(support, {
      customerId: shopper.customerId,
      expectedVersion: 2,
      email: null,
      countryCode: 'FR',
    })
    expect(again.customer).toMatchObject({ name: 'New Name', email: null, countryCode: 'FR', version: 3 })
  })

  test('of ten changes at once on one version one wins', async () => {
    const shopper = await newShopper(world)
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        update(shopper.viewer, { customerId: shopper.customerId, expectedVersion: 1, name: `Name ${i}` }),
      ),
    )
    expect(all.filter((answer) => answer.__typename === 'UpdateCustomerSuccess')).toHaveLength(1)
    expect((await customerOf(support, shopper.customerId)).version).toBe(2)
  })

  test.each([
    ['name', { name: null }],
    ['name', { name: 'x'.repeat(201) }],
    ['email', { email: 'nope' }],
    ['phone', { phone: 'nope' }],
  ])('a wrong %s is refused and nothing changes', async (path, change) => {
    const answer = await update(support, { customerId: ada.customerId, expectedVersion: 1, ...change })
    expect(answer).toEqual({ __typename: 'InvalidInput', problems: [{ path }] })
    expect((await customerOf(support, ada.customerId)).version).toBe(1)
  })

  test.each(['nope', '01900000-0000-7000-8000-000000000000'])('%s is not found', async (customerId) =>
    expect(await update(support, { customerId, expectedVersion: 1 })).toEqual({
      __typename: 'CustomerNotFound',
    }),
  )

  test('a country that is no code is a wrong request', async () => {
    const { errors } = await world.run(
      support,
      'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { __typename } }',
      { input: { customerId: ada.customerId, expectedVersion: 1, countryCode: 'England' } },
    )
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
  })
})
