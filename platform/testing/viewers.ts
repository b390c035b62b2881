import type { Viewer } from '#platform/auth/viewer.ts'
import { guestOf, serviceViewer } from '#platform/auth/viewer.ts'

export const test_tenant = 'acme'

/** A visitor of the test tenant. */
export const guest = guestOf(test_tenant)

/** A member of staff who holds exactly these scopes. */
export function staff(...scopes: readonly string[]): Viewer {
  return {
    ...guest,
    kind: 'staff',
    subject: '01900000-0000-7000-8000-00000000aaaa',
    scopes: new Set(scopes),
    client: 'test',
  }
}

/** A signed-in customer. */
export function customer(customerId: string): Viewer {
  return {
    ...guest,
    kind: 'customer',
    subject: customerId,
    customerId,
    scopes: new Set(['customer']),
    client: 'test',
  }
}

/** A neighbouring subgraph. */
export function service(name: string): Viewer {
  return serviceViewer(name, test_tenant)
}
