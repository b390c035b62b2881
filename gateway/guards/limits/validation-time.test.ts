import { buildSchema, parse, specifiedRules, validate } from 'graphql'
import { expect, test } from 'vitest'
import { createCheckOperationText } from './check-operation-text.ts'
import { default_operation_limits } from './operation-limits.ts'

const schema = buildSchema('type Query { a: Query b(x: Int): Query }')
const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ')

/** Every fragment spread in one place, and each made by its number. */
const meeting = (size: number, make: (index: number) => string) =>
  `{ a { ${times(size, (n) => `...F${n}`)} } } ${times(size, (n) => `fragment F${n} on Query { ${make(n)} }`)}`

/** Validation of each takes the square of its size, or worse; what passes the limits of these is checked to be quick. */
const worst: readonly [what: string, text: (size: number) => string][] = [
  ['one field many times', (size) => `{ ${times(size, () => `a { ${times(size, () => 'b { a }')} }`)} }`],
  ['one with arguments', (size) => `{ ${times(size, () => `a { ${times(size, () => 'b(x: 1) { a }')} }`)} }`],
  ['one in itself', (size) => `{ ${times(2, () => `a { ${times(size, () => 'b { b { b { a } } }')} }`)} }`],
  ['fragments that all meet', (size) => meeting(size, () => times(15, (m) => `a${m}: b { a }`))],
  ['fragments in chains', (size) => meeting(size, (n) => `b { a } ${n % 10 === 9 ? '' : `...F${n + 1}`}`)],
  ['fragments that all spread all', (size) => meeting(size, () => `a ${times(size, (m) => `...F${m}`)}`)],
]
/** Generous, because machines are shared; alone the worst takes a tenth of it. */
const milliseconds_max = 1_500

/** Whether a text passes the limits; then it is also validated. */
function passes(text: string): boolean {
  try {
    createCheckOperationText(default_operation_limits)(text)
  } catch {
    return false
  }
  validate(schema, parse(text), specifiedRules, { maxErrors: 20 })
  return true
}

test.each(worst)(
  'what passes the limits is validated quickly, and what does not is refused as quickly: %s',
  (_what, text) => {
    const outcomes = [2, 5, 10, 20, 45, 90, 200].map((size) => {
      const began = performance.now()
      const passed = passes(text(size))
      return { passed, isQuick: performance.now() - began < milliseconds_max }
    })
    expect(outcomes.every(({ isQuick }) => isQuick)).toBe(true)
    expect(outcomes[0]?.passed).toBe(true)
    expect(outcomes.at(-1)?.passed).toBe(false)
  },
)
