import type { Scope } from '#platform/database/database.ts'
import type { LoggedEvent } from '#platform/events/cloud-event.ts'
import type { Listener } from '#platform/events/consumer.ts'
import { heard_types } from '../domain/folds.ts'
import { gather } from '../domain/gather.ts'
import { addFigures } from '../store/figures-store.ts'
import { readSettings } from '../store/settings-store.ts'

/** The consumer under whose name the cursor, the inbox and the dead letters are kept. */
export const figures_consumer = 'figures'
/**
 * A batch is one transaction of a dozen statements, whatever it holds; rows of the same day meet in it and are written
 * once.
 */
export const fold_events_max = 1_000

/** Listens to everything that changes a figure. All types share one function, so that a mixed batch is still folded at once. */
export const listeners: readonly Listener[] = heard_types.map((type) => ({
  type,
  handle: (scope, event) => foldFigures(scope, [event]),
  handleMany: foldFigures,
}))

/** Folds events of one tenant into its figures. Each event must be given once: the consumer's inbox sees to that. */
export async function foldFigures(scope: Scope, events: readonly LoggedEvent[]): Promise<void> {
  const { calendar } = await readSettings(scope)
  await addFigures(scope, gather(events, calendar))
}
