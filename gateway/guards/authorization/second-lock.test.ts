import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { complete } from '#gateway/executor/execute.ts'
import { compileOperation } from '#gateway/executor/operation/compile-operation.ts'
import { buildSupergraph } from '#gateway/supergraph/supergraph.ts'
import { someone } from '#gateway/testing/as-viewer.ts'
import { composeGraph } from '#gateway/testing/graph.ts'
import { guardedShop } from '#gateway/testing/guarded-shop.ts'
import { executionOver, guest, plain } from '#gateway/testing/harness.ts'
import type { Viewer } from '#platform/auth/viewer.ts'
import { enforceDirectives } from '#platform/subgraph/authorize.ts'
import { createAuthorize } from './authorize.ts'

const locked = composeGraph(guardedShop)
for (const schema of Object.values(locked.schemas)) enforceDirectives(schema)
const supergraph = buildSupergraph(locked.sdl)
const authorize = createAuthorize({ mode: 'filter', policies: {} })

/** What a viewer gets from subgraphs that lock their own doors, with the gateway's guard in front or without. */
async function answer(text: string, viewer: Viewer, isGuarded: boolean) {
  const operation = compileOperation(supergraph, parse(text), null)
  const allowed = isGuarded ? authorize(operation, viewer, {}) : operation
  const { data, errors = [] } = await complete(executionOver(locked), allowed, {}, { viewer }, {})
  const briefly = errors.map(
    ({ path, message, extensions }) => `${path?.join('.')} ${message} ${extensions.code}`,
  )
  return { data: plain(data ?? null), errors: briefly.sort() }
}

const viewers: readonly (readonly [string, Viewer])[] = [
  ['a guest', guest],
  ['somebody', someone()],
  ['somebody who may see films', someone('drafts:films', 'a', 'people')],
  ['somebody who may see all', someone('drafts:films', 'drafts:books', 'a', 'b', 'write', 'people')],
]

const queries: readonly string[] = [
  '{ open signedIn either }',
  '{ a: signedIn ...F } fragment F on Query { b: either }',
  '{ required open }',
  '{ items { id draft } }',
  '{ items { __typename rating } shelves { title draft rating } }',
  '{ items { ... on Book { draft author { name email } } ... on Film { draft } } }',
  '{ item(id: "f1") { draft } other: item(id: "b1") { draft rating } }',
  '{ book { rating author { id email } } }',
  'mutation { touch { id draft } publish(id: "b1") { id draft } }',
]

for (const [who, viewer] of viewers) {
  test.each(queries)(`${who} is told the same by either lock: %s`, async (query) => {
    expect(await answer(query, viewer, true)).toEqual(await answer(query, viewer, false))
  })
}

test('the subgraphs’ lock is one', async () => {
  expect((await answer('{ signedIn }', guest, false)).errors).toEqual([
    expect.stringContaining('UNAUTHENTICATED'),
  ])
})
