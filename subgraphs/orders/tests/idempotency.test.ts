import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { customer, guest } from '#platform/testing/viewers.ts'
import { basket, startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const ada = customer('0190aaaa-0000-7000-8000-00000000ada0')

describe('one order per key', () => {
  test('50 requests at once with one key place one order, and all are told of it', async () => {
    const input = basket()
    const answers = await Promise.all(Array.from({ length: 50 }, () => world.place(input)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0].order.status).toBe('CONFIRMED')
    const [row] =
      await world.books`select count(*)::int as n from orders where idempotency_key = ${input.idempotencyKey}`
    expect(row?.n).toBe(1)
    expect(await world.providerOf(answers[0].order.id)).toMatchObject({ requests: 1 })
  })

  test('a repeat after the end gets the first answer, even when prices have moved', async () => {
    const input = basket()
    const first = await world.place(input)
    world.catalog.unsellable.set('v1', 'NOT_PUBLISHED')
    const again = await world.place(input)
    world.catalog.unsellable.delete('v1')
    expect(again).toEqual(first)
    world.catalog.state.failing = 1
    expect(await world.place(input)).toEqual(first)
  })

  test('a refusal of an order is repeated too', async () => {
    const input = basket({}, 'tok_declined')
    const first = await world.place(input)
    expect(await world.place(input)).toEqual(first)
  })

  test('the key with another input is refused', async () => {
    const input = basket()
    await world.place(input)
    const other = await world.place({ ...input, lines: [{ variantId: 'v1', quantity: 3 }] })
    expect(other.__typename).toBe('IdempotencyKeyReused')
  })

  test('the key of somebody else is independent', async () => {
    const input = basket()
    const answers = [
      await world.place(input),
      await world.place({ ...input, contact: { name: 'Bob', email: 'bob@example.com' } }),
      await world.place(input, ada),
      await world.place(input, { ...guest, tenantId: 'other' }),
    ]
    expect(new Set(answers.map((answer) => answer.order.id)).size).toBe(4)
  })
})
