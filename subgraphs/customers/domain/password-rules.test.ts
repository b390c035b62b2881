import { describe, expect, test } from 'vitest'
import { common_passwords } from './common-passwords.ts'
import { isPossiblePassword, normalPassword, passwordProblem } from './password-rules.ts'

const owner = { email: 'ada.lovelace@example.com', name: 'Ada Lovelace' }
const problem = (password: string) => passwordProblem(password, owner)

describe('refused', () => {
  test.each([
    ['sevench', /At least 8/],
    ['x'.repeat(129), /At most 128/],
    ['\ud800 lone surrogate', /cannot be stored/],
    ['password', /too common/],
    ['PassWord1', /too common/],
    ['qwertyuiop', /too common/],
    ['abababababab', /repeated/],
    ['Ada.Lovelace', /e-mail address or name/],
    ['ada.lovelace@example.com', /e-mail address or name/],
    ['adalovelace', /e-mail address or name/],
  ])('%j', (password, message) => expect(problem(password)).toMatch(message))
})

describe('accepted', () => {
  test.each(['8 chars!', 'correct mule battery stapler', 'päßwörter 密碼 🔑🔑', 'xyz'.repeat(42)])(
    '%s',
    (password) => expect(problem(password)).toBeNull(),
  )
})

test('composed and decomposed letters are one password', () => {
  expect(normalPassword('cafe\u0301 noir')).toBe(normalPassword('caf\u00e9 noir'))
})

test('a text beyond the maximum is no possible password, so it is never hashed', () => {
  expect(isPossiblePassword('x'.repeat(128))).toBe(true)
  expect(isPossiblePassword('x'.repeat(129))).toBe(false)
  expect(isPossiblePassword('x'.repeat(1_000_000))).toBe(false)
})

test('the list of common passwords holds only what its length does not refuse already', () => {
  expect(
    [...common_passwords].filter((password) => password.length < 8 || password !== password.toLowerCase()),
  ).toEqual([])
})
