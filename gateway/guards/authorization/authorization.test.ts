import { type ExecutionResult, parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { compileOperation } from '#gateway/executor/compile-operation.ts'
import { complete } from '#gateway/executor/execute.ts'
import { buildSupergraph } from '#gateway/supergraph/supergraph.ts'
import { composeGraph } from '#gateway/testing/graph.ts'
import { guardedShop } from '#gateway/testing/guarded-shop.ts'
import { executionOver, guest, outline, plain } from '#gateway/testing/harness.ts'
import type { Viewer } from '#platform/auth/viewer.ts'
import { createAuthorize, type UnauthorizedMode } from './authorize.ts'
import { canonical, conjunction, type Policies } from './requirement.ts'

const someone = (...scopes: string[]): Viewer => ({
  ...guest,
  kind: 'customer',
  subject: 'account-1',
  scopes: new Set(scopes),
})

const known = composeGraph(guardedShop)

/** Runs a query as a viewer; tells also what subgraphs were asked for. */
async function as(
  viewer: Viewer,
  text: string,
  settings: { mode?: UnauthorizedMode; policies?: Policies; sdl?: string; variables?: object } = {},
) {
  const { mode = 'filter', policies = {}, sdl = known.sdl, variables = {} } = settings
  const operation = compileOperation(buildSupergraph(sdl), parse(text), null)
  const asked = known.requests.length
  const authorized = createAuthorize({ mode, policies })(operation, viewer, { ...variables })
  const result = await complete(executionOver(known), authorized, { ...variables }, { viewer }, {})
  const queries = known.requests
    .slice(asked)
    .map(({ request }) => request.query)
    .join('\n')
  return { ...shown(result), queries }
}

function shown({ data, errors }: ExecutionResult) {
  const brief = (errors ?? []).map(outline).map(({ path, code }) => `${(path as string[]).join('.')} ${code}`)
  return { data: plain(data ?? null), errors: brief }
}

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

test.each([
  ['{ signedIn open }', 'signedIn'],
  ['mutation { publish(id: "b1") { id } }', 'publish'],
  ['{ item(id: "b1") { draft } }', 'draft'],
  ['{ items { rating } }', 'rating'],
  ['{ memo { text } }', 'memo'],
])('no subgraph is asked for what is refused: %s', async (query, field) => {
  expect((await as(guest, query)).queries).not.toContain(field)
  expect((await as(someone('write', 'drafts:books', 'drafts:films'), query)).queries).toContain(field)
})

test('a policy is decided by what the gateway was given', async () => {
  const policies = { office_hours: ({ subject }: Viewer) => subject === 'account-1' }
  expect((await as(someone(), '{ ruled }', { policies })).data).toEqual({ ruled: 'ruled' })
  expect((await as(guest, '{ ruled }', { policies })).errors).toEqual(['ruled UNAUTHENTICATED'])
})

describe('the whole operation is refused where that is configured', () => {
  const refused: readonly [query: string, code: string | null][] = [
    ['{ open signedIn }', 'UNAUTHENTICATED'],
    ['{ items { draft } }', 'UNAUTHENTICATED'],
    ['{ open signedIn @include(if: false) }', null],
    ['{ hits { ... on Book { title } } }', null],
    ['{ hits { ... on Memo { text } } }', 'UNAUTHENTICATED'],
    ['{ open }', null],
  ]
  test.each(refused)('%s', async (query, code) => {
    const answering = as(guest, query, { mode: 'reject' })
    if (code === null) await expect(answering).resolves.toBeDefined()
    else await expect(answering).rejects.toMatchObject({ extensions: { code } })
  })
})

test('a subscription of which nothing is left is refused, one of which something is left is not', async () => {
  await expect(as(guest, 'subscription { bookChanged { id } }')).rejects.toMatchObject({
    extensions: { code: 'UNAUTHENTICATED' },
  })
  await expect(as(guest, 'subscription { anyChanged { id draft } }')).resolves.toBeDefined()
})

test('directives that are imported under other names are enforced too', async () => {
  const sdl = known.sdl
    .replace('authenticated/v0.1"', 'authenticated/v0.1", as: "signedInOnly"')
    .replaceAll('@authenticated', '@signedInOnly')
    .replace(
      'requiresScopes/v0.1"',
      'requiresScopes/v0.1", import: [{ name: "@requiresScopes", as: "@needs" }]',
    )
    .replaceAll(' @requiresScopes(', ' @needs(')
    .replace('directive @requiresScopes', 'directive @needs')
  expect(sdl).toMatch(/@signedInOnly\b.*@needs\(/s)
  expect((await as(guest, '{ signedIn either }', { sdl })).data).toEqual({ signedIn: null, either: null })
})

test('an interface’s own rule counts for all its types', async () => {
  const sdl = known.sdl.replace(/(interface Item[^{]*\{[^}]*title: String[^\n]*)/, '$1 @authenticated')
  expect(sdl).not.toBe(known.sdl)
  expect((await as(guest, '{ items { title } }', { sdl })).data).toEqual({
    items: [{ title: null }, { title: null }, { title: null }],
  })
  expect((await as(guest, '{ book { title } }', { sdl })).data).toEqual({ book: { title: null } })
})

test('a viewer who may see everything runs the operation itself', () => {
  const operation = compileOperation(buildSupergraph(known.sdl), parse('{ signedIn either }'), null)
  const authorize = createAuthorize({ mode: 'filter', policies: {} })
  expect(authorize(operation, someone('c'), {})).toBe(operation)
  expect(authorize(operation, someone(), {})).toBe(authorize(operation, someone('unrelated'), {}))
})

test('alternatives: and, or', () => {
  expect(canonical(conjunction([['a']], [['b']]))).toBe(canonical([['b', 'a']]))
  expect(canonical([['a'], ['a', 'b'], ['a']])).toBe(canonical([['a']]))
  expect(canonical([['a'], ['b']])).not.toBe(canonical([['a', 'b']]))
})
