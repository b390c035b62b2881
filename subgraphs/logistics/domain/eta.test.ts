import { expect, test } from 'vitest'
import { etaOf } from './eta.ts'

const expected = (from: string, days: number, eta: string) =>
  test(`${days} working days from ${from}`, () => expect(etaOf(new Date(from), days).toISOString()).toBe(eta))

expected('2026-03-31T09:00:00Z', 1, '2026-04-01T18:00:00.000Z')
// A Thursday: Friday, then Monday and Tuesday.
expected('2026-04-02T23:59:00Z', 3, '2026-04-07T18:00:00.000Z')
expected('2026-04-04T00:00:00Z', 1, '2026-04-06T18:00:00.000Z')
