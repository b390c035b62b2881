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

const settings: PlannerSettings = {
  evaluated_plans_max: null,
  planning_max_ms: null,
  answer_max_ms: 30_000,
  isProcess: false,
}

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

/** The planner of this version turns in a circle over this one. */
const endless = `{
  users {
    friends {
      ... on User @defer(label: "a") { ... on User @defer(label: "b") { reviews { id } nick id } }
      reviews { ... on Review @defer(label: "c") { id } }
    }
  }
  best {
    ... on Book { weight title size { width height } id ... on Book @defer(label: "d") { available stored title warehouses { code city } } }
    category {
      ... on Category @defer(label: "e") {
        parent { slug items { rating } }
        items { ... on Item @defer(label: "f") { rating } ... on Film @defer(label: "g") { title id available } }
      }
      items {
        reviews(first: 1) { id ... on Review @defer(label: "h") { body id } }
        category { name ... on Category @defer(label: "i") { slug name } }
      }
    }
  }
}`

test('a process plans as the thread does, and using up its memory ends nobody else', async () => {
  const process = startPlannerThread(silentLogger, { ...settings, isProcess: true })
  const ours = JSON.stringify(planDocument(supergraph, parse(text), 'Q').node)
  expect(await process.plan(supergraph, text, 'Q')).toMatchObject({ node: JSON.parse(ours) })
  expect(await process.plan(supergraph, endless, undefined)).toBe('impossible')
  expect(await process.plan(supergraph, text, 'Q')).toMatchObject({ node: {} })
  await process.stop()
}, 30_000)

test('planning that does not end is given up, and the thread starts again for the next', async () => {
  const thread = startPlannerThread(silentLogger, { ...settings, isProcess: true, planning_max_ms: 500 })
  const [never, queued] = [thread.plan(supergraph, endless, undefined), thread.plan(supergraph, text, 'Q')]
  expect(await never).toBe('impossible')
  expect(await queued).toBeNull()
  expect(await thread.plan(supergraph, text, 'Q')).toMatchObject({ node: {} })
  await thread.stop()
}, 20_000)
