import type { Level, LevelKey } from './level.ts'

/**
 * For each kind, how one unit of it moves `onHand`, `reserved`, `committed` and `backordered`. The table's check constraints say
 * the same.
 */
const effect_of_one = {
  RECEIVE: { onHand: 1, reserved: 0, committed: 0, backordered: 0 },
  ADJUST: { onHand: 1, reserved: 0, committed: 0, backordered: 0 },
  RESERVE: { onHand: 0, reserved: 1, committed: 0, backordered: 0 },
  RELEASE: { onHand: 0, reserved: -1, committed: 0, backordered: 0 },
  EXPIRE: { onHand: 0, reserved: -1, committed: 0, backordered: 0 },
  COMMIT: { onHand: 0, reserved: -1, committed: 1, backordered: 0 },
  UNCOMMIT: { onHand: 0, reserved: 0, committed: -1, backordered: 0 },
  SHIP: { onHand: -1, reserved: 0, committed: -1, backordered: 0 },
  RETURN: { onHand: 1, reserved: 0, committed: 0, backordered: 0 },
  TRANSFER_OUT: { onHand: -1, reserved: 0, committed: 0, backordered: 0 },
  TRANSFER_IN: { onHand: 1, reserved: 0, committed: 0, backordered: 0 },
  COUNT: { onHand: 1, reserved: 0, committed: 0, backordered: 0 },
  SCRAP: { onHand: -1, reserved: 0, committed: 0, backordered: 0 },
  BACKORDER: { onHand: 0, reserved: 0, committed: 0, backordered: 1 },
  UNBACKORDER: { onHand: 0, reserved: 0, committed: 0, backordered: -1 },
  ALLOCATE: { onHand: 0, reserved: 0, committed: 1, backordered: -1 },
} as const

export type MovementKind = keyof typeof effect_of_one

export const movement_kinds = Object.keys(effect_of_one) as readonly MovementKind[]

/** By how much the counters of a level change. */
export interface Counters {
  readonly onHand: number
  readonly reserved: number
  readonly committed: number
  readonly backordered: number
}

/** One line of the ledger, before it is written. Quantities are positive; only those of ADJUST and COUNT may be negative. */
export interface Movement extends LevelKey {
  readonly kind: MovementKind
  readonly quantity: number
}

export const nothing_moved: Counters = { onHand: 0, reserved: 0, committed: 0, backordered: 0 }

/** The change of counters one movement makes. */
export function deltasOf({ kind, quantity }: Pick<Movement, 'kind' | 'quantity'>): Counters {
  const one = effect_of_one[kind]
  return {
    onHand: times(one.onHand, quantity),
    reserved: times(one.reserved, quantity),
    committed: times(one.committed, quantity),
    backordered: times(one.backordered, quantity),
  }
}

/** The sum of two changes. */
export function sumOf(a: Counters, b: Counters): Counters {
  return {
    onHand: a.onHand + b.onHand,
    reserved: a.reserved + b.reserved,
    committed: a.committed + b.committed,
    backordered: a.backordered + b.backordered,
  }
}

/** The level after a change of its counters. */
export function movedBy(level: Level, delta: Counters, at: Date): Level {
  return { ...level, ...sumOf(level, delta), updatedAt: at }
}

/** Plain `*` would give −0, which is not equal to 0 for everybody. */
function times(sign: number, quantity: number): number {
  return sign === 0 ? 0 : sign * quantity
}
