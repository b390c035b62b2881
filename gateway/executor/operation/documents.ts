import {
  type DocumentNode,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Supergraph } from '#gateway/supergraph/supergraph.ts'
import { DeferRule } from '../defer/defer-rule.ts'

/** A text that was read: a valid document, or the reasons why it is none. */
export type ReadDocument = { readonly document: DocumentNode } | { readonly errors: readonly GraphQLError[] }

/** Reads documents that do not come through Apollo Server. */
export interface Documents {
  /** Parses and validates a text, once for each supergraph. */
  read(supergraph: Supergraph, text: string): ReadDocument
}

const documents_max = 1_000
/** The longest operation of our own clients has some two thousand tokens. */
export const document_tokens_max = 15_000
const validation_errors_max = 20

/** A bounded cache of read documents. Introspection is refused where it is off. */
export function createDocuments(introspection: boolean): Documents {
  const rules = [...specifiedRules, DeferRule, ...(introspection ? [] : [NoSchemaIntrospectionCustomRule])]
  const bySupergraph = new WeakMap<Supergraph, LRUCache<string, ReadDocument>>()

  function cacheOf(supergraph: Supergraph): LRUCache<string, ReadDocument> {
    const cache = bySupergraph.get(supergraph) ?? new LRUCache({ max: documents_max })
    bySupergraph.set(supergraph, cache)
    return cache
  }

  function readAnew(supergraph: Supergraph, text: string): ReadDocument {
    let document: DocumentNode
    try {
      document = parse(text, { maxTokens: document_tokens_max })
    } catch (error) {
      return { errors: [coded(error as GraphQLError, 'GRAPHQL_PARSE_FAILED')] }
    }
    const errors = validate(supergraph.apiSchema, document, rules, { maxErrors: validation_errors_max })
    if (errors.length === 0) return { document }
    return { errors: errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')) }
  }

  return {
    read(supergraph, text) {
      const cache = cacheOf(supergraph)
      const read = cache.get(text) ?? readAnew(supergraph, text)
      cache.set(text, read)
      return read
    },
  }
}

function coded(error: GraphQLError, code: string): GraphQLError {
  const { message, nodes, source, positions } = error
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions: { ...error.extensions, code },
  })
}
