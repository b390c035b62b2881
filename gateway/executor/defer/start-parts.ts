import type { BegunRun } from '../begin-run.ts'
import type { Run } from '../run.ts'
import { runStep } from '../run-steps.ts'
import type { DeferredPart } from './compile-deferral.ts'

/** The deferred parts of an answer, each running as soon as the fetches it depends on are over. */
export interface StartedParts {
  /** What the first part must run as: its fetches start the others. */
  readonly run: Run
  /** Says that the first part is over. */
  onFirst(): void
  /** Whether all fetches of a fragment are over. */
  isOver(fragment: string): boolean
  /** Resolves when another part is over, at once when one was since the last time. Rejects when one broke. */
  nextOver(): Promise<void>
}

/**
 * Starts the parts. All share the raw answer, its errors and the entities that are known already; their requests are their own,
 * so that no part waits for what only another one needs.
 */
export function startParts(
  { run: begun, askWhileWanted }: BegunRun,
  parts: readonly DeferredPart[],
): StartedParts {
  const awaited = new Map<string, PromiseWithResolvers<void>>()
  for (const id of parts.flatMap(({ depends }) => depends)) awaited.set(id, Promise.withResolvers())
  const first = Promise.withResolvers<void>()
  const run: Run = { ...begun, onAwaited: (id) => awaited.get(id)?.resolve() }
  const running = new Map<string, number>()
  let over = Promise.withResolvers<void>()
  let broken: { readonly error: unknown } | null = null

  async function start({ depends, step, schedule }: DeferredPart): Promise<void> {
    // What a mutation's answer is completed with is read when all of it has been written.
    if (begun.operation.kind === 'mutation') await first.promise
    await Promise.all(depends.map((id) => awaited.get(id)?.promise))
    const variant = { ...begun.variant, schedule }
    await runStep({ ...run, variant, lanes: [], arrived: [], ask: askWhileWanted }, step)
  }

  for (const part of parts) {
    const { fragment } = part
    running.set(fragment, (running.get(fragment) ?? 0) + 1)
    start(part).then(
      () => {
        running.set(fragment, (running.get(fragment) ?? 0) - 1)
        over.resolve()
      },
      (error: unknown) => {
        broken = { error }
        over.resolve()
      },
    )
  }

  return {
    run,
    onFirst: first.resolve,
    isOver: (fragment) => (running.get(fragment) ?? 0) <= 0,
    async nextOver() {
      await over.promise
      over = Promise.withResolvers()
      if (broken !== null) throw broken.error
    },
  }
}
