import { startWorker, type Worker } from '#platform/jobs/worker.ts'
import { deleteExpiredCarts } from '../../store/cart-store.ts'
import type { CommandDependencies } from '../dependencies.ts'

/** Bounds how long one round holds its locks. */
const forgotten_carts_max = 500
const look_every_ms = 60_000

/** Forgets carts that nobody touched for a long time. Until then the clock alone makes them unusable. */
export function startForgettingCarts(
  dependencies: Pick<CommandDependencies, 'database' | 'now' | 'logger'>,
): Worker {
  return startWorker({
    name: 'orders.carts',
    logger: dependencies.logger,
    idle_ms: look_every_ms,
    round: () => forgetCarts(dependencies),
  })
}

/** One round; resolves to whether there may be more. */
export async function forgetCarts({
  database,
  now,
}: Pick<CommandDependencies, 'database' | 'now'>): Promise<boolean> {
  return (await deleteExpiredCarts(database, now(), forgotten_carts_max)) === forgotten_carts_max
}
