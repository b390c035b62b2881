import { parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { compileOperation } from '#gateway/executor/operation/compile-operation.ts'
import { buildSupergraph } from '#gateway/supergraph/supergraph.ts'
import { composeGraph } from '#gateway/testing/graph.ts'
import { guest } from '#gateway/testing/harness.ts'
import { shop } from '#gateway/testing/shop.ts'
import type { Viewer } from '#platform/auth/viewer.ts'
import { clientKeyOf, createAdmitRates, type Rates } from './admit-rates.ts'
import { createMemoryLimiter } from './memory-limiter.ts'

const rate = { permits: 2, seconds: 60 }

describe('a bucket', () => {
  let now_ms = 0
  const limiter = () => createMemoryLimiter(() => now_ms)
  const refused = (retryAfterSeconds: number) => ({ isAllowed: false, retryAfterSeconds })
  const allowed = { isAllowed: true }

  test('gives what it holds, says when there is more, and fills evenly', () => {
    const { take } = limiter()
    expect([take('a', 1, rate), take('a', 1, rate), take('a', 1, rate)]).toEqual([
      allowed,
      allowed,
      refused(30),
    ])
    expect(take('b', 1, rate)).toEqual(allowed)
    now_ms += 29_000
    expect(take('a', 1, rate)).toEqual(refused(1))
    now_ms += 1_000
    expect(take('a', 1, rate)).toEqual(allowed)
    now_ms += 1_000_000
    expect([take('a', 1, rate), take('a', 1, rate), take('a', 1, rate)]).toEqual([
      allowed,
      allowed,
      refused(30),
    ])
  })

  test('an amount beyond what it holds needs a full one', () => {
    const { take } = limiter()
    expect(take('a', 100, rate)).toEqual(allowed)
    expect(take('a', 100, rate)).toEqual(refused(60))
  })
})

const supergraph = buildSupergraph(composeGraph(shop).sdl)

/** How many of a row of equal operations pass. */
async function passing(
  rates: Rates,
  text: string,
  viewers: readonly Viewer[],
  addresses: readonly string[],
  cost = 1,
) {
  const admit = createAdmitRates(
    rates,
    createMemoryLimiter(() => 0),
  )
  const operation = compileOperation(supergraph, parse(text), null)
  let passed = 0
  for (const viewer of viewers) {
    for (const clientAddress of addresses) {
      const caller = { viewer, clientAddress }
      passed += await admit.operation(operation, {}, caller, cost).then(
        () => 1,
        () => 0,
      )
    }
  }
  return passed
}

const account = (subject: string): Viewer => ({ ...guest, kind: 'customer', subject, client: 'ios' })
const partner = (subject: string): Viewer => ({ ...guest, kind: 'partner', subject, client: 'erp' })
const rename = 'mutation { a: rename(id: "u1", nick: "x") { id } b: rename(id: "u1", nick: "y") { id } }'

const cases: readonly [
  what: string,
  rates: Rates,
  text: string,
  viewers: readonly Viewer[],
  addresses: readonly string[],
  passed: number,
][] = [
  ['guests share their address', { perClient: rate }, '{ me { id } }', [guest, guest, guest], ['1.1.1.1'], 2],
  [
    'guests of other addresses do not',
    { perClient: rate },
    '{ me { id } }',
    [guest],
    ['1.1.1.1', '2.2.2.2', '3.3.3.3'],
    3,
  ],
  [
    'an account is one client everywhere',
    { perClient: rate },
    '{ me { id } }',
    [account('a')],
    ['1.1.1.1', '2.2.2.2', '3.3.3.3'],
    2,
  ],
  [
    'accounts of one application are not',
    { perClient: rate },
    '{ me { id } }',
    ['a', 'b', 'c'].map(account),
    ['1.1.1.1'],
    3,
  ],
  [
    'a partner’s application is one client',
    { perClient: rate },
    '{ me { id } }',
    ['a', 'b', 'c'].map(partner),
    ['1.1.1.1'],
    2,
  ],
  [
    'uses of a field',
    { perField: { 'Mutation.rename': rate } },
    rename,
    [account('a'), account('b')],
    ['1.1.1.1'],
    1,
  ],
  [
    'more uses at once than the rate allows',
    { perField: { 'Mutation.rename': { permits: 1, seconds: 60 } } },
    rename,
    [account('a'), account('b')],
    ['1.1.1.1', '2.2.2.2'],
    0,
  ],
  [
    'uses of another field',
    { perField: { 'Mutation.review': rate } },
    rename,
    [account('a'), account('b')],
    ['1.1.1.1'],
    2,
  ],
]
test.each(cases)('%s', async (_what, rates, text, viewers, addresses, passed) => {
  expect(await passing(rates, text, viewers, addresses)).toBe(passed)
})

test('cost comes out of a budget', async () => {
  expect(
    await passing(
      { costPerClient: { permits: 100, seconds: 60 } },
      '{ me { id } }',
      [guest, guest, guest],
      ['a'],
      40,
    ),
  ).toBe(2)
})

test('a refusal says when to come back', async () => {
  const admit = createAdmitRates(
    { perAddress: { permits: 1, seconds: 10 } },
    createMemoryLimiter(() => 0),
  )
  await admit.request('1.1.1.1')
  await expect(admit.request('1.1.1.1')).rejects.toMatchObject({
    message: 'Too many requests from your address: at most 1 in 10 seconds. Try again in 10 seconds.',
    extensions: { code: 'RATE_LIMITED', retryAfterSeconds: 10 },
  })
  await admit.request('2.2.2.2')
})

test('tenants do not share budgets', () => {
  const keys = ['a', 'b'].map((tenantId) => clientKeyOf({ ...account('x'), tenantId }, undefined))
  expect(new Set(keys).size).toBe(2)
})
