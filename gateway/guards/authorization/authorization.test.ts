import { describe, expect, test } from 'vitest'
import { as, someone } from '#gateway/testing/as-viewer.ts'
import { guest } from '#gateway/testing/harness.ts'
import type { Viewer } from '#platform/auth/viewer.ts'

const needs_sign_in = 'UNAUTHENTICATED'
const cases: readonly [
  what: string,
  viewer: Viewer,
  query: string,
  data: unknown,
  errors: readonly string[],
][] = [
  ['an open field', guest, '{ open }', { open: 'open' }, []],
  [
    'a field, as a guest',
    guest,
    '{ open signedIn }',
    { open: 'open', signedIn: null },
    ['signedIn UNAUTHENTICATED'],
  ],
  ['a field, signed in', someone(), '{ signedIn }', { signedIn: 'hello' }, []],
  [
    'an alias',
    guest,
    '{ a: signedIn open: signedIn }',
    { a: null, open: null },
    ['a UNAUTHENTICATED', 'open UNAUTHENTICATED'],
  ],
  ['a field another alias hides behind', guest, '{ signedIn: open }', { signedIn: 'open' }, []],
  [
    'an inline fragment',
    guest,
    '{ ... { signedIn } open }',
    { signedIn: null, open: 'open' },
    ['signedIn UNAUTHENTICATED'],
  ],
  [
    'a named fragment',
    guest,
    '{ ...F } fragment F on Query { signedIn }',
    { signedIn: null },
    ['signedIn UNAUTHENTICATED'],
  ],
  ['one scope of two', someone('a'), '{ either }', { either: null }, ['either FORBIDDEN']],
  ['both scopes', someone('a', 'b'), '{ either }', { either: 'either' }, []],
  ['the other alternative', someone('c'), '{ either }', { either: 'either' }, []],
  ['scopes, as a guest', guest, '{ either }', { either: null }, [`either ${needs_sign_in}`]],
  ['a non-null field', someone(), '{ required open }', null, ['required FORBIDDEN']],
  ['an unknown policy', someone(), '{ ruled }', { ruled: null }, ['ruled FORBIDDEN']],
  ['a guarded type', guest, '{ memo { text } }', { memo: null }, ['memo UNAUTHENTICATED']],
  ['a guarded type’s name', guest, '{ memo { __typename } }', { memo: null }, ['memo UNAUTHENTICATED']],
  [
    'a guarded field of a guarded type',
    someone(),
    '{ memo { text secret } }',
    {
      memo: { text: 'between us', secret: null },
    },
    ['memo.secret FORBIDDEN'],
  ],
  ['an enum', someone(), '{ level }', { level: null }, ['level FORBIDDEN']],
  ['an enum, allowed', someone('levels'), '{ level }', { level: 'HIGH' }, []],
  ['a scalar', guest, '{ stamp }', { stamp: null }, ['stamp UNAUTHENTICATED']],
  [
    'an interface that no type allows',
    someone(),
    '{ item(id: "b1") { draft } }',
    { item: { draft: null } },
    ['item.draft FORBIDDEN'],
  ],
  [
    'an interface that one type allows',
    someone('drafts:films'),
    '{ items { title draft } }',
    {
      items: [
        { title: 'Book b1', draft: null },
        { title: 'Film f1', draft: 'cut f1' },
        { title: 'Book b2', draft: null },
      ],
    },
    ['items.0.draft FORBIDDEN', 'items.2.draft FORBIDDEN'],
  ],
  [
    'an interface that all types allow',
    someone('drafts:films', 'drafts:books'),
    '{ items { draft } }',
    {
      items: [{ draft: 'draft b1' }, { draft: 'cut f1' }, { draft: 'draft b2' }],
    },
    [],
  ],
  [
    'a type condition',
    someone('drafts:films'),
    '{ items { ... on Book { draft } ... on Film { id draft } } }',
    {
      items: [{ draft: null }, { id: 'f1', draft: 'cut f1' }, { draft: null }],
    },
    ['items.0.draft FORBIDDEN', 'items.2.draft FORBIDDEN'],
  ],
  [
    'an alias of an interface field',
    someone('drafts:books'),
    '{ item(id: "f1") { title: draft } }',
    {
      item: { title: null },
    },
    ['item.title FORBIDDEN'],
  ],
  [
    'nested lists',
    someone('drafts:books'),
    '{ shelves { draft } }',
    {
      shelves: [[{ draft: 'draft b1' }, { draft: null }], [{ draft: 'draft b2' }]],
    },
    ['shelves.0.1.draft FORBIDDEN'],
  ],
  [
    'a field of an interface object',
    guest,
    '{ items { id rating } }',
    {
      items: ['b1', 'f1', 'b2'].map((id) => ({ id, rating: null })),
    },
    ['items.0.rating', 'items.1.rating', 'items.2.rating'].map((path) => `${path} ${needs_sign_in}`),
  ],
  [
    'a field of an interface object, allowed',
    someone(),
    '{ item(id: "f1") { rating } }',
    { item: { rating: 5 } },
    [],
  ],
  [
    'the same field by the object’s own type',
    guest,
    '{ book { rating } }',
    { book: { rating: null } },
    ['book.rating UNAUTHENTICATED'],
  ],
  [
    'a union’s guarded member',
    guest,
    '{ hits { __typename ... on Book { title } ... on Memo { text } } }',
    {
      hits: [{ __typename: 'Book', title: 'Book b1' }, null],
    },
    ['hits.1 UNAUTHENTICATED'],
  ],
  [
    'a union’s guarded member of which nothing is asked',
    guest,
    '{ hits { ... on Book { title } } }',
    {
      hits: [{ title: 'Book b1' }, null],
    },
    ['hits.1 UNAUTHENTICATED'],
  ],
  [
    'a field of another subgraph',
    someone(),
    '{ book { author { name email } } }',
    {
      book: { author: { name: 'Ada', email: null } },
    },
    ['book.author.email FORBIDDEN'],
  ],
  [
    'a mutation',
    someone(),
    'mutation { touch { id } publish(id: "b1") { id } }',
    {
      touch: { id: 'b1' },
      publish: null,
    },
    ['publish FORBIDDEN'],
  ],
  [
    'only a refused mutation',
    guest,
    'mutation { publish(id: "b1") { id } }',
    { publish: null },
    ['publish UNAUTHENTICATED'],
  ],
  ['what is skipped', guest, '{ open signedIn @skip(if: true) }', { open: 'open' }, []],
]

describe('what is refused is null, with an error at its path', () => {
  test.each(cases)('%s', async (_what, viewer, query, data, errors) => {
    const answer = await as(viewer, query)
    expect({ data: answer.data, errors: answer.errors }).toEqual({ data, errors })
  })
})
