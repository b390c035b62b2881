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
 */
export function shortagesOf(
  levels: readonly Level[],
  movements: readonly Movement[],
): readonly ShortageLine[] {
  const removable = new Map(levels.map((level) => [levelText(level), unpromisedOf(level)]))
  return movements.flatMap((movement, index) => {
    const free = removable.get(levelText(movement)) ?? 0
    const requested = -deltasOf(movement).onHand
    const { variantId, warehouseId } = movement
    return requested > free ? [{ index, variantId, warehouseId, requested, removable: free }] : []
  })
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
