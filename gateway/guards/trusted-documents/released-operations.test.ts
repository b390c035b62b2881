import { describe, expect, test } from 'vitest'
import { type Attack, guardedWorld, posting, preflighted, refuses } from '#gateway/testing/attack.ts'
import type { GuardOptions } from '../options.ts'
import { hashOf } from './manifest.ts'
import { fixedDocuments } from './trusted-documents.ts'

type Headers = Readonly<Record<string, string>>

const released = 'query Open { open }'
const trustedDocuments = fixedDocuments([
  {
    id: hashOf(released),
    name: 'Open',
    type: 'query',
    text: released,
    owner: 'web',
    client: null,
    max_age_seconds: 60,
  },
])
const trusted_only: GuardOptions = { trustedDocuments, documentPolicies: { otherwise: 'trusted' } }
const attacks: readonly Attack[] = [
  {
    name: 'an operation that was not released',
    guards: trusted_only,
    send: posting('{ open }'),
    status: 403,
    code: 'PERSISTED_QUERY_REQUIRED',
  },
  {
    name: 'registering an operation where only released ones run',
    guards: trusted_only,
    send: ({ post }) =>
      post({
        query: '{ open }',
        extensions: { persistedQuery: { version: 1, sha256Hash: hashOf('{ open }') } },
      }),
    status: 403,
    code: 'PERSISTED_QUERY_REQUIRED',
  },
  {
    name: 'another document under a released hash',
    guards: trusted_only,
    send: ({ post }) =>
      post({
        query: '{ memo { text } }',
        extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(released) } },
      }),
    status: 400,
    code: 'BAD_USER_INPUT',
    message: /not the SHA-256/,
  },
  {
    name: 'a hash nobody knows',
    guards: trusted_only,
    send: ({ post }) => post({ extensions: { persistedQuery: { version: 1, sha256Hash: 'f'.repeat(64) } } }),
    status: 200,
    code: 'PERSISTED_QUERY_NOT_FOUND',
    message: /^PersistedQueryNotFound$/,
  },
]

refuses(attacks)

describe('a released operation', () => {
  const extensions = encodeURIComponent(
    JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hashOf(released) } }),
  )

  test('runs by hash and by id, over POST and GET', async () => {
    const { post, get } = await guardedWorld(trusted_only)
    const answers = [
      await post({ documentId: hashOf(released) }),
      await post({ extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(released) } } }),
      await get(`/graphql?extensions=${extensions}`, preflighted),
      await get(`/graphql?documentId=sha256:${hashOf(released)}`, preflighted),
    ]
    for (const { json: body } of answers) expect(body).toEqual({ data: { open: 'open' } })
  })

  test('may be kept by caches for guests, and for nobody else', async () => {
    const { get, issuer } = await guardedWorld(trusted_only)
    const path = `/graphql?documentId=${hashOf(released)}`
    const caching = async (headers: Headers) =>
      (await get(path, { ...preflighted, ...headers })).headers.get('cache-control')
    expect(await caching({})).toBe('public, max-age=60')
    expect(await caching({ authorization: `Bearer ${await issuer.token()}` })).toBe('no-store')
  })

  test('is counted', async () => {
    const { post, get } = await guardedWorld(trusted_only)
    await post({ documentId: hashOf(released) })
    await post({ query: '{ memo { text } }' })
    const { text } = await get('/metrics')
    expect(text).toMatch(/gateway_trusted_document_uses_total\{operation="Open",client="all"\} 1/)
    expect(text).toMatch(/gateway_refusals_total\{code="PERSISTED_QUERY_REQUIRED"\} 1/)
  })
})
