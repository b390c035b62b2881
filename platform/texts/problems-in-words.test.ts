import { expect, test } from 'vitest'
import { problemsInWords } from './problems-in-words.ts'

const nothing = 'The input cannot be accepted; nothing was changed.'
const quantity = { path: 'lines.1.quantity', message: 'Use a whole number from 1 to 1000.' }
const late = { path: 'occurredAt', message: 'is in the future' }

test.each([
  [[], nothing],
  [[quantity], `${nothing} lines.1.quantity: Use a whole number from 1 to 1000.`],
  [[late], `${nothing} occurredAt: is in the future.`],
  [[late, quantity], `${nothing} occurredAt: is in the future. 1 more problem is listed.`],
  [
    [quantity, late, late],
    `${nothing} lines.1.quantity: Use a whole number from 1 to 1000. 2 more problems are listed.`,
  ],
])('%j', (problems, words) => {
  expect(problemsInWords(problems)).toBe(words)
})
