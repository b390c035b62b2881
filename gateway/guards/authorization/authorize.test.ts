import { parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { compileOperation } from '#gateway/executor/operation/compile-operation.ts'
import { buildSupergraph } from '#gateway/supergraph/supergraph.ts'
import { as, known, someone } from '#gateway/testing/as-viewer.ts'
import { guest } from '#gateway/testing/harness.ts'
import type { Viewer } from '#platform/auth/viewer.ts'
import { createAuthorize } from './authorize.ts'
import { canonical, conjunction } from './requirement.ts'

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
