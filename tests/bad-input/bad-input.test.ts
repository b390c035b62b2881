import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifySystem } from '#deploy/automation/verifying/verify-system.ts'
import type { SubgraphResponse } from '#platform/subgraph/port.ts'
import { eventually } from '#platform/testing/eventually.ts'
import type { Fingerprint } from './fingerprint.ts'
import { complaintAbout } from './judge.ts'
import { whyLegal } from './legal.ts'
import { type Mutant, mutantsOf } from './mutants.ts'
import { otherBody } from './other-body.ts'
import { mutationsOf } from './schema.ts'
import { type Case, cases, startWorld, tested_contexts, viewerOf, type World } from './world.ts'

// Every mutation of inventory, orders, catalog and logistics, each field of its input spoilt in turn, in the assembled system.

let world: World
beforeAll(async () => {
  world = await startWorld()
}, 120_000)
afterAll(() => world.stop())

/** Keeps the connections busy without making a queue. */
const at_once = 8
const complaint_chars_max = 500

test('every mutation has good input to spoil', () => {
  const all = tested_contexts.flatMap((context) =>
    mutationsOf(context).map(({ name }) => `${context}.${name}`),
  )
  const known = new Set(cases.map(({ context, mutation }) => `${context}.${mutation.name}`))
  expect(all.filter((name) => !known.has(name))).toEqual([])
})

const mutantsFor = (each: Case): readonly Mutant[] => {
  const { good, strangers } = world.argumentsOf(each)
  return mutantsOf(each.mutation, good, strangers)
}
const label = ({ path, what }: Mutant) => `${path}: ${what}`

async function inTurn<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>) {
  const results: Result[] = []
  for (let from = 0; from < items.length; from += at_once)
    results.push(...(await Promise.all(items.slice(from, from + at_once).map(work))))
  return results
}

/** Tables that hold something else than before. */
const changes = (before: Fingerprint, after: Fingerprint) =>
  Object.keys(after).filter((table) => after[table] !== before[table])

describe('bad input is refused in words, and leaves no trace', () => {
  let before: Fingerprint
  beforeAll(async () => {
    before = await world.fingerprint()
  })

  test.each(cases)('$name', async (each) => {
    const bad = mutantsFor(each).filter((mutant) => whyLegal(each, mutant) === undefined)
    expect(bad.length).toBeGreaterThan(0)
    const complaints = await inTurn(bad, async (mutant) => {
      const complaint = complaintAbout(each.mutation, mutant, await world.send(each, mutant.args))
      return complaint === null ? [] : [`${label(mutant)} ${complaint.slice(0, complaint_chars_max)}`]
    })
    expect(complaints.flat()).toEqual([])
    const after = await world.fingerprint()
    const changed = changes(before, after)
    if (changed.length > 0) {
      // What follows of it is not the next one's fault.
      await world.system.drained()
      before = await world.fingerprint()
    }
    expect(changed).toEqual([])
  })

  test('nor does anybody do anything who may not', async () => {
    const guarded = cases.filter((each) => viewerOf(each, world.here) === world.here.keeper)
    const answers = await inTurn(guarded, async (each) => {
      const { good } = world.argumentsOf(each)
      const powerless = { ...world.here.keeper, kind: 'staff' as const, scopes: new Set(['customer']) }
      const [guest, staff] = [
        await world.send(each, good, world.here.guest),
        await world.send(each, good, powerless),
      ]
      return [each.name, guest.errors?.[0]?.extensions?.code, staff.errors?.[0]?.extensions?.code]
    })
    expect(answers).toEqual(guarded.map(({ name }) => [name, 'UNAUTHENTICATED', 'FORBIDDEN']))
    expect(changes(before, await world.fingerprint())).toEqual([])
  })
})

describe('good input is accepted: what was refused was refused for what was spoilt', () => {
  const first = new Map<string, SubgraphResponse>()

  test.each(cases)('$name', async (each) => {
    const response = await world.send(each, world.argumentsOf(each).good)
    first.set(each.name, response)
    expect(refusalIn(each, response)).toBeNull()
  })

  test('once per key: the same again gets the first answer, another body is refused, and neither leaves a trace', async () => {
    await world.system.drained()
    const keyed = cases.filter(
      (each) => 'idempotencyKey' in ((world.argumentsOf(each).good.input as object) ?? {}),
    )
    expect(keyed.length).toBeGreaterThan(20)
    const before = await world.fingerprint()
    const answers = await inTurn(keyed, async (each) => {
      const { good } = world.argumentsOf(each)
      const again = await world.send(each, good)
      const other = await world.send(each, otherBody(good))
      const isSame = JSON.stringify(again) === JSON.stringify(first.get(each.name))
      return [each.name, isSame, refusalIn(each, other)]
    })
    expect(answers).toEqual(keyed.map(({ name }) => [name, true, 'IdempotencyKeyReused']))
    expect(changes(before, await world.fingerprint())).toEqual([])
  })

  test('what looks wrong and is legal is accepted too', async () => {
    const complaints = await inTurn(cases, async (each) => {
      const count = mutantsFor(each).length
      const found: string[] = []
      for (let index = 0; index < count; index++) {
        const mutant = mutantsFor(each)[index]
        if (mutant === undefined || whyLegal(each, mutant) === undefined) continue
        const { strangers } = world.argumentsOf(each)
        const fresh = mutantsOf(each.mutation, await each.base.good(world.here), strangers)[index]
        if (fresh === undefined || label(fresh) !== label(mutant))
          throw new Error(`${each.name}: the base is another one`)
        const refusal = refusalIn(each, await world.send(each, fresh.args))
        if (refusal !== null) found.push(`${each.name} ${label(mutant)} met ${refusal}`)
      }
      return found
    })
    expect(complaints.flat()).toEqual([])
  })

  test('and every promise still holds', async () => {
    await world.system.drained()
    const madeUp = new Set([...world.here.madeUpOrders, ...world.elsewhere.madeUpOrders])
    // Orders that were just placed may still be settling.
    await eventually(async () => {
      const { violations } = await verifySystem(world.urls, { pauses_ms: [] })
      const real = violations.filter(
        ({ id, invariant }) => invariant !== behind_orders && !madeUp.has(id.split(' ')[0] ?? ''),
      )
      expect(real.map(({ invariant, says }) => `${invariant}: ${says}`)).toEqual([])
    })
  })
})

/** `stopShipments` and `withholdGoods` are sent to logistics alone here, for real orders that know nothing of it. */
const behind_orders = 'goods-to-be-shipped-are-planned'

/** Why a request was refused; null when it was not. */
function refusalIn({ mutation }: Case, { data, errors }: SubgraphResponse): string | null {
  if (errors !== undefined) return errors.map((error) => `${error.extensions?.code} ${error.message}`).join()
  const answer = data?.[mutation.name] as { __typename: string }
  return mutation.refusals.has(answer.__typename) ? answer.__typename : null
}
