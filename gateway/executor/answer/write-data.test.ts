import { buildSchema, type FieldNode, GraphQLError, parse } from 'graphql'
import { expect, test } from 'vitest'
import { operationOf } from '../fetching/graft.ts'
import type { Refusals } from '../operation/refusals.ts'
import { closeAnswer, openAnswer } from './answer-buffer.ts'
import { project } from './project.ts'
import { shapeObject } from './shape.ts'
import { writeData } from './write-data.ts'

const schema = buildSchema(
  'type Query { texts: [String] any: JSON number: Float query: Query! } scalar JSON ' +
    'union Found = Open | Closed type Open { id: ID } type Closed { id: ID } extend type Query { found: [Found] }',
)

/** What is written for a selection and raw data; null when it breaks a promise. */
function write(
  selection: string,
  raw: Record<string, unknown>,
  refusals: Refusals | null = null,
): string | null {
  const source = {
    schema,
    fragments: new Map(),
    included: () => true,
    planName: ({ alias, name }: FieldNode) => alias?.value ?? name.value,
    refusals,
    deferred: null,
    sharedPaths: new Set(['query']),
    nextMemo: () => 0,
  }
  const shape = shapeObject(source, 'Query', [operationOf(parse(selection)).selectionSet], '')
  const answer = openAnswer()
  const isWhole = writeData(shape, raw, answer)
  const text = isWhole ? answer.bytes.toString('utf8', 0, answer.length) : null
  closeAnswer(answer)
  if (text !== null) expect(text).toBe(JSON.stringify(project(shape, raw).data))
  return text
}

test.each([
  ['quotes, slashes and controls', ['"', '\\', '\n\u0000\u001f\u007f\u0085', '/']],
  ['all planes, and halves of pairs', ['é', '漢', '😀', '\ud800', '\udfff x']],
  ['larger than the first buffer', ['x'.repeat(200_000), '漢'.repeat(100_000)]],
])('texts: %s', (_what, texts) => {
  expect(write('{ texts }', { texts })).toBe(JSON.stringify({ texts }))
})

test.each([[0], [-0], [1e21], [1.5e-9], [Number.MAX_SAFE_INTEGER]])('the number %d', (number) => {
  expect(write('{ number }', { number })).toBe(JSON.stringify({ number }))
})

test('scalars of any form', () => {
  const any = { list: [1, null, { deep: 'x' }], date: new Date(0) }
  expect(write('{ any }', { any })).toBe(JSON.stringify({ any }))
})

test('a shared value is written at each of its places', () => {
  const query = { number: 1 }
  const raw = { query: { query }, number: 2 }
  expect(write('{ query { query { number } } number }', raw)).toBe(
    '{"query":{"query":{"number":1}},"number":2}',
  )
})

test('a broken promise is not written', () => {
  expect(write('{ query { number } }', { query: null })).toBeNull()
  expect(write('{ number }', { number: 'text' })).toBeNull()
})

test('what a viewer may not have is not written; the rest is', () => {
  const error = new GraphQLError('not for you')
  const refusals: Refusals = {
    key: 'guest',
    ofType: (typeName) => (typeName === 'Closed' ? error : null),
    ofField: (_typeName, fieldName) => (fieldName === 'number' ? error : null),
  }
  expect(write('{ number texts }', { texts: [] }, refusals)).toBeNull()
  expect(write('{ texts }', { texts: [] }, refusals)).toBe('{"texts":[]}')
  const open = { __typename: 'Open', id: '1' }
  const selection = '{ found { ... on Open { id } } }'
  expect(write(selection, { found: [open] }, refusals)).toBe('{"found":[{"id":"1"}]}')
  expect(write(selection, { found: [open, { __typename: 'Closed' }] }, refusals)).toBeNull()
})
