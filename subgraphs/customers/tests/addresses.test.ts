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

describe('addresses', () => {
  const london = {
    name: 'Ada',
    line1: '1 High Street',
    city: 'London',
    postalCode: 'N1 1AA',
    countryCode: 'GB',
  }
  const add = async (viewer: Viewer, customerId: string, address: Record<string, unknown> = {}) =>
    (
      await world.data(
        viewer,
        `mutation ($input: AddCustomerAddressInput!) { addCustomerAddress(input: $input) {
          __typename ... on AddCustomerAddressSuccess { address { id city isDefaultShipping isDefaultBilling version } customer { id } }
          ... on TooManyCustomerAddresses { addressesMax } ... on InvalidInput { problems { path } } } }`,
        { input: { customerId, address: { ...london, ...address } } },
      )
    ).addCustomerAddress
  const change = async (
    viewer: Viewer,
    addressId: string,
    expectedVersion: number,
    address: Record<string, unknown> = {},
  ) =>
    (
      await world.data(
        viewer,
        `mutation ($input: UpdateCustomerAddressInput!) { updateCustomerAddress(input: $input) {
          __typename ... on UpdateCustomerAddressSuccess { address { city version isDefaultShipping } }
          ... on CustomerAddressVersionConflict { currentVersion } ... on InvalidInput { problems { path } } } }`,
        { input: { addressId, expectedVersion, address: { ...london, ...address } } },
      )
    ).updateCustomerAddress
  const remove = async (viewer: Viewer, addressId: string) =>
    (
      await world.data(
        viewer,
        `mutation ($input: RemoveCustomerAddressInput!) { removeCustomerAddress(input: $input) {
          __typename ... on RemoveCustomerAddressSuccess { customer { addresses { id } } } } }`,
        { input: { addressId } },
      )
    ).removeCustomerAddress

  test('are added, changed and removed by their owner, with one default of each kind', async () => {
    const { viewer, customerId } = await newShopper(world)
    const first = (await add(viewer, customerId)).address
    expect(first).toMatchObject({ isDefaultShipping: true, isDefaultBilling: true, version: 1 })
    const second = (await add(viewer, customerId, { city: 'Leeds', isDefaultShipping: true })).address
    expect(await customerOf(viewer, customerId)).toMatchObject({
      addresses: [
        { city: 'London', isDefaultShipping: false, isDefaultBilling: true },
        { city: 'Leeds', isDefaultShipping: true, isDefaultBilling: false },
      ],
      defaultShippingAddress: { city: 'Leeds' },
      defaultBillingAddress: { city: 'London' },
    })
    const changed = await change(viewer, second.id, 1, { city: 'York', isDefaultShipping: false })
    expect(changed.address).toEqual({ city: 'York', version: 2, isDefaultShipping: false })
    expect(await change(viewer, second.id, 1)).toEqual({
      __typename: 'CustomerAddressVersionConflict',
      currentVersion: 2,
    })
    expect(await remove(viewer, first.id)).toEqual({
      __typename: 'RemoveCustomerAddressSuccess',
      customer: { addresses: [{ id: second.id }] },
    })
    expect(await remove(viewer, first.id)).toEqual({ __typename: 'CustomerAddressNotFound' })
    expect(await customerOf(viewer, customerId)).toMatchObject({
      defaultShippingAddress: null,
      defaultBillingAddress: null,
    })
  })

  test('staff may change them; another customer neither sees nor changes them', async () => {
    const { viewer, customerId } = await newShopper(world)
    const { address } = await add(support, customerId)
    expect((await add(ada.viewer, customerId)).__typename).toBe('CustomerNotFound')
    expect((await change(ada.viewer, address.id, 1)).__typename).toBe('CustomerAddressNotFound')
    expect((await remove(ada.viewer, address.id)).__typename).toBe('CustomerAddressNotFound')
    expect((await customerOf(viewer, customerId)).addresses).toHaveLength(1)
  })

  test('sixty at once leave fifty, each in a place of its own, and one default', async () => {
    const { viewer, customerId } = await newShopper(world)
    const all = await Promise.all(
      Array.from({ length: 60 }, () => add(viewer, customerId, { isDefaultBilling: true })),
    )
    expect(all.filter((answer) => answer.__typename === 'AddCustomerAddressSuccess')).toHaveLength(50)
    expect(all.filter((answer) => answer.addressesMax === 50)).toHaveLength(10)
    const { addresses } = await customerOf(viewer, customerId)
    expect(addresses).toHaveLength(50)
    expect(
      addresses.filter((address: { isDefaultBilling: boolean }) => address.isDefaultBilling),
    ).toHaveLength(1)
  })

  test('a wrong one is refused with every problem', async () => {
    const answer = await add(ada.viewer, ada.customerId, { line1: '', city: 'x'.repeat(101) })
    expect(answer).toEqual({
      __typename: 'InvalidInput',
      problems: [{ path: 'address.line1' }, { path: 'address.city' }],
    })
  })
})
