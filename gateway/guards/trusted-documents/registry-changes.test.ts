import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { createDocuments } from '#gateway/executor/operation/documents.ts'
import { createOperations } from '#gateway/executor/operation/operations.ts'
import { buildSupergraph } from '#gateway/supergraph/supergraph.ts'
import { composeGraph } from '#gateway/testing/graph.ts'
import { guardedShop } from '#gateway/testing/guarded-shop.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { openFolderRegistry } from './folder-registry.ts'
import { hashOf } from './manifest.ts'
import { publish } from './publish.ts'
import { fixedDocuments, type TrustedDocument } from './trusted-documents.ts'
import { warmUp } from './warm-up.ts'

const poll_ms = 10

async function registryWith(...names: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'registry-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const source = join(folder, 'source')
  const release = async (name: string) => {
    const body = `query ${name} { open }`
    const operations = [{ id: hashOf(body), name, type: 'query', body }]
    await writeFile(
      source,
      JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }),
    )
    await publish({ source, registry: folder, owner: 'web', client: 'ios', schema: null })
  }
  for (const name of names) await release(name)
  return { folder, release }
}

const idOf = (name: string) => hashOf(`query ${name} { open }`)

test('what is released while a gateway runs is known soon, and its plans are warmed', async () => {
  const { folder, release } = await registryWith('First')
  const registry = await openFolderRegistry(folder, silentLogger, poll_ms)
  onTestFinished(registry.stop)
  let changes = 0
  registry.onChange(() => {
    changes += 1
  })
  await release('Second')
  for (let tries = 0; changes === 0 && tries < 200; tries += 1) await sleep(poll_ms)
  expect(changes).toBe(1)
  expect([registry.find(idOf('First'), 'ios')?.name, registry.find(idOf('Second'), 'ios')?.name]).toEqual([
    'First',
    'Second',
  ])
})

test.each([
  ['no JSON', '{'],
  ['another format', '{"format":"something else"}'],
  [
    'an operation under a hash of another',
    JSON.stringify({
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [{ id: idOf('First'), name: 'Evil', type: 'query', body: 'query Evil { memo { text } }' }],
    }),
  ],
])('a manifest that is %s changes nothing, and stops a start', async (_what, text) => {
  const { folder } = await registryWith('First')
  const registry = await openFolderRegistry(folder, silentLogger, poll_ms)
  onTestFinished(registry.stop)
  await writeFile(join(folder, 'ios.json'), text)
  await sleep(poll_ms * 10)
  expect(registry.find(idOf('First'), 'ios')?.text).toBe('query First { open }')
  await expect(openFolderRegistry(folder, silentLogger)).rejects.toThrow(/ios\.json/)
})

test('warming plans what fits the graph, and names what does not', async () => {
  const document = (name: string, text: string): TrustedDocument => {
    return { id: name, name, type: 'query', text, owner: 'web', client: null, max_age_seconds: 0 }
  }
  const warned: unknown[] = []
  const logger = {
    ...silentLogger,
    warn: (what: unknown) => warned.push(what),
  } as unknown as typeof silentLogger
  const supergraph = buildSupergraph(composeGraph(guardedShop).sdl)
  const [documents, operations] = [createDocuments(false), createOperations()]
  const trusted = fixedDocuments([
    document('Good', 'query Good { items { id rating } }'),
    document('Bad', 'query Bad { gone }'),
  ])
  expect(await warmUp(trusted, supergraph, { documents, operations, logger })).toBe(1)
  expect(warned).toMatchObject([{ operation: 'Bad', owner: 'web' }])
})
