import type { GraphQLError } from 'graphql'
import { introspect } from '../answer/introspect.ts'
import { beginRun } from '../begin-run.ts'
import { type Caller, complete, type Execution } from '../execute.ts'
import type { CompiledOperation, Variables } from '../operation/compile-operation.ts'
import type { RawObject } from '../raw.ts'
import { runStep } from '../run-steps.ts'
import type { Deferral } from './compile-deferral.ts'
import { createPayloads, type Increment, type Payload, type Payloads } from './payloads.ts'
import { type StartedParts, startParts } from './start-parts.ts'

/**
 * Runs an operation whose answer comes in parts, and emits each payload when it is ready: first what is not deferred, then each
 * deferred fragment when its fetches are over and what is around it was sent. Those that are ready together are one
 * payload. Resolves after the last one, with the errors of all; or, when the client has left, without it. Rejects with a fault
 * before the first when no plan would be right. One deadline holds for the whole answer.
 */
export async function executeDeferred(
  execution: Execution,
  operation: CompiledOperation,
  variables: Variables,
  caller: Caller,
  emit: (payload: Payload) => void,
): Promise<{ readonly errors?: readonly GraphQLError[] }> {
  if (!operation.isPrepared(variables)) await operation.prepare(variables)
  const variant = operation.variantFor(variables)
  const { deferral, shape } = variant
  if (deferral === null) {
    const { data = null, errors } = await complete(execution, operation, variables, caller, {})
    emit({ data: data as RawObject | null, ...(errors === undefined ? {} : { errors }), hasNext: false })
    return errors === undefined ? {} : { errors }
  }
  const began = beginRun(execution, {
    operation,
    variant: { ...variant, shape: deferral.whole },
    variables,
    caller,
    root: {},
    earlierErrors: [],
  })
  try {
    const parts = startParts(began, deferral.parts)
    introspect(operation, deferral.whole, variables, parts.run.root)
    if (variant.step !== null) await runStep(parts.run, variant.step)
    parts.onFirst()
    const payloads = createPayloads(parts.run, shape, deferral)
    const first = payloads.first()
    emit({ ...first, hasNext: first.data !== null })
    if (first.data !== null) await deliver(deferral, parts, payloads, caller, emit)
    return parts.run.errors.length === 0 ? {} : { errors: parts.run.errors }
  } finally {
    began.end()
    began.giveUp()
  }
}

async function deliver(
  { fragments }: Deferral,
  parts: StartedParts,
  payloads: Payloads,
  { signal }: Caller,
  emit: (payload: Payload) => void,
): Promise<void> {
  const open = new Set(fragments.map(({ id }) => id))
  while (open.size > 0 && signal?.aborted !== true) {
    const incremental: Increment[] = []
    let found = 0
    // Those around others come first, so that one pass sees what the others wait for.
    for (const fragment of fragments) {
      const around = fragment.chain.slice(0, -1)
      if (!open.has(fragment.id) || !parts.isOver(fragment.id) || around.some((id) => open.has(id))) continue
      open.delete(fragment.id)
      found += 1
      incremental.push(...payloads.later(fragment))
    }
    if (found === 0) await parts.nextOver()
    else if (incremental.length > 0) emit({ incremental, hasNext: open.size > 0 })
    else if (open.size === 0) emit({ hasNext: false })
  }
}
