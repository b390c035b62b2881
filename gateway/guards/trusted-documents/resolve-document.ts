import { GraphQLError } from 'graphql'
import { LRUCache } from 'lru-cache'
import { fault } from '#platform/faults/codes.ts'
import { hashOf } from './manifest.ts'
import type { TrustedDocument, TrustedDocuments } from './trusted-documents.ts'

/**
 * What a client may run: `any` operation; `trusted and registered`: trusted documents, and others once they are registered
 * by hash (automatic persisted queries), never a bare text; `trusted`: nothing but what was released for it.
 */
export type DocumentPolicy = 'any' | 'trusted and registered' | 'trusted'

/** How a request names its document, as it came: nothing is checked yet. */
export interface DocumentRequest {
  readonly query?: unknown
  readonly documentId?: unknown
  readonly extensions?: unknown
}

export interface ResolvedDocument {
  readonly text: string
  /** The released document this is; null for other texts. */
  readonly trusted: TrustedDocument | null
}

/**
 * Finds the text a request means, and whether this client may run it. Null when the request names no document at all. Throws
 * PERSISTED_QUERY_NOT_FOUND, PERSISTED_QUERY_REQUIRED, or BAD_USER_INPUT when hash and text disagree.
 */
export type ResolveDocument = (
  request: DocumentRequest,
  client: string | null,
  policy: DocumentPolicy,
) => ResolvedDocument | null

/** Text that clients registered by themselves, in characters; the least used goes first, and its client registers it again. */
const registered_characters_max = 8 * 1024 * 1024

export function createResolveDocument(
  documents: TrustedDocuments,
  check: (text: string) => void,
): ResolveDocument {
  const registered = new LRUCache<string, string>({
    maxSize: registered_characters_max,
    sizeCalculation: (text) => text.length + 1,
  })

  function byHash(hash: string, client: string | null, policy: DocumentPolicy): ResolvedDocument {
    const trusted = documents.find(hash, client)
    if (trusted !== null) return { text: trusted.text, trusted }
    const text = policy === 'trusted' ? undefined : registered.get(hash)
    if (text === undefined) throw notFound()
    return { text, trusted: null }
  }

  return ({ query, documentId, extensions }, client, policy) => {
    const hash = idIn(documentId) ?? hashIn(extensions)
    // Empty over a WebSocket, whose protocol wants a text always.
    if (query === undefined || query === null || query === '') {
      return hash === null ? null : byHash(hash, client, policy)
    }
    if (typeof query !== 'string') return null
    // First of all, so that nobody hashes a megabyte for a stranger.
    check(query)
    if (hash === null && policy === 'any') return { text: query, trusted: null }
    const computed = hashOf(query)
    const named = hash === null ? null : documents.find(hash, client)
    const isNamed = named?.text === query
    if (hash !== null && hash !== computed && !isNamed) throw mismatch()
    const trusted = isNamed ? named : documents.find(computed, client)
    if (trusted !== null) return { text: query, trusted }
    if (policy === 'trusted' || hash === null) throw required(policy)
    registered.set(computed, query)
    return { text: query, trusted: null }
  }
}

/** `documentId` as in persisted documents of GraphQL over HTTP: `sha256:…`, or the id itself. */
function idIn(documentId: unknown): string | null {
  return typeof documentId === 'string' ? documentId.replace(/^sha256:/, '') : null
}

function hashIn(extensions: unknown): string | null {
  const persisted = (
    extensions as { persistedQuery?: { version?: unknown; sha256Hash?: unknown } } | null | undefined
  )?.persistedQuery
  if (persisted === undefined || persisted === null) return null
  if (persisted.version !== 1 || typeof persisted.sha256Hash !== 'string') {
    throw fault('BAD_USER_INPUT', '`persistedQuery` must be `{ version: 1, sha256Hash: "…" }`.')
  }
  return persisted.sha256Hash
}

/** Clients know this message and answer it by sending the text with the hash. */
function notFound(): GraphQLError {
  return new GraphQLError('PersistedQueryNotFound', { extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } })
}

function mismatch(): GraphQLError {
  return fault('BAD_USER_INPUT', 'The hash is not the SHA-256 of the document that came with it.')
}

function required(policy: DocumentPolicy): GraphQLError {
  return fault(
    'PERSISTED_QUERY_REQUIRED',
    policy === 'trusted'
      ? 'This client runs released operations only: send the id of one, or have this one published first.'
      : 'This client sends its operations by hash: `extensions.persistedQuery`, with the document the first time.',
  )
}
