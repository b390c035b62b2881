import { type LevelKey, levelText } from '../stock/level.ts'
import { deltasOf, type Movement, type MovementKind } from '../stock/movement.ts'

/** Whether the units of a variant are told apart: not at all, by lot, or each by its serial number. */
export type Tracking = 'NONE' | 'LOT' | 'SERIAL'

/** Units of one lot. A serial is a lot of one unit. */
export interface LotUnits {
  /** Empty when nobody knows the lot. */
  readonly code: string
  /** The last day it may be sold, `2026-03-31`; null when it does not expire. */
  readonly expiresOn: string | null
  readonly quantity: number
}

/** Units of one lot in one level. */
export interface Lot extends LevelKey, LotUnits {}

/** A movement, with the lots it brings or takes if somebody said so, and where returned or transferred units come from. */
export interface LotEntry extends Movement {
  readonly lots?: readonly LotUnits[]
  readonly orderId?: string | null
  readonly cause?: string | null
}

/** Units of a lot that one movement brought (positive) or took (negative). */
export interface LotMove extends LevelKey {
  readonly code: string
  readonly expiresOn: string | null
  readonly delta: number
  /** The movement it is a part of. */
  readonly entry: LotEntry
}

/** Units that left a level for an order or in a transfer and are not back: what returns and arrivals are made of. */
export interface OutstandingLot extends LotUnits {
  readonly variantId: string
  /** The order, or the transfer as the ledger's cause. */
  readonly source: string
}

const unknown_lot = { code: '', expiresOn: null }

/** These leave the house, so unexpired lots go first; what else is taken away is taken where it expired first. */
const kinds_for_use: ReadonlySet<MovementKind> = new Set(['SHIP', 'TRANSFER_OUT'])

/** The calendar day of an instant, in UTC. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10)
}

/** Whether a lot may no longer be sold. */
export function isExpired({ expiresOn }: Pick<LotUnits, 'expiresOn'>, today: string): boolean {
  return expiresOn !== null && expiresOn < today
}

/**
 * Which lots each movement takes or brings. Taken is what expires first (FEFO), unless the movement names its lots; brought
 * without a name are the lots that left for the same order or in the same transfer, and beyond those the lot nobody knows.
 * @param lots all lots of all levels that are moved.
 */
export function moveLots(
  lots: readonly Lot[],
  entries: readonly LotEntry[],
  outstanding: readonly OutstandingLot[],
  today: string,
): readonly LotMove[] {
  const present = new Map<string, readonly LotUnits[]>()
  for (const lot of lots) present.set(levelText(lot), [...(present.get(levelText(lot)) ?? []), lot])
  let away = outstanding
  const moves: LotMove[] = []
  for (const entry of entries) {
    const units = deltasOf(entry).onHand
    if (units === 0) continue
    const key = levelText(entry)
    const there = present.get(key) ?? []
    const chosen = units < 0 ? taken(there, entry, -units, moves, today) : brought(away, entry, units)
    if (units > 0) away = withoutUnits(away, entry, chosen)
    const sign = Math.sign(units)
    moves.push(
      ...chosen.map(({ code, expiresOn, quantity }) => ({
        variantId: entry.variantId,
        warehouseId: entry.warehouseId,
        code,
        expiresOn,
        delta: sign * quantity,
        entry,
      })),
    )
    present.set(key, added(there, chosen, sign))
  }
  return moves
}

/** Lots after moves: those that were there and those that came, by level. Emptied lots stay, with 0 units. */
export function lotsAfter(lots: readonly Lot[], moves: readonly LotMove[]): readonly Lot[] {
  const after = new Map(lots.map((lot) => [lotText(lot), lot]))
  for (const { variantId, warehouseId, code, expiresOn, delta } of moves) {
    const key = lotText({ variantId, warehouseId, code })
    const before = after.get(key) ?? { variantId, warehouseId, code, expiresOn, quantity: 0 }
    after.set(key, { ...before, quantity: before.quantity + delta })
  }
  return [...after.values()]
}

function taken(
  there: readonly LotUnits[],
  entry: LotEntry,
  quantity: number,
  before: readonly LotMove[],
  today: string,
): readonly LotUnits[] {
  if (entry.lots !== undefined) return entry.lots
  // Scrap of a return is what just came back.
  const returned =
    entry.kind === 'SCRAP' && entry.orderId != null
      ? before.filter((move) => move.entry.kind === 'RETURN' && move.variantId === entry.variantId)
      : []
  if (returned.length > 0) return returned.map(({ delta, ...lot }) => ({ ...lot, quantity: delta }))
  const last = (lot: LotUnits) => kinds_for_use.has(entry.kind) && isExpired(lot, today)
  const chosen = firstOf(
    there.toSorted((a, b) => Number(last(a)) - Number(last(b)) || byExpiry(a, b)),
    quantity,
  )
  if (sumOf(chosen) < quantity) throw new Error(`the lots of ${levelText(entry)} hold fewer units than it`)
  return chosen
}

function brought(away: readonly OutstandingLot[], entry: LotEntry, quantity: number): readonly LotUnits[] {
  if (entry.lots !== undefined) return entry.lots
  const known = firstOf(away.filter((lot) => isFrom(lot, entry)).toSorted(byExpiry), quantity)
  const missing = quantity - sumOf(known)
  return missing === 0 ? known : [...known, { ...unknown_lot, quantity: missing }]
}

/** Units that came back are no longer away. */
function withoutUnits(
  away: readonly OutstandingLot[],
  entry: LotEntry,
  back: readonly LotUnits[],
): readonly OutstandingLot[] {
  const units = new Map(back.map((lot) => [lot.code, lot.quantity]))
  return away.map((lot) =>
    isFrom(lot, entry) ? { ...lot, quantity: lot.quantity - (units.get(lot.code) ?? 0) } : lot,
  )
}

function isFrom({ variantId, source }: OutstandingLot, entry: LotEntry): boolean {
  const from = entry.kind === 'RETURN' ? entry.orderId : entry.kind === 'TRANSFER_IN' ? entry.cause : null
  return variantId === entry.variantId && source === from
}

/** Units from the first lots on, as many as are wanted and there. */
function firstOf(lots: readonly LotUnits[], quantity: number): readonly LotUnits[] {
  let missing = quantity
  return lots.flatMap(({ code, expiresOn, quantity: units }) => {
    const part = Math.max(0, Math.min(units, missing))
    missing -= part
    return part === 0 ? [] : [{ code, expiresOn, quantity: part }]
  })
}

function added(there: readonly LotUnits[], moved: readonly LotUnits[], sign: number): readonly LotUnits[] {
  const after = new Map(there.map((lot) => [lot.code, lot]))
  for (const lot of moved) {
    const quantity = (after.get(lot.code)?.quantity ?? 0) + sign * lot.quantity
    after.set(lot.code, { ...(after.get(lot.code) ?? lot), quantity })
  }
  return [...after.values()]
}

/** Earliest first; what never expires last; then by code, so that the same question has one answer. */
function byExpiry(a: LotUnits, b: LotUnits): number {
  const [left, right] = [a.expiresOn ?? '9999', b.expiresOn ?? '9999']
  if (left !== right) return left < right ? -1 : 1
  return a.code < b.code ? -1 : Number(a.code > b.code)
}

function sumOf(lots: readonly LotUnits[]): number {
  return lots.reduce((sum, lot) => sum + lot.quantity, 0)
}

function lotText({ variantId, warehouseId, code }: LevelKey & { readonly code: string }): string {
  return `${variantId}/${warehouseId}/${code}`
}
