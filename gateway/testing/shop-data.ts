/** The rows behind the test shop. Small, and with enough crossings that one entity is met on many paths. */

export interface Row {
  readonly id: string
  readonly [field: string]: unknown
}

export const items: readonly Row[] = [
  {
    __typename: 'Book',
    id: 'b1',
    title: 'Dune',
    pages: 412,
    weight: 500,
    size: { width: 10, height: 20 },
    condition: 'NEW',
    category: 'novels',
  },
  {
    __typename: 'Book',
    id: 'b2',
    title: 'Ubik',
    pages: 202,
    weight: 300,
    size: { width: 9, height: 18 },
    condition: 'USED',
    category: 'novels',
  },
  {
    __typename: 'Book',
    id: 'b3',
    title: 'Solaris',
    pages: 204,
    weight: null,
    size: null,
    condition: 'DAMAGED',
    category: 'poems',
  },
  { __typename: 'Film', id: 'f1', title: 'Stalker', minutes: 162, category: 'novels' },
  { __typename: 'Film', id: 'f2', title: 'Brazil', minutes: 132, category: 'poems' },
]

export const categories: readonly { slug: string; name: string | null; parent: string | null }[] = [
  { slug: 'novels', name: 'Novels', parent: 'fiction' },
  { slug: 'poems', name: null, parent: 'fiction' },
  { slug: 'fiction', name: 'Fiction', parent: null },
]

export const users: readonly Row[] = [
  { id: 'u1', email: 'ada@example.com', nick: 'ada', name: 'Ada L.', friends: ['u2', 'u3'] },
  { id: 'u2', email: 'bob@example.com', nick: 'bob', name: 'Bob B.', friends: ['u1'] },
  { id: 'u3', email: 'cyd@example.com', nick: 'cyd', name: 'Cyd C.', friends: [] },
]

export const reviews: readonly { id: string; item: string; author: string; body: string }[] = [
  { id: 'r1', item: 'b1', author: 'u1', body: 'Sandy' },
  { id: 'r2', item: 'b1', author: 'u2', body: 'Long' },
  { id: 'r3', item: 'f1', author: 'u1', body: 'Slow' },
  { id: 'r4', item: 'b2', author: 'u3', body: 'Odd' },
  { id: 'r5', item: 'f2', author: 'u2', body: 'Bleak' },
]

export const warehouses: readonly {
  code: string
  city: string
  manager: string
  books: readonly string[]
}[] = [
  { code: 'N', city: 'Oslo', manager: 'u2', books: ['b1', 'b2'] },
  { code: 'S', city: 'Rome', manager: 'u3', books: ['b1', 'b3'] },
]

export const available: Readonly<Record<string, number>> = { b1: 7, b2: 0, b3: 3, f1: 2 }

export function byId<Each extends { readonly id: string }>(rows: readonly Each[], id: string): Each | null {
  return rows.find((row) => row.id === id) ?? null
}
