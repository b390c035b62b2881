/** One password for everyone in the demo: it guards invented data on this machine only. */
export const demo_password = 'demo-password-2026'

/** The partner's application of the demo shop. Its key is no more of a secret than the password above. */
export const demo_partner = {
  name: 'parcel-partner',
  description: 'Shows the stock of the demo shop elsewhere',
  scopes: ['inventory:read'],
  key: 'sgk_031eLeQs8cN1KrXxRUrvTkRxJe2SwLnsiJkGWEKwWLicd7NNeiNIDmatIhTCiiDDP1iDmOO',
} as const

export interface DemoPerson {
  readonly email: string
  readonly name: string
  readonly kind: 'STAFF' | 'CUSTOMER' | 'PARTNER'
  readonly roles: readonly string[]
  /** What the welcome table says of them. */
  readonly says: string
}

/** Everyone who can sign in to the demo shop. */
export const demo_people: readonly DemoPerson[] = [
  {
    email: 'admin@demo.example',
    name: 'Ada Admin',
    kind: 'STAFF',
    roles: ['ADMIN'],
    says: 'staff, may do everything',
  },
  {
    email: 'warehouse@demo.example',
    name: 'Wim Warehouse',
    kind: 'STAFF',
    roles: ['WAREHOUSE'],
    says: 'staff, stock and shipments',
  },
  {
    email: 'prices@demo.example',
    name: 'Mia Merchandiser',
    kind: 'STAFF',
    roles: ['MERCHANDISER'],
    says: 'staff, products and prices',
  },
  {
    email: 'support@demo.example',
    name: 'Sam Support',
    kind: 'STAFF',
    roles: ['SUPPORT'],
    says: 'staff, customers and orders',
  },
  {
    email: 'alice@demo.example',
    name: 'Alice Archer',
    kind: 'CUSTOMER',
    roles: ['CUSTOMER'],
    says: 'a customer',
  },
  {
    email: 'bob@demo.example',
    name: 'Bob Baker',
    kind: 'CUSTOMER',
    roles: ['CUSTOMER'],
    says: 'another customer',
  },
  {
    email: 'partner@demo.example',
    name: 'Parcel Partner',
    kind: 'PARTNER',
    roles: ['PARTNER'],
    says: 'a partner',
  },
]
