import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { createForm } from './form.ts'
import type { CustomerVersionConflict, InvalidInput } from './refusals.ts'

export type CustomerKind = 'PERSON' | 'COMPANY'

/** A person or company that buys. */
export interface Customer {
  readonly id: string
  readonly kind: CustomerKind
  readonly name: string
  /** Where they want to be written to; not what they sign in with. */
  readonly email: string | null
  readonly phone: string | null
  readonly countryCode: string | null
  /** The customer's number in another system. */
  readonly externalId: string | null
  readonly createdAt: Date
  /** Grows with every change of the customer. */
  readonly version: number
}

/** What to change: absent keeps, null clears. */
export interface CustomerChanges {
  readonly name?: string | null | undefined
  readonly kind?: CustomerKind | null | undefined
  readonly email?: string | null | undefined
  readonly phone?: string | null | undefined
  readonly countryCode?: string | null | undefined
}

/** The customer with the changes made, one version later; refused when somebody else changed it since the caller looked. */
export function changeCustomer(
  customer: Customer,
  changes: CustomerChanges,
  expectedVersion: number,
): Decision<Customer, CustomerVersionConflict | InvalidInput> {
  if (customer.version !== expectedVersion) {
    return refuse({ refusal: 'CustomerVersionConflict', currentVersion: customer.version })
  }
  const form = createForm()
  const changed: Customer = {
    ...customer,
    kind: changes.kind ?? customer.kind,
    name: changes.name === undefined ? customer.name : form.name('name', changes.name),
    email: changes.email === undefined ? customer.email : form.optionalEmail('email', changes.email),
    phone: changes.phone === undefined ? customer.phone : form.optionalPhone('phone', changes.phone),
    countryCode: changes.countryCode === undefined ? customer.countryCode : changes.countryCode,
    version: customer.version + 1,
  }
  const refusal = form.refusal()
  return refusal === null ? accept(changed) : refuse(refusal)
}

/** Letters without case and accents, so that `josé` is found by `Jose`. */
export function searchable(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().toWellFormed()
}
