import { getIntrospectionQuery } from 'graphql'
import { expect, test } from 'vitest'
import { createCheckOperationText } from './check-operation-text.ts'
import { default_operation_limits } from './operation-limits.ts'

const check = (text: string) => createCheckOperationText(default_operation_limits)(text)
const times = (count: number, make: (index: number) => string, separator = ' ') =>
  Array.from({ length: count }, (_, index) => make(index)).join(separator)
const nested = (levels: number, field = 'a') => `{${`${field}{`.repeat(levels)}a${'}'.repeat(levels)}}`

const refused: readonly [what: string, text: string, reason: RegExp][] = [
  ['a megabyte of text', `{ a } #${'x'.repeat(1_000_000)}`, /1000007 characters.*at most 100000/],
  ['too many tokens', `{ ${'a b c d '.repeat(4_000)} }`, /15001 tokens/],
  ['brackets deeper than the parser can go', `{ a(b: ${'['.repeat(7_000)}`, /101 levels of brackets/],
  ['fields deeper than the parser can go', nested(5_000), /levels of brackets/],
  ['aliases', `{ ${times(101, (index) => `a${index}: b`)} }`, /101 aliases/],
  [
    'aliases of arguments’ fields',
    `{ ${times(101, (index) => `a${index}: b(c: { d: 1 })`)} }`,
    /101 aliases/,
  ],
  ['directives', `{ a ${'@include(if: true) '.repeat(101)} }`, /101 directives/],
  ['depth', nested(25), /26 levels of fields/],
  [
    'depth by fragments',
    `{ ...F0 } ${times(25, (n) => `fragment F${n} on A { a { ...F${n + 1} } }`)} fragment F25 on A { a }`,
    /levels of fields/,
  ],
  ['fields at the top', `{ ${times(31, (index) => `a${index}`)} }`, /31 fields at the top/],
  [
    'fields at the top by fragments',
    `{ ...A ...B } ${['A', 'B'].map((name) => `fragment ${name} on Q { ${times(20, (n) => `a${n}`)} }`).join(' ')}`,
    /40 fields at the top/,
  ],
  ['the same field again and again', `{ a { ${'b '.repeat(201)} } }`, /201 selections in one place/],
  ['deferred fragments', `{ a { ${'... @defer { b } '.repeat(21)} } }`, /21 deferred fragments/],
  [
    'deferred fragments by fragments',
    `{ a { ${'...F '.repeat(7)} } } fragment F on A { ${'... @defer(if: $no) { b } '.repeat(3)} }`,
    /21 deferred fragments/,
  ],
  ['fragments', `{ a } ${times(201, (n) => `fragment F${n} on A { a }`)}`, /201 fragments/],
  [
    'fragments that double',
    `{ x { ...F0 } } ${times(30, (n) => `fragment F${n} on A { ...F${n + 1} ...F${n + 1} }`)} fragment F30 on A { a }`,
    /fields or more/,
  ],
]

test.each(refused)('%s', (_what, text, reason) => {
  const began = performance.now()
  expect(() => check(text)).toThrow(reason)
  expect(() => check(text)).toThrow(expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } }))
  expect(performance.now() - began).toBeLessThan(500)
})

const passed: readonly [what: string, text: string][] = [
  ['introspection', getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true })],
  [
    'arguments and variables, which are no aliases',
    `query Q(${times(150, (n) => `$v${n}: Int`)}) { a(${times(150, (n) => `b${n}: 1`)}) }`,
  ],
  ['a text that cannot be parsed, for the parser to explain', '{ a'],
  ['a text that is no GraphQL', 'select * from users; \u0000'],
  [
    'fragments that spread themselves, for validation to explain',
    '{ ...A } fragment A on Q { a ...B } fragment B on Q { ...A }',
  ],
  ['fragments that are not there', '{ ...Nothing }'],
]

test.each(passed)('%s', (_what, text) => {
  expect(() => check(text)).not.toThrow()
})
