import { parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { buildSupergraph } from '#gateway/supergraph/supergraph.ts'
import { composeGraph } from '#gateway/testing/graph.ts'
import { guest } from '#gateway/testing/harness.ts'
import { shop } from '#gateway/testing/shop.ts'
import type { Viewer } from '#platform/auth/viewer.ts'
import type { Caller } from './execute.ts'
import { type CompiledOperation, compileOperation } from './operation/compile-operation.ts'
import type { Refusals } from './operation/refusals.ts'
import type { Run } from './run.ts'
import {
  createSharedReads,
  default_shared_reads_bounds,
  type Ran,
  type SharedReadsBounds,
} from './shared-reads.ts'

const { sdl } = composeGraph(shop)
const supergraph = buildSupergraph(sdl)
const compiled = (text: string, on = supergraph) => compileOperation(on, parse(text), null)
const me = compiled('{ me { nick } }')
const items = compiled('query ($first: Int) { items(first: $first) { id } }')
const rename = compiled('mutation { rename(id: "u1", nick: "x") { id } }')
const ada: Viewer = {
  ...guest,
  kind: 'customer',
  subject: 'a',
  customerId: 'c',
  scopes: new Set(['one', 'two']),
  client: 'ios',
  expiresAt: 1,
}

interface Asked {
  readonly operation?: CompiledOperation
  readonly variables?: Record<string, unknown>
  readonly caller?: Partial<Caller>
}

/** Reads that are answered when the test says so. */
function world(bounds: Partial<SharedReadsBounds> = {}) {
  const clock = { now: 0 }
  const shared = createSharedReads({ ...default_shared_reads_bounds, ...bounds }, () => clock.now)
  const started: { caller: Caller; answer: (ran: Ran) => void; fail: (error: Error) => void }[] = []
  const ask = ({ operation = me, variables = {}, caller = {} }: Asked = {}) =>
    shared.run(operation, variables, { viewer: ada, ...caller }, (as) => {
      const { promise, resolve, reject } = Promise.withResolvers<Ran>()
      started.push({ caller: as, answer: resolve, fail: reject })
      return promise
    })
  return { clock, shared, started, ask }
}

const brought = (): Run => ({ root: { me: {} }, errors: [] }) as unknown as Run
const others: readonly (readonly [what: string, asked: Asked])[] = [
  ['another operation', { operation: items }],
  ['another form of the operation, which asks for less', { operation: me.without({ key: 'x' } as Refusals) }],
  ['another supergraph', { operation: compiled('{ me { nick } }', buildSupergraph(`${sdl}\n`)) }],
  ['other variables', { operation: items, variables: { first: 2 } }],
  ['another account', { caller: { viewer: { ...ada, subject: 'b' } } }],
  ['another customer', { caller: { viewer: { ...ada, customerId: 'd' } } }],
  ['another kind of viewer', { caller: { viewer: { ...ada, kind: 'staff' } } }],
  ['a guest', { caller: { viewer: guest } }],
  ['another tenant', { caller: { viewer: { ...ada, tenantId: 'other' } } }],
  ['fewer scopes', { caller: { viewer: { ...ada, scopes: new Set(['one']) } } }],
  ['another client application', { caller: { viewer: { ...ada, client: 'android' } } }],
  ['another address, which subgraphs are told', { caller: { clientAddress: '10.0.0.2' } }],
]

describe('what is not the same is not shared', () => {
  test.each(others)('%s', (_what, other) => {
    const { ask, started, shared } = world()
    const first = { ...other, caller: { viewer: ada, clientAddress: '10.0.0.1' } }
    const asked =
      other.variables === undefined ? { caller: first.caller } : { ...first, variables: { first: 1 } }
    void ask(asked)
    void ask({ ...other, caller: { clientAddress: '10.0.0.1', ...other.caller } })
    expect(started).toHaveLength(2)
    expect(shared.counts()).toEqual({ running: 2, joined: 0 })
    void ask(asked)
    expect(shared.counts().joined).toBe(1)
  })

  test('a mutation', () => {
    const { ask, started } = world()
    void ask({ operation: rename })
    void ask({ operation: rename })
    expect(started).toHaveLength(2)
  })

  test('a read that is over', async () => {
    const { ask, started, shared } = world()
    const one = ask()
    started[0]?.answer(brought())
    await one
    void ask()
    expect(started).toHaveLength(2)
    expect(shared.counts()).toEqual({ running: 1, joined: 0 })
  })

  test('a read from before the viewer changed something; others share on', () => {
    const { ask, started, shared } = world()
    void ask()
    void ask({ caller: { viewer: guest } })
    shared.forget({ ...ada, expiresAt: 2 })
    void ask()
    void ask({ caller: { viewer: guest } })
    expect(started).toHaveLength(3)
    expect(shared.counts().joined).toBe(1)
  })
})

test('one answer for all who ask the same, each with errors of its own', async () => {
  const { ask, started } = world()
  const answers = [
    ask(),
    ask({ caller: { traceparent: 'x' } }),
    ask({ caller: { viewer: { ...ada, scopes: new Set(['two', 'one']), expiresAt: 99 } } }),
  ]
  const run = brought()
  started[0]?.answer(run)
  const [one, two, three] = (await Promise.all(answers)) as Run[]
  expect(started).toHaveLength(1)
  expect(one?.root).toBe(two?.root)
  expect(two?.root).toBe(three?.root)
  expect(new Set([run.errors, one?.errors, two?.errors, three?.errors]).size).toBe(4)
})

test('a failure is everybody’s', async () => {
  const { ask, started } = world()
  const answers = [ask(), ask()]
  started[0]?.fail(new Error('broken'))
  const outcomes = await Promise.allSettled(answers)
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})

describe('who leaves', () => {
  test('does not take the answer from the others, not even who came first', async () => {
    const { ask, started } = world()
    const first = new AbortController()
    const left = ask({ caller: { signal: first.signal } })
    const stays = ask()
    first.abort()
    expect(await left).toMatchObject({ extensions: { code: 'UNAVAILABLE' } })
    expect(started[0]?.caller.signal?.aborted).toBe(false)
    started[0]?.answer(brought())
    expect(await stays).toMatchObject({ root: { me: {} } })
  })

  test('last stops the read, and nobody joins it then', async () => {
    const { ask, started, shared } = world()
    const clients = [new AbortController(), new AbortController()]
    const left = clients.map(({ signal }) => ask({ caller: { signal } }))
    for (const client of clients) client.abort()
    await Promise.all(left)
    expect(started[0]?.caller.signal?.aborted).toBe(true)
    void ask()
    expect(started).toHaveLength(2)
    expect(shared.counts().joined).toBe(1)
  })

  test('had left before asking', async () => {
    const { ask, started } = world()
    await ask({ caller: { signal: AbortSignal.abort() } })
    expect(started[0]?.caller.signal?.aborted).toBe(true)
  })
})

describe('bounds', () => {
  test('an old read is not joined: its answer and its deadline are as old', () => {
    const { ask, started, clock } = world({ joined_age_max_ms: 100 })
    void ask()
    clock.now = 100
    void ask()
    clock.now = 101
    void ask()
    void ask()
    expect(started).toHaveLength(2)
  })

  test('one read answers only so many', () => {
    const { ask, started } = world({ takers_max: 2 })
    for (let index = 0; index < 5; index += 1) void ask()
    expect(started).toHaveLength(3)
  })

  test('beyond so many reads, each runs alone', () => {
    const { ask, started, shared } = world({ running_max: 1 })
    void ask()
    void ask({ operation: items })
    void ask({ operation: items })
    expect(started).toHaveLength(3)
    expect(shared.counts()).toEqual({ running: 1, joined: 0 })
  })

  test('large variables are not kept', () => {
    const { ask, started } = world({ variables_chars_max: 10 })
    const variables = { first: 'x'.repeat(10) }
    void ask({ operation: items, variables })
    void ask({ operation: items, variables })
    expect(started).toHaveLength(2)
  })
})
