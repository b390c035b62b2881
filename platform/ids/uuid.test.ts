import { expect, test } from 'vitest'
import { isUuid, uuidv7 } from './uuid.ts'

test('ids are version 7 of the RFC variant, unique, and sort by time', () => {
  const ids = Array.from({ length: 5_000 }, (_, index) => uuidv7(1_700_000_000_000 + index))
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.toSorted()).toEqual(ids)
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('the time is in the first 48 bits', () => {
  const id = uuidv7(Date.UTC(2026, 2, 31))
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 2, 31))
})

test.each([
  ['01900000-0000-7000-8000-00000000aaaa', true],
  ['01900000-0000-7000-8000-00000000aaa', false],
  ["' or 1=1", false],
])('%s: %s', (text, expected) => expect(isUuid(text)).toBe(expected))
