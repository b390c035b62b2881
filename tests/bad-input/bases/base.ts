import type { Viewer } from '#platform/auth/viewer.ts'
import type { Arguments } from '../mutants.ts'
import type { Shop } from '../shop.ts'

/** How to make arguments that a mutation accepts: all that is optional is given, lists have two entries. */
export interface Base {
  readonly good: (shop: Shop) => Promise<Arguments> | Arguments
  /** Who sends it; whoever may do everything when absent. */
  readonly as?: (shop: Shop) => Viewer
}

/** One for each mutation of a context. */
export type Bases = Readonly<Record<string, Base>>
