import { setImmediate as nextTurn } from 'node:timers/promises'
import { hasDefer } from '#gateway/executor/defer/defer-directive.ts'
import type { CompiledOperation } from '#gateway/executor/operation/compile-operation.ts'
import type { Documents } from '#gateway/executor/operation/documents.ts'
import type { Operations } from '#gateway/executor/operation/operations.ts'
import type { Supergraph } from '#gateway/supergraph/supergraph.ts'
import type { Logger } from '#platform/telemetry/logger.ts'
import type { TrustedDocuments } from './trusted-documents.ts'

/** As many as stay compiled; warming more would push out the first. */
const warmed_documents_max = 500

/**
 * Plans the released operations before a client asks for them, one after the other, in the planner's thread where there is one, so
 * that requests go between; those with `@defer` in both forms. Operations that the graph no longer has are logged and left
 * out. Never rejects. Returns how many are ready.
 */
export async function warmUp(
  trusted: TrustedDocuments,
  supergraph: Supergraph,
  { documents, operations, logger }: WarmUpServices,
): Promise<number> {
  let ready = 0
  for (const { text, name, client, owner } of trusted.all().slice(0, warmed_documents_max)) {
    await nextTurn()
    try {
      const read = documents.read(supergraph, text)
      if ('errors' in read) throw read.errors[0]
      await warm(operations.compile(supergraph, text, read.document, null))
      const inParts = hasDefer(read.document)
      if (inParts) await warm(operations.compile(supergraph, text, read.document, null, true))
      ready += 1
    } catch (error) {
      logger.warn({ err: error, operation: name, client, owner }, 'a trusted document does not fit the graph')
    }
  }
  return ready
}

/** The variables are not known: conditions are decided as if nobody gave any. */
async function warm(operation: CompiledOperation): Promise<void> {
  await operation.prepare({})
  operation.variantFor({})
}

export interface WarmUpServices {
  readonly documents: Documents
  readonly operations: Operations
  readonly logger: Logger
}
