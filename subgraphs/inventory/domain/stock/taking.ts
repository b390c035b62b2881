import type { Problem } from '../problem.ts'
import { on_hand_max } from '../requests.ts'
import { type Level, type LevelKey, levelText, unpromisedOf } from './level.ts'
import { deltasOf, type Movement } from './movement.ts'
import type { LevelChange } from './stock-change.ts'

/** A line that would take away more than nobody waits for. */
export interface ShortageLine extends LevelKey {
  /** Place of the line in the request, from 0. */
  readonly index: number
  readonly requested: number
  readonly removable: number
}

/** More was to be taken away than nobody waits for; nothing was. */
export interface StockShortage {
  readonly kind: 'StockShortage'
  readonly lines: readonly ShortageLine[]
}

/**
 * Every movement that takes more units from its level than are neither held nor promised, all at once. A level that is
 * missing has nothing. Each level is moved by at most one of the movements.
 * @param takesGood whether a movement takes units that may still be sold before expired ones, as transfers do.
 */
export function shortagesOf<Taken extends Movement>(
  levels: readonly Level[],
  movements: readonly Taken[],
  takesGood: (movement: Taken) => boolean = ({ kind }) => kind === 'TRANSFER_OUT',
): readonly ShortageLine[] {
  const known = new Map(levels.map((level) => [levelText(level), level]))
  return movements.flatMap((movement, index) => {
    const level = known.get(levelText(movement))
    const free = level === undefined ? 0 : takesGood(movement) ? unpromisedGoodOf(level) : unpromisedOf(level)
    const requested = -deltasOf(movement).onHand
    const { variantId, warehouseId } = movement
    return requested > free ? [{ index, variantId, warehouseId, requested, removable: free }] : []
  })
}

/**
 * Units that can be taken, good ones first: expired units keep no promise, so as long as anything is promised the good ones beyond
 * that are all.
 */
function unpromisedGoodOf(level: Level): number {
  const promised = level.reserved + level.committed
  return promised === 0 ? level.onHand : Math.max(0, unpromisedOf(level) - level.expired)
}

/** Lines after which a warehouse would keep more of a variant than can be counted. */
export function problemsOfOverflow(
  changes: readonly LevelChange[],
  lines: readonly { readonly variantId: string }[],
  field: string,
): readonly Problem[] {
  const full = new Set(
    changes.filter(({ after }) => after.onHand > on_hand_max).map(({ after }) => after.variantId),
  )
  return lines.flatMap(({ variantId }, index) =>
    full.has(variantId)
      ? [
          {
            path: `lines.${index}.${field}`,
            message: `A warehouse keeps at most ${on_hand_max} units of a variant.`,
          },
        ]
      : [],
  )
}
