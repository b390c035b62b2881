import { expect, test } from 'vitest'
import {
  type AddressInput,
  addAddress,
  addresses_per_customer_max,
  type CustomerAddress,
  replaceAddress,
} from './address.ts'

const input: AddressInput = { name: 'Ada', line1: '1 High Street', city: 'London', countryCode: 'GB' }

function added(existing: readonly CustomerAddress[], change: Partial<AddressInput> = {}): CustomerAddress {
  const decision = addAddress('ada', `id-${existing.length}`, existing, { ...input, ...change })
  if (!decision.accepted) throw new Error(JSON.stringify(decision.refusal))
  return decision.facts
}

test('the first address is the default, later ones are not', () => {
  const first = added([])
  expect(first).toMatchObject({ slot: 0, isDefaultShipping: true, isDefaultBilling: true, version: 1 })
  expect(added([first])).toMatchObject({ slot: 1, isDefaultShipping: false, isDefaultBilling: false })
})

test('a place that became free is used again, and there are no more than the maximum', () => {
  const all: CustomerAddress[] = []
  for (let i = 0; i < addresses_per_customer_max; i++) all.push(added(all))
  expect(addAddress('ada', 'x', all, input)).toMatchObject({
    accepted: false,
    refusal: { refusal: 'TooManyCustomerAddresses', addressesMax: 50 },
  })
  expect(added(all.filter((address) => address.slot !== 7)).slot).toBe(7)
})

test('replacing keeps the defaults unless it says otherwise', () => {
  const first = added([])
  expect(replaceAddress(first, { ...input, city: 'Leeds', isDefaultBilling: false }, 1)).toMatchObject({
    accepted: true,
    facts: { id: first.id, city: 'Leeds', isDefaultShipping: true, isDefaultBilling: false, version: 2 },
  })
  expect(replaceAddress(first, input, 9)).toMatchObject({
    refusal: { refusal: 'CustomerAddressVersionConflict', currentVersion: 1 },
  })
})

test.each<[string, Partial<AddressInput>]>([
  ['address.name', { name: ' ' }],
  ['address.line1', { line1: 'x'.repeat(201) }],
  ['address.city', { city: 'Lon\u0000don' }],
  ['address.postalCode', { postalCode: 'x'.repeat(21) }],
  ['address.phone', { phone: "'; drop table" }],
])('%s is checked', (path, change) => {
  const decision = addAddress('ada', 'id', [], { ...input, ...change })
  expect(decision).toMatchObject({
    accepted: false,
    refusal: { refusal: 'InvalidInput', problems: [{ path }] },
  })
})
