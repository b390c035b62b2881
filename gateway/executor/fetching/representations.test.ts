import type { QueryPlanSelectionNode } from '@apollo/query-planner'
import { buildSchema } from 'graphql'
import { expect, test } from 'vitest'
import { compileRepresentations } from './representations.ts'

const schema = buildSchema(
  'type Query { a: A b: B any: Any } interface Any { id: ID } type A implements Any { id: ID kind: ID } type B implements Any { id: ID }',
)

/** The key of an object where these fields are required of these types. */
function keyOf(types: readonly string[], fields: readonly string[]) {
  const required = types.map((typeCondition): QueryPlanSelectionNode => {
    const selections = ['__typename', ...fields].map((name) => ({ kind: 'Field', name }) as const)
    return { kind: 'InlineFragment', typeCondition, selections }
  })
  return compileRepresentations(required, undefined, schema).keyOf
}

/** Some look like what keys are put together from. */
const values = [
  '',
  'a',
  '1',
  1,
  'true',
  true,
  null,
  'null',
  '"1:a',
  '#1:1',
  '#4:true',
  '#4:null',
  '"',
  '#',
  [1],
  '[1]',
]

test.each([
  ['one type', ['A']],
  ['two types', ['A', 'B']],
  ['an interface', ['Any']],
])('different values have different keys: %s', (_what, types) => {
  const keys = values.map((id) => keyOf(types, ['id'])({ __typename: 'A', id }))
  expect(new Set(keys).size).toBe(values.length)
  expect(keys).not.toContain(null)
})

test('objects of different types have different keys, those of others none', () => {
  const key = keyOf(['A', 'B'], ['id'])
  expect(key({ __typename: 'A', id: '1' })).not.toBe(key({ __typename: 'B', id: '1' }))
  expect(keyOf(['A'], ['id'])({ __typename: 'B', id: '1' })).toBeNull()
  expect(key({ id: '1' })).toBeNull()
})

test('no value passes for two', () => {
  const key = keyOf(['A'], ['id', 'kind'])
  const pairs = values.flatMap((id) => values.map((kind) => ({ id, kind })))
  expect(new Set(pairs.map((pair) => key({ __typename: 'A', ...pair }))).size).toBe(pairs.length)
  expect(key({ __typename: 'A', id: '1' })).toBeNull()
})
