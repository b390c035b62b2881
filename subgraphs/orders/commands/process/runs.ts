import type { CommandDependencies } from '../dependencies.ts'
import { type RunEnd, runOrder, type Work } from './run-order.ts'

/** The runs of this process: who waits for an order that is being worked on here waits for the run itself. */
export interface Runs {
  /**
   * Starts a run, or joins the one that goes on. Resolves to `lost` also when our database failed: the lease brings it
   * back.
   */
  start(work: Work): Promise<RunEnd>
  /** The run of an order, if one goes on here. */
  of(orderId: string): Promise<RunEnd> | null
  readonly size: number
  /** Resolves when no run goes on any more. */
  settled(): Promise<void>
}

export function createRuns(dependencies: CommandDependencies): Runs {
  const running = new Map<string, Promise<RunEnd>>()

  async function run(work: Work): Promise<RunEnd> {
    try {
      return await runOrder(dependencies, work)
    } catch (error) {
      dependencies.logger.error(
        { err: error, order: work.order.id },
        'a run broke off; its lease brings the order back',
      )
      return { type: 'lost' }
    }
  }

  return {
    start(work) {
      const { id } = work.order
      const started: Promise<RunEnd> = run(work).finally(() => {
        // A newer owner in this process may have taken the place.
        if (running.get(id) === started) running.delete(id)
      })
      running.set(id, started)
      return started
    },
    of: (orderId) => running.get(orderId) ?? null,
    get size() {
      return running.size
    },
    async settled() {
      while (running.size > 0) await Promise.all(running.values())
    },
  }
}
