import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { basket, startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

describe('bad input', () => {
  const line = (quantity: number, variantId = 'v1') => ({ variantId, quantity })
  const cases: readonly (readonly [string, Record<string, unknown>, readonly string[]])[] = [
    ['no lines', { lines: [] }, ['lines']],
    ['101 lines', { lines: Array.from({ length: 101 }, (_, i) => line(1, `v${i}`)) }, ['lines']],
    ['quantity zero', { lines: [line(0)] }, ['lines.0.quantity']],
    ['negative quantity', { lines: [line(-2)] }, ['lines.0.quantity']],
    ['huge quantity', { lines: [line(2_000_000_000)] }, ['lines.0.quantity']],
    ['a variant twice', { lines: [line(1), line(2)] }, ['lines.1.variantId']],
    ['empty key', { idempotencyKey: ' ' }, ['idempotencyKey']],
    ['endless key', { idempotencyKey: 'k'.repeat(129) }, ['idempotencyKey']],
    ['no e-mail', { contact: { name: 'Ada', email: 'Mill Lane' } }, ['contact.email']],
    [
      'a NUL',
      { contact: { name: 'A\0da', email: 'ada@example.com' } },
      ['contact.name', 'shippingAddress.name'],
    ],
    [
      'several at once',
      { lines: [line(0)], shippingAddress: { line1: '', city: '', countryCode: 'GB' } },
      ['lines.0.quantity', 'shippingAddress.line1', 'shippingAddress.city'],
    ],
  ]
  test.each(cases)('%s', async (_name, change, paths) => {
    const answer = await world.place(basket(change))
    expect(answer.__typename).toBe('InvalidInput')
    expect(answer.problems.map((problem: { path: string }) => problem.path)).toEqual(paths)
  })

  const malformed: readonly (readonly [string, Record<string, unknown>])[] = [
    ['unknown currency', { currency: 'XXQ' }],
    ['fractional quantity', { lines: [line(1.5)] }],
    ['quantity beyond 32 bits', { lines: [line(3_000_000_000)] }],
    ['unknown country', { shippingAddress: { line1: 'x', city: 'y', countryCode: 'Britain' } }],
    ['a price of the buyer', { lines: [{ variantId: 'v1', quantity: 1, unitPrice: 1 }] }],
  ]
  test.each(malformed)('%s is not even an input', async (_name, change) => {
    const response = await world.respond(basket(change))
    expect(response.errors?.[0]?.extensions?.code).toMatch(/BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED/)
  })

  test('nothing of this was stored', async () => {
    const [row] =
      await world.books`select count(*)::int as n from orders where idempotency_key like ' %' or line_count > 3`
    expect(row?.n).toBe(0)
  })
})
