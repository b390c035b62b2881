import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { createForm, name_chars_max } from './form.ts'
import type { CustomerAddressVersionConflict, InvalidInput, TooManyCustomerAddresses } from './refusals.ts'

export const addresses_per_customer_max = 50
const label_chars_max = 50
const line_chars_max = 200
const place_chars_max = 100
const postal_code_chars_max = 20

/** Where a customer wants goods or bills to go. */
export interface CustomerAddress {
  readonly id: string
  readonly customerId: string
  /** Its place among the customer's addresses: there are `addresses_per_customer_max` places. */
  readonly slot: number
  readonly label: string | null
  readonly name: string
  readonly company: string | null
  readonly line1: string
  readonly line2: string | null
  readonly city: string
  readonly region: string | null
  readonly postalCode: string | null
  readonly countryCode: string
  readonly phone: string | null
  readonly isDefaultShipping: boolean
  readonly isDefaultBilling: boolean
  readonly version: number
}

type Text = string | null | undefined

/** An address as a person gives it. */
export interface AddressInput {
  readonly label?: Text
  readonly name: string
  readonly company?: Text
  readonly line1: string
  readonly line2?: Text
  readonly city: string
  readonly region?: Text
  readonly postalCode?: Text
  readonly countryCode: string
  readonly phone?: Text
  readonly isDefaultShipping?: boolean | null | undefined
  readonly isDefaultBilling?: boolean | null | undefined
}

/** A new address in the first free place. The first address of a customer is the default for both uses. */
export function addAddress(
  customerId: string,
  id: string,
  existing: readonly CustomerAddress[],
  input: AddressInput,
): Decision<CustomerAddress, InvalidInput | TooManyCustomerAddresses> {
  const slot = freeSlot(existing)
  if (slot === null) {
    return refuse({ refusal: 'TooManyCustomerAddresses', addressesMax: addresses_per_customer_max })
  }
  const isFirst = existing.length === 0
  const defaults = { isDefaultShipping: isFirst, isDefaultBilling: isFirst }
  return filled({ id, customerId, slot, version: 1, ...defaults }, input)
}

/** The address replaced by the input, one version later. */
export function replaceAddress(
  address: CustomerAddress,
  input: AddressInput,
  expectedVersion: number,
): Decision<CustomerAddress, InvalidInput | CustomerAddressVersionConflict> {
  if (address.version !== expectedVersion) {
    return refuse({ refusal: 'CustomerAddressVersionConflict', currentVersion: address.version })
  }
  return filled({ ...address, version: address.version + 1 }, input)
}

type Frame = Pick<
  CustomerAddress,
  'id' | 'customerId' | 'slot' | 'version' | 'isDefaultShipping' | 'isDefaultBilling'
>

function filled(frame: Frame, input: AddressInput): Decision<CustomerAddress, InvalidInput> {
  const form = createForm()
  const address: CustomerAddress = {
    id: frame.id,
    customerId: frame.customerId,
    slot: frame.slot,
    version: frame.version,
    label: form.optionalText('address.label', input.label, label_chars_max),
    name: form.name('address.name', input.name),
    company: form.optionalText('address.company', input.company, name_chars_max),
    line1: form.text('address.line1', input.line1, line_chars_max),
    line2: form.optionalText('address.line2', input.line2, line_chars_max),
    city: form.text('address.city', input.city, place_chars_max),
    region: form.optionalText('address.region', input.region, place_chars_max),
    postalCode: form.optionalText('address.postalCode', input.postalCode, postal_code_chars_max),
    countryCode: input.countryCode,
    phone: form.optionalPhone('address.phone', input.phone),
    isDefaultShipping: input.isDefaultShipping ?? frame.isDefaultShipping,
    isDefaultBilling: input.isDefaultBilling ?? frame.isDefaultBilling,
  }
  const refusal = form.refusal()
  return refusal === null ? accept(address) : refuse(refusal)
}

function freeSlot(existing: readonly CustomerAddress[]): number | null {
  const taken = new Set(existing.map((address) => address.slot))
  for (let slot = 0; slot < addresses_per_customer_max; slot++) if (!taken.has(slot)) return slot
  return null
}
