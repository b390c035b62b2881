import type { DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { PlanAway } from '#gateway/supergraph/plan-document.ts'
import type { Supergraph } from '#gateway/supergraph/supergraph.ts'
import { type CompiledOperation, compileOperation } from './compile-operation.ts'

/** Operations kept compiled for each supergraph. A graph's clients use a few hundred. */
const compiled_operations_max = 1_000

/** The compiled operations of every supergraph version that is still in use. */
export interface Operations {
  /**
   * The operation of this valid document, compiled at most once for each supergraph and each way to answer it: whole, or in
   * parts where it has `@defer`. `text` is the document's own text.
   */
  compile(
    supergraph: Supergraph,
    text: string,
    document: DocumentNode,
    operationName: string | null,
    isIncremental?: boolean,
  ): CompiledOperation
  /** Operations compiled for the version used last, and how often one was found or made. */
  counts(): { readonly size: number; readonly hits: number; readonly misses: number }
}

/** A cache of compiled operations; a version's are dropped together with the version. */
export function createOperations(planAway?: PlanAway, max: number = compiled_operations_max): Operations {
  let latest: LRUCache<string, CompiledOperation> | null = null
  let hits = 0
  let misses = 0
  const bySupergraph = new WeakMap<Supergraph, LRUCache<string, CompiledOperation>>()

  function cacheOf(supergraph: Supergraph): LRUCache<string, CompiledOperation> {
    let cache = bySupergraph.get(supergraph)
    if (cache === undefined) {
      cache = new LRUCache({ max })
      bySupergraph.set(supergraph, cache)
    }
    return cache
  }

  return {
    compile(supergraph, text, document, operationName, isIncremental = false) {
      const cache = cacheOf(supergraph)
      latest = cache
      const named = operationName === null ? text : `${operationName}\n${text}`
      // No document begins with a directive, so no other key can be the same.
      const key = isIncremental ? `@defer\n${named}` : named
      let operation = cache.get(key)
      if (operation === undefined) {
        misses += 1
        operation = compileOperation(supergraph, document, operationName, { planAway, isIncremental })
        cache.set(key, operation)
      } else {
        hits += 1
      }
      return operation
    },
    counts: () => ({ size: latest?.size ?? 0, hits, misses }),
  }
}
