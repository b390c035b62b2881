import { describe, expect, test } from 'vitest'
import { emailProblem, normalEmail } from './email.ts'

const isGood = (email: string) => emailProblem(normalEmail(email)) === null

describe('good addresses', () => {
  test.each([
    'ada@example.com',
    ' Ada@Example.COM ',
    "o'hara+tag@mail.example.co.uk",
    'a@b.io',
    `${'x'.repeat(64)}@example.com`,
  ])('%s', (email) => expect(isGood(email)).toBe(true))
})

describe('bad addresses', () => {
  test.each([
    '',
    'ada',
    'ada@',
    '@example.com',
    'ada@example',
    'ada@@example.com',
    'ada@exa mple.com',
    'ada@-example.com',
    'ada@example..com',
    'adа@example.com', // a Cyrillic letter
    `${'x'.repeat(65)}@example.com`,
    `ada@${'long.'.repeat(60)}com`,
  ])('%j', (email) => expect(isGood(email)).toBe(false))
})

test('only ASCII letters are folded: a Kelvin sign never becomes a k', () => {
  expect(normalEmail('\u212Aim@example.com')).toBe('\u212Aim@example.com')
  expect(isGood('\u212Aim@example.com')).toBe(false)
})
