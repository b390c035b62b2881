import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { newApiKey, readApiKey } from './api-key.ts'

const id = '01900000-0000-7000-8000-00000000aaaa'
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

test.each([id, '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'])(
  'a key says its id and its hash: %s',
  (keyId) => {
    const key = newApiKey(keyId)
    expect(key.text).toMatch(/^sgk_[0-9A-Za-z]{71}$/)
    expect(key.hash).toBe(createHash('sha256').update(key.text).digest('base64url'))
    expect(readApiKey(key.text)).toEqual({ keyId, hash: key.hash })
    expect(key.text.startsWith(key.hint)).toBe(true)
  },
)

test('keys of one id differ, and their hints say nothing of the secret', () => {
  const [one, two] = [newApiKey(id), newApiKey(id)]
  expect(one.text).not.toBe(two.text)
  expect(one.hint).toBe(two.hint)
})

test('every mistyped character and every two swapped ones are noticed', () => {
  const { text } = newApiKey(id)
  for (let at = 4; at < text.length; at += 1) {
    const other = digits[(digits.indexOf(text.charAt(at)) + 1) % digits.length]
    expect(readApiKey(text.slice(0, at) + other + text.slice(at + 1))).toBeNull()
    const [left = '', right = ''] = [text.charAt(at), text.charAt(at + 1)]
    if (left === right || right === '') continue
    expect(readApiKey(text.slice(0, at) + right + left + text.slice(at + 2))).toBeNull()
  }
})

test.each([
  '',
  'sgk_',
  'guess',
  `${newApiKey(id).text} `,
  newApiKey(id).text.slice(1),
  `sgk_${'é'.repeat(71)}`,
])('what is no key is refused: %j', (text) => expect(readApiKey(text)).toBeNull())
