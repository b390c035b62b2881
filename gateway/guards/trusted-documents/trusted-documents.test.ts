import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSchema, parse } from 'graphql'
import { describe, expect, onTestFinished, test } from 'vitest'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { openFolderRegistry } from './folder-registry.ts'
import { hashOf, operationsIn } from './manifest.ts'
import { publish } from './publish.ts'
import { createResolveDocument, type DocumentPolicy, type DocumentRequest } from './resolve-document.ts'
import { fixedDocuments, type TrustedDocument } from './trusted-documents.ts'

const text = 'query Nick { me { nick } }'
const other = 'query Name { me { name } }'
const hash = hashOf(text)
const released = (more: Partial<TrustedDocument> = {}): TrustedDocument => {
  return {
    id: hash,
    name: 'Nick',
    type: 'query',
    text,
    owner: 'web',
    client: null,
    max_age_seconds: 0,
    ...more,
  }
}
const persisted = (sha256Hash: unknown, version: unknown = 1) => ({
  extensions: { persistedQuery: { version, sha256Hash } },
})
const documents = fixedDocuments([
  released(),
  released({ id: 'orders-1', name: 'Orders', text: 'query Orders { orders }', client: 'acme-erp' }),
])

function resolve(request: DocumentRequest, policy: DocumentPolicy, client: string | null = null) {
  return createResolveDocument(documents, () => undefined)(request, client, policy)?.text ?? null
}

const all: readonly DocumentPolicy[] = ['any', 'trusted and registered', 'trusted']

describe.each(all)('a client that may run: %s', (policy) => {
  test.each([
    ['hash', persisted(hash)],
    ['id', { documentId: hash }],
    ['id with its algorithm', { documentId: `sha256:${hash}` }],
    ['hash and text', { query: text, ...persisted(hash) }],
  ])('finds a released document by %s', (_how, request) => {
    expect(resolve(request, policy)).toBe(text)
  })

  test('finds one of its own, and not another’s', () => {
    expect(resolve({ documentId: 'orders-1' }, policy, 'acme-erp')).toBe('query Orders { orders }')
    for (const client of ['somebody', null]) {
      expect(() => resolve({ documentId: 'orders-1' }, policy, client)).toThrow('PersistedQueryNotFound')
    }
  })

  test.each([
    ['an unknown hash', persisted(hashOf(other)), 'PERSISTED_QUERY_NOT_FOUND'],
    ['a hash of something else', { query: other, ...persisted(hash) }, 'BAD_USER_INPUT'],
    ['an id of something else', { query: other, documentId: hash }, 'BAD_USER_INPUT'],
    ['another version', persisted(hash, 2), 'BAD_USER_INPUT'],
    ['a hash that is none', persisted({}), 'BAD_USER_INPUT'],
    ['a name every object has', { documentId: 'constructor' }, 'PERSISTED_QUERY_NOT_FOUND'],
  ])('is told about %s', (_what, request, code) => {
    expect(() => resolve(request, policy)).toThrow(expect.objectContaining({ extensions: { code } }))
  })

  test.each([{}, { query: '' }, { query: 7 }, { query: null }])('names no document with %j', (request) => {
    expect(resolve(request, policy)).toBeNull()
  })
})

describe('a text', () => {
  const cases: readonly [
    what: string,
    policy: DocumentPolicy,
    request: DocumentRequest,
    code: string | null,
  ][] = [
    ['bare', 'any', { query: other }, null],
    ['bare', 'trusted and registered', { query: other }, 'PERSISTED_QUERY_REQUIRED'],
    ['bare', 'trusted', { query: other }, 'PERSISTED_QUERY_REQUIRED'],
    ['with its hash', 'any', { query: other, ...persisted(hashOf(other)) }, null],
    ['with its hash', 'trusted and registered', { query: other, ...persisted(hashOf(other)) }, null],
    ['with its hash', 'trusted', { query: other, ...persisted(hashOf(other)) }, 'PERSISTED_QUERY_REQUIRED'],
    ['that was released', 'trusted', { query: text }, null],
    ['that was released, changed by a space', 'trusted', { query: `${text} ` }, 'PERSISTED_QUERY_REQUIRED'],
  ]
  test.each(cases)('%s, where a client may run %s', (_what, policy, request, code) => {
    if (code === null) expect(resolve(request, policy)).toBe(request.query)
    else expect(() => resolve(request, policy)).toThrow(expect.objectContaining({ extensions: { code } }))
  })
})

test('what a client registered is known by its hash, but not to those who run released operations only', () => {
  const find = createResolveDocument(documents, () => undefined)
  find({ query: other, ...persisted(hashOf(other)) }, null, 'any')
  expect(find(persisted(hashOf(other)), null, 'trusted and registered')?.text).toBe(other)
  expect(() => find(persisted(hashOf(other)), null, 'trusted')).toThrow('PersistedQueryNotFound')
})

async function folder(files: Readonly<Record<string, string>>): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'trusted-'))
  onTestFinished(() => rm(path, { recursive: true }))
  await mkdir(join(path, 'nested'))
  for (const [name, content] of Object.entries(files)) await writeFile(join(path, name), content)
  return path
}

const manifest = (operations: readonly object[]) =>
  JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations })
const operation = { id: hash, name: 'Nick', type: 'query', body: text }
const schema = buildSchema('type Query { me: User } type User { nick: String name: String }')

describe('publishing', () => {
  test('a manifest: a running registry has the operations', async () => {
    const at = await folder({ 'manifest.json': manifest([operation]) })
    const registry = join(at, 'registry')
    const source = join(at, 'manifest.json')
    const published = await publish({
      source,
      registry,
      owner: 'web',
      client: 'ios',
      schema,
      max_age_seconds: 60,
    })
    expect(published).toEqual({ file: join(registry, 'ios.json'), added: [`Nick ${hash}`], kept: 0 })
    const opened = await openFolderRegistry(registry, silentLogger)
    onTestFinished(opened.stop)
    expect(opened.find(hash, 'ios')).toEqual(released({ client: 'ios', max_age_seconds: 60 }))
    expect(opened.find(hash, 'android')).toBeNull()
  })

  test('a folder of operations and fragments', async () => {
    const at = await folder({
      'nick.graphql': 'query Nick { me { ...Who } }',
      'nested/who.graphql': 'fragment Who on User { nick } fragment Unused on User { name }',
    })
    await publish({ source: at, registry: join(at, 'out'), owner: 'web', client: null, schema })
    const { operations } = JSON.parse(await readFile(join(at, 'out', 'all-clients.json'), 'utf8'))
    expect(operations).toMatchObject([{ name: 'Nick', type: 'query', id: hashOf(operations[0].body) }])
    expect(parse(operations[0].body).definitions.length).toBe(2)
  })

  test('again: what was released stays', async () => {
    const at = await folder({
      'a.json': manifest([operation]),
      'b.json': manifest([{ ...operation, id: 'second' }]),
    })
    const to = { registry: join(at, 'registry'), owner: 'web', client: 'ios', schema }
    await publish({ ...to, source: join(at, 'a.json') })
    expect(await publish({ ...to, source: join(at, 'b.json') })).toMatchObject({
      added: ['Nick second'],
      kept: 1,
    })
  })

  const wrong: readonly [what: string, operation: object, reason: RegExp][] = [
    ['a hash of something else', { ...operation, body: other, name: 'Name' }, /not the SHA-256/],
    ['bad syntax', { ...operation, id: 'x', body: 'query Nick {' }, /Syntax Error/],
    ['another name', { ...operation, id: 'x', name: 'Other' }, /another name/],
    ['another type', { ...operation, id: 'x', type: 'mutation' }, /not a mutation/],
    ['two operations', { ...operation, id: 'x', body: `${text} ${other}` }, /2 operations/],
    [
      'a field the graph has not',
      { ...operation, id: 'x', body: 'query Nick { nothing }' },
      /Cannot query field/,
    ],
    ['an id that is a path', { ...operation, id: '../x' }, /letters, digits/],
  ]
  test.each(wrong)('%s is refused, and nothing is written', async (_what, each, reason) => {
    const at = await folder({ 'manifest.json': manifest([each]) })
    const registry = join(at, 'registry')
    const publishing = publish({
      source: join(at, 'manifest.json'),
      registry,
      owner: 'web',
      client: null,
      schema,
    })
    await expect(publishing).rejects.toThrow(reason)
    await expect(readFile(join(registry, 'all-clients.json'))).rejects.toThrow('ENOENT')
  })

  test('a client’s name is no path', async () => {
    const at = await folder({ 'manifest.json': manifest([operation]) })
    const publication = {
      source: join(at, 'manifest.json'),
      registry: at,
      owner: 'web',
      client: '../x',
      schema,
    }
    await expect(publish(publication)).rejects.toThrow(/cannot be a client's name/)
  })

  test('an operation without a name, and a fragment that is nowhere', () => {
    expect(() => operationsIn(['{ me { nick } }'])).toThrow(/no name/)
    expect(() => operationsIn(['query A { ...B }'])).toThrow(/fragment B/)
  })
})
