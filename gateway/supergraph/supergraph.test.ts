import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parse, printSchema } from 'graphql'
import { expect, onTestFinished, test } from 'vitest'
import { composeGraph } from '#gateway/testing/graph.ts'
import { startWorld } from '#gateway/testing/running.ts'
import { shop } from '#gateway/testing/shop.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { stripFeatures } from './strip-features.ts'
import { buildSupergraph } from './supergraph.ts'
import { createSupergraphManager } from './supergraph-manager.ts'

const guarded = composeGraph({
  secrets: {
    sdl: `
      type Query {
        open: String
        signedIn: String @authenticated
        scoped: Doc @requiresScopes(scopes: [["docs:read", "docs:all"], ["admin"]])
        ruled: String @policy(policies: [["office_hours"]])
      }
      type Doc @authenticated { text: String @tag(name: "x") @cost(weight: 3) }
    `,
    resolvers: {},
  },
}).sdl

test('without the authorization directives, and nothing else', () => {
  const stripped = stripFeatures(guarded)
  expect(guarded).toMatch(/@authenticated.*@requiresScopes.*@policy/s)
  expect(stripped).not.toMatch(/authenticated|requiresScopes|policy|Scope/)
  expect(stripped).toMatch(/@tag\(name: "x"\)/)
  expect(() => parse(stripped)).not.toThrow()
})

test('without contexts, and the arguments that come from them', () => {
  const { sdl } = composeGraph({
    shops: {
      sdl: `
        type Query { shop: Shop }
        type Shop @key(fields: "id") @context(name: "shop") { id: ID! currency: String product: Product }
        type Product @key(fields: "id") { id: ID! price(currency: String @fromContext(field: "$shop { currency }")): Int }
      `,
      resolvers: {},
    },
  })
  expect(sdl).toMatch(/@context\(.*contextArguments/s)
  expect(stripFeatures(sdl)).not.toMatch(/@context|fromContext|ContextFieldValue|contextArguments: \[\{/)
  const [whole, stripped] = [buildSupergraph(sdl), buildSupergraph(stripFeatures(sdl))]
  expect(printSchema(whole.apiSchema)).toBe(printSchema(stripped.apiSchema))
})

test('a guarded supergraph is planned from, and its API schema is the stripped one’s', () => {
  const [whole, stripped] = [buildSupergraph(guarded), buildSupergraph(stripFeatures(guarded))]
  expect(printSchema(whole.apiSchema)).toBe(printSchema(stripped.apiSchema))
  expect(printSchema(whole.apiSchema)).not.toContain('@authenticated')
})

test('a gateway serves a guarded supergraph', async () => {
  const { post } = await startWorld({
    secrets: {
      sdl: 'type Query { open: String signedIn: String @authenticated }',
      resolvers: { Query: { open: () => 'yes' } },
    },
  })
  expect((await post({ query: '{ open }' })).json).toEqual({ data: { open: 'yes' } })
})

async function loaded(sdl: string) {
  const manager = createSupergraphManager(sdl, silentLogger)
  const gateway = manager.asGateway(async () => ({ data: {} }))
  await gateway.load({ apollo: {} })
  onTestFinished(() => gateway.stop())
  return manager
}

test('a swap tells its listeners, and an old API schema still finds its version', async () => {
  const first = composeGraph(shop).sdl
  const manager = await loaded(first)
  const before = manager.current()
  const told: string[] = []
  manager.onSwap(({ sdl }) => told.push(sdl))
  await manager.swap(guarded)
  expect(told).toEqual([guarded])
  expect(manager.current().subgraphs).toEqual([{ name: 'secrets', url: 'http://secrets.test/graphql' }])
  expect(manager.ofSchema(before.apiSchema)).toBe(before)
  await manager.swap(guarded)
  expect(told.length).toBe(1)
})

test('a swap that changes nothing but authorization is a swap', async () => {
  const manager = await loaded(guarded)
  const changed = guarded.replace('["docs:read", "docs:all"]', '["docs:read"]')
  expect(changed).not.toBe(guarded)
  await manager.swap(changed)
  expect(manager.current().sdl).toBe(changed)
})

test.each([
  ['nonsense', 'type Query {'],
  ['no supergraph', 'type Query { a: Int }'],
  ['empty', ''],
])('a supergraph that is %s is refused, and the old one stays', async (_what, sdl) => {
  const manager = await loaded(guarded)
  await expect(manager.swap(sdl)).rejects.toThrow()
  expect(manager.current().sdl).toBe(guarded)
})

test('a gateway does not start on a bad supergraph', async () => {
  await expect(startWorld(shop, { supergraph: { sdl: 'type Query { a: Int }' } })).rejects.toThrow()
})

test('a watched file is swapped in when it changes, and not when it is bad', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'supergraph-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'supergraph.graphql')
  await writeFile(file, guarded)
  const anyPort = {
    name: 'any',
    execute: async () => ({ data: { open: 'yes', me: { nick: 'ada' } } }),
    subscribe: () => empty(),
  }
  const { post } = await startWorld(shop, { supergraph: { file }, ports: () => anyPort })
  const status = async (query: string) => (await post({ query })).status
  expect(await status('{ open }')).toBe(200)
  await writeFile(file, 'type Query {')
  await sleep(800)
  expect(await status('{ open }')).toBe(200)
  await writeFile(file, composeGraph(shop).sdl)
  for (let tries = 0; tries < 40 && (await status('{ me { nick } }')) !== 200; tries += 1) await sleep(100)
  expect(await status('{ me { nick } }')).toBe(200)
  expect(await status('{ open }')).toBe(400)
})

async function* empty(): AsyncGenerator<never> {}
