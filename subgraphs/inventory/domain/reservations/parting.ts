import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { type Problem, problemsOfText, unless } from '../problem.ts'
import { line_id_chars_max, quantity_max } from '../requests.ts'
import type { Movement } from '../stock/movement.ts'
import { type Allocation, movementsOf, openOf, type Reservation } from './reservation.ts'

/** Units an order does not want any more, while it keeps the rest. */
export interface Parting {
  /** Units that may wait no longer: at most so many of each line, as some may have come meanwhile. */
  readonly waiting: readonly { readonly lineId: string; readonly quantity: number }[]
  /** Promised units that stay in the warehouse: exactly so many. */
  readonly promised: readonly {
    readonly lineId: string
    readonly warehouseId: string
    readonly quantity: number
  }[]
}

/** What a parting came to. */
export interface Parted {
  readonly reservation: Reservation
  readonly movements: readonly Movement[]
  /** Of each line that waits: how many units really were waiting. */
  readonly waiting: readonly { readonly lineId: string; readonly quantity: number }[]
}

/** Not so many units are promised there. Whoever asks must have seen that they have not left: a defect of the asker. */
export interface NotPromised {
  readonly kind: 'NotPromised'
  readonly lineId: string
}

/** A line waits at one level, and is promised from several warehouses at most. */
const parts_max = 1_000

/** Everything that is wrong with a parting, before it is known what was promised. */
export function problemsOfParting({ waiting, promised }: Parting): readonly Problem[] {
  return [
    ...problemsOfParts('waiting', waiting, ({ lineId }) => lineId),
    ...problemsOfParts('promised', promised, ({ lineId, warehouseId }) => `${lineId} ${warehouseId}`),
  ]
}

function problemsOfParts<Part extends { readonly lineId: string; readonly quantity: number }>(
  list: string,
  parts: readonly Part[],
  nameOf: (part: Part) => string,
): readonly Problem[] {
  if (parts.length > parts_max) return [{ path: list, message: `Give at most ${parts_max}.` }]
  const names = parts.map(nameOf)
  return parts.flatMap(({ lineId, quantity }, index) => [
    ...problemsOfText(`${list}.${index}.lineId`, lineId, line_id_chars_max, 'There is no line with this id.'),
    ...unless(
      quantity >= 1 && quantity <= quantity_max,
      `${list}.${index}.quantity`,
      `Use a whole number from 1 to ${quantity_max}.`,
    ),
    ...unless(
      names.indexOf(names[index] ?? '') === index,
      `${list}.${index}.lineId`,
      'Another entry names these units already.',
    ),
  ])
}

/** Takes units out of what an order was promised or waits for. */
export function part(reservation: Reservation, parting: Parting): Decision<Parted, NotPromised> {
  if (reservation.status !== 'COMMITTED')
    return refuse({ kind: 'NotPromised', lineId: parting.promised[0]?.lineId ?? '' })
  const unknown = parting.waiting.find(
    ({ lineId }) => !reservation.allocations.some((each) => each.lineId === lineId),
  )
  if (unknown !== undefined) return refuse({ kind: 'NotPromised', lineId: unknown.lineId })
  const waited = parting.waiting.map(({ lineId, quantity }) => {
    const there = reservation.allocations.find((each) => each.lineId === lineId && each.backordered > 0)
    return { lineId, quantity: Math.min(quantity, there?.backordered ?? 0) }
  })
  const short = parting.promised.find(({ lineId, warehouseId, quantity }) => {
    const there = reservation.allocations.find(
      (each) => each.lineId === lineId && each.warehouseId === warehouseId,
    )
    return there === undefined || openOf(there) < quantity
  })
  if (short !== undefined) return refuse({ kind: 'NotPromised', lineId: short.lineId })
  const allocations = reservation.allocations.map((each) => parted(each, waited, parting.promised))
  const waits = allocations.map((after, index) => ({
    ...after,
    quantity: (reservation.allocations[index]?.backordered ?? 0) - after.backordered,
  }))
  const promised = allocations.map((after, index) => ({
    ...after,
    quantity: openOf(reservation.allocations[index] ?? after) - openOf(after),
  }))
  return accept({
    reservation: { ...reservation, allocations },
    movements: [...movementsOf('UNBACKORDER', waits), ...movementsOf('UNCOMMIT', promised)],
    waiting: waited,
  })
}

/** A unit that waits no longer was asked for once: it stays in the request as a released one. */
function parted(each: Allocation, waiting: Parting['waiting'], promised: Parting['promised']): Allocation {
  const waits =
    each.backordered === 0 ? 0 : (waiting.find(({ lineId }) => lineId === each.lineId)?.quantity ?? 0)
  const gives =
    promised.find(({ lineId, warehouseId }) => lineId === each.lineId && warehouseId === each.warehouseId)
      ?.quantity ?? 0
  return {
    ...each,
    quantity: each.quantity + waits,
    backordered: each.backordered - waits,
    released: each.released + waits + gives,
  }
}
