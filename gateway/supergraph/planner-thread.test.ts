import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { composeGraph } from '#gateway/testing/graph.ts'
import { shop } from '#gateway/testing/shop.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { planDocument } from './plan-document.ts'
import { type PlannerSettings, startPlannerThread } from './planner-thread.ts'
import { buildSupergraph } from './supergraph.ts'

const supergraph = buildSupergraph(composeGraph(shop).sdl)
const text = 'query Q { books { title available reviews { author { name } } } }'

const settings: PlannerSettings = { evaluated_plans_max: null, planning_max_ms: null }

test('the thread plans what we would plan', async () => {
  const thread = startPlannerThread(silentLogger, settings)
  const plans = await Promise.all([thread.plan(supergraph, text, 'Q'), thread.plan(supergraph, text, 'Q')])
  const ours = JSON.stringify(planDocument(supergraph, parse(text), 'Q').node)
  for (const plan of plans) expect(plan).toMatchObject({ node: JSON.parse(ours) })
  await thread.stop()
})

test('what it cannot plan is left to whoever asked, and stopping answers everybody', async () => {
  const thread = startPlannerThread(silentLogger, settings)
  expect(await thread.plan(supergraph, '{ nothing }', undefined)).toBe('impossible')
  const asked = thread.plan(supergraph, text, 'Q')
  await thread.stop()
  expect(await asked).toBeNull()
}, 20_000)
