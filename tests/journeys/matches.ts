const wildcards: Readonly<Record<string, (value: unknown) => boolean>> = {
  '<any>': (value) => value !== null && value !== undefined,
  '<text>': (value) => typeof value === 'string' && value !== '',
  '<id>': (value) => typeof value === 'string' && value.length >= 8,
  '<instant>': (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T.*Z$/.test(value),
  '<number>': (value) => typeof value === 'number',
}

/**
 * Whether a value is what a journey expects: wildcards such as `<id>`; `{ "<one of>": [...] }` for what goes on by itself
 * while we look; objects may have more fields than expected; lists have the same length, unless the expectation is
 * `{ "<count>": [value, n] }` (n elements match, in any order).
 */
export function matches(actual: unknown, expected: unknown): boolean {
  if (typeof expected === 'string' && expected in wildcards) return wildcards[expected]?.(actual) ?? false
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((each, index) => matches(actual[index], each))
    )
  }
  if (typeof expected !== 'object' || expected === null) return Object.is(actual, expected)
  const choices = (expected as { '<one of>'?: unknown[] })['<one of>']
  if (choices !== undefined) return choices.some((choice) => matches(actual, choice))
  const count = (expected as { '<count>'?: [unknown, number][] })['<count>']
  if (count !== undefined) {
    return (
      Array.isArray(actual) &&
      count.every(([part, n]) => actual.filter((each) => matches(each, part)).length === n)
    )
  }
  if (typeof actual !== 'object' || actual === null) return false
  return Object.entries(expected).every(([key, value]) =>
    matches((actual as Record<string, unknown>)[key], value),
  )
}
