import { expect, test } from 'vitest'
import { readRollouts, rolloutsFor } from './rollouts.ts'

const operations = Array.from({ length: 1_000 }, (_, index) => `query Q${index} { product { stock } }`)
const movedAt = (label: string) =>
  new Set(operations.filter((text) => rolloutsFor([label], text).get(label) === true))

test('labels are read once each', () => {
  const sdl = `type A { b: Int @join__field(graph: X, override: "y", overrideLabel: "percent(5)")
    c: Int @join__field(graph: X, override: "y", overrideLabel: "percent(5)")
    d: Int @join__field(graph: X, overrideLabel: "mine") }`
  expect(readRollouts(sdl)).toEqual(['percent(5)', 'mine'])
})

test.each([
  ['percent(0)', 0, 0],
  ['percent(0.5)', 0, 20],
  ['percent(30)', 250, 350],
  ['percent(100)', 1_000, 1_000],
  ['mine', 0, 0],
])('%s of a thousand operations: %i to %i', (label, least, most) => {
  const { size } = movedAt(label)
  expect(size).toBeGreaterThanOrEqual(least)
  expect(size).toBeLessThanOrEqual(most)
})

test('what has gone over stays when the share grows', () => {
  const later = movedAt('percent(60)')
  for (const text of movedAt('percent(20)')) expect(later.has(text)).toBe(true)
})
