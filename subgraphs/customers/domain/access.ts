/** What decides about access: a part of platform's Viewer. */
export interface Person {
  readonly kind: string
  readonly customerId: string | null
  readonly scopes: ReadonlySet<string>
}

/** Customers see themselves; staff with `customers:read` and neighbouring services see everybody of the tenant. */
export function mayReadCustomer(person: Person, customerId: string): boolean {
  return isSelf(person, customerId) || person.scopes.has('customers:read') || person.scopes.has('service')
}

/** Customers change themselves; staff need `customers:write`. */
export function mayChangeCustomer(person: Person, customerId: string): boolean {
  return isSelf(person, customerId) || person.scopes.has('customers:write')
}

function isSelf(person: Person, customerId: string): boolean {
  return person.kind === 'customer' && person.customerId === customerId
}
