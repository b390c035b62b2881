import fc from 'fast-check'
import { parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { buildSupergraph } from '#gateway/supergraph/supergraph.ts'
import { harnessOf } from '#gateway/testing/harness.ts'
import { randomQuery } from '#gateway/testing/random-operation.ts'
import { shop } from '#gateway/testing/shop.ts'
import { monolith } from '#gateway/testing/shop-monolith.ts'

const runs = Number(process.env.RANDOM_RUNS ?? 150)
const variables = { yes: true, no: false }

test.each(['never', 'always'] as const)(
  'random queries are answered as if the graph were one schema, split: %s',
  async (splitting) => {
    const ours = harnessOf(shop, {}, splitting)
    const { apiSchema } = buildSupergraph(ours.graph.sdl)
    const whole = monolith(apiSchema)
    let compared = 0
    const tape = fc.array(fc.nat(10_000), { minLength: 60, maxLength: 300 })
    await fc.assert(
      fc.asyncProperty(tape, async (choices) => {
        const text = randomQuery(apiSchema, choices)
        fc.pre(validate(apiSchema, parse(text)).length === 0)
        const [our, theirs] = [await ours.run(text, variables), await whole(text, variables)]
        expect(JSON.stringify(our.data), text).toBe(JSON.stringify(theirs.data))
        expect((our.errors ?? []).length > 0, text).toBe((theirs.errors ?? []).length > 0)
        compared += 1
      }),
      { numRuns: runs, maxSkipsPerRun: 1_000 },
    )
    expect(compared).toBeGreaterThanOrEqual(runs)
  },
  60_000,
)
