import fc from 'fast-check'
import { parse, validate } from 'graphql'
import { expect, onTestFinished, test } from 'vitest'
import { startPlanners } from '#gateway/supergraph/planners.ts'
import { deferringHarness, merged } from '#gateway/testing/deferred.ts'
import { harnessOf, outline, plain } from '#gateway/testing/harness.ts'
import { randomQuery } from '#gateway/testing/random-operation.ts'
import { shop } from '#gateway/testing/shop.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import type { Payload } from './payloads.ts'

const runs = Number(process.env.RANDOM_RUNS ?? 60)
/** Beyond, planning in parts takes most of the time. */
const text_max = 1_500
const variables = { yes: true, no: false }

test('random answers in parts come to what the same operations answer whole', async () => {
  const planners = startPlanners(silentLogger)
  onTestFinished(planners.stop)
  const parts = deferringHarness(shop, {}, planners.plan)
  const whole = harnessOf(shop)
  const { apiSchema } = parts.supergraph
  let [compared, deferred, cut] = [0, 0, 0]
  const tape = fc.array(fc.nat(10_000), { minLength: 60, maxLength: 300 })
  await fc.assert(
    fc.asyncProperty(tape, async (choices) => {
      const text = randomQuery(apiSchema, choices, true)
      fc.pre(text.length < text_max && validate(apiSchema, parse(text)).length === 0)
      const payloads = await parts.run(text, variables)
      const one = await whole.run(text, variables)
      expect(payloads.map(({ hasNext }) => hasNext)).toEqual(
        payloads.map((_, at) => at < payloads.length - 1),
      )
      const { data, errors } = merged(payloads)
      const places = (all: readonly unknown[]) => new Set(all.map((error) => JSON.stringify(error)))
      // A null that goes up in a part ends there, and goes further in a whole answer.
      if (data === null || payloads.some(isCut)) cut += 1
      else {
        expect(data, text).toEqual(plain(one.data))
        expect(places(errors), text).toEqual(places((one.errors ?? []).map(outline)))
      }
      compared += 1
      if (payloads.length > 1) deferred += 1
    }),
    { numRuns: runs, maxSkipsPerRun: 5_000 },
  )
  expect(compared).toBeGreaterThanOrEqual(runs)
  expect(deferred).toBeGreaterThan(runs / 3)
  expect(cut).toBeLessThan(runs / 2)
}, 60_000)

function isCut(payload: Payload): boolean {
  return 'incremental' in payload && payload.incremental?.some(({ data }) => data === null) === true
}
