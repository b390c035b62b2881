import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { compileOperation } from '#gateway/executor/operation/compile-operation.ts'
import { createDocuments } from '#gateway/executor/operation/documents.ts'
import { createOperations } from '#gateway/executor/operation/operations.ts'
import { createAuthorize } from '#gateway/guards/authorization/authorize.ts'
import { fixedDocuments } from '#gateway/guards/trusted-documents/trusted-documents.ts'
import { warmUp } from '#gateway/guards/trusted-documents/warm-up.ts'
import { known } from '#gateway/testing/as-viewer.ts'
import { liveShop } from '#gateway/testing/event-source.ts'
import { composeGraph } from '#gateway/testing/graph.ts'
import { guest } from '#gateway/testing/harness.ts'
import { followers, liveWorld } from '#gateway/testing/live-world.ts'
import { shop } from '#gateway/testing/shop.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { type PlanAway, planDocument } from './plan-document.ts'
import { buildSupergraph, type Supergraph } from './supergraph.ts'

/** Planners that only the other thread may use, by supergraph. */
const planners = new Map<string, Supergraph>()

/** A supergraph that fails whoever plans with it here. */
function elsewhere(sdl: string): Supergraph {
  const supergraph = buildSupergraph(sdl)
  planners.set(supergraph.id, supergraph)
  const planner = {
    buildQueryPlan: () => {
      throw new Error('Planned on the event loop.')
    },
  }
  return { ...supergraph, planner: planner as unknown as Supergraph['planner'] }
}

function counting() {
  const texts: string[] = []
  const plan: PlanAway = async ({ id }, text, operationName) => {
    texts.push(text)
    return planDocument(planners.get(id) as Supergraph, parse(text), operationName)
  }
  return { plan, texts }
}

/** Asks for a field often enough for its plan to be made elsewhere. */
const long = (text: string, field: string) =>
  text.replace(
    field,
    [field, ...Array.from({ length: 40 }, (_, index) => `alias_${index}: ${field}`)].join(' '),
  )

test('an operation that is refused as a whole is not planned at all', () => {
  const { plan, texts } = counting()
  const text = long('{ open signedIn }', 'open')
  const operation = compileOperation(elsewhere(known.sdl), parse(text), null, { planAway: plan })
  const authorize = createAuthorize({ mode: 'reject', policies: {} })
  expect(() => authorize(operation, guest, {})).toThrow(
    expect.objectContaining({ extensions: { code: 'UNAUTHENTICATED' } }),
  )
  expect(texts).toEqual([])
})

test('trusted documents are warmed in the other thread, in parts too', async () => {
  const { plan, texts } = counting()
  const supergraph = elsewhere(composeGraph(shop).sdl)
  const [documents, operations] = [createDocuments(false), createOperations(plan)]
  const text = long('query Warm { me { nick ... @defer { reviews { id } } } best { id } }', 'nick')
  const document = {
    id: 'Warm',
    name: 'Warm',
    type: 'query',
    owner: 'web',
    client: null,
    max_age_seconds: 0,
  } as const
  const trusted = fixedDocuments([{ ...document, text }])
  const services = { documents, operations, logger: silentLogger }
  expect(await warmUp(trusted, supergraph, services)).toBe(1)
  expect(texts).toHaveLength(2)
  expect(await warmUp(trusted, supergraph, services)).toBe(1)
  expect(texts).toHaveLength(2)
})

test('a subscription is planned in the other thread, also when the graph changes under it', async () => {
  const { plan, texts } = counting()
  const { source, prepare, follow, swapTo } = liveWorld(liveShop, 10, plan, elsewhere)
  const text = long('subscription { stockChanged { level book { title } } }', 'title')
  await prepare(text)
  const follower = follow(text)
  await followers(source, 1)
  source.append('b1')
  expect(await follower.next()).toMatchObject({ data: { stockChanged: { level: 0 } } })
  swapTo({
    ...liveShop(source),
    people: { sdl: 'type User @key(fields: "id") { id: ID! nick: String! @shareable }', resolvers: {} },
  })
  await expect.poll(() => texts.length).toBe(2)
  source.append('b2')
  expect(await follower.next()).toMatchObject({
    data: { stockChanged: { level: 10, book: { title: 'Ubik' } } },
  })
})
