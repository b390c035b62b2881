import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { type Amounts, giveBackUnits, sumOf } from './money.ts'
import type { OrderLine } from './order.ts'

export type ReturnStatus = 'REQUESTED' | 'APPROVED' | 'REJECTED' | 'RECEIVED' | 'COMPLETED'

/** A line of a return: units announced, and those that arrived. */
export interface ReturnedLine {
  readonly id: string
  /** Null for a return of another system. */
  readonly orderLineId: string | null
  readonly quantity: number
  readonly restocked: number
  readonly scrapped: number
}

/** Units of an order line that are to come back. */
export interface WantedBack {
  readonly orderLineId: string
  readonly quantity: number
}

/** A line of which more is to come back than can. */
export interface Unreturnable extends WantedBack {
  readonly index: number
  readonly returnable: number
}

export interface AnnouncedReturn {
  /** The lines with their returned units counted. */
  readonly lines: readonly OrderLine[]
  /** What comes back, with what it cost. */
  readonly parts: readonly { readonly line: OrderLine; readonly quantity: number; readonly cost: Amounts }[]
}

/** Announces that units come back: never more of a line than left and are not back, or on their way back, already. */
export function announceReturn(
  lines: readonly OrderLine[],
  wanted: readonly WantedBack[],
): Decision<AnnouncedReturn, readonly Unreturnable[]> {
  const byId = new Map(lines.map((line) => [line.id, line]))
  const tooMuch = wanted.flatMap((each, index) => {
    const line = byId.get(each.orderLineId)
    const returnable = line === undefined || line.kind !== 'GOODS' ? 0 : line.fulfilled - line.returned
    return each.quantity > returnable ? [{ ...each, index, returnable }] : []
  })
  if (tooMuch.length > 0) return refuse(tooMuch)
  const parts = wanted.flatMap(({ orderLineId, quantity }) => {
    const line = byId.get(orderLineId)
    if (line === undefined) return []
    return [
      {
        line: { ...line, returned: line.returned + quantity },
        quantity,
        cost: giveBackUnits(line, quantity).cost,
      },
    ]
  })
  return accept({ lines: parts.map(({ line }) => line), parts })
}

/** Units of a return's line that arrived, and in which state. */
export interface Arrived {
  readonly returnLineId: string
  readonly restock: number
  readonly scrap: number
}

export interface ReceivedReturn {
  /** The order's lines: units that did not arrive are not returned, those that did are given back. */
  readonly lines: readonly OrderLine[]
  readonly returned: readonly ReturnedLine[]
  /** What arrived of each order line, with what it cost. */
  readonly parts: readonly { readonly line: OrderLine; readonly quantity: number; readonly cost: Amounts }[]
  /** What they cost together. */
  readonly cost: Amounts
}

/** What is inspected: each line of the return once, no more than was announced. Lines that are left out did not arrive. */
export function receiveReturn(
  lines: readonly OrderLine[],
  announced: readonly ReturnedLine[],
  arrived: readonly Arrived[],
): Decision<ReceivedReturn, readonly { readonly index: number; readonly announced: number }[]> {
  const known = new Map(announced.map((line) => [line.id, line.quantity]))
  const wrong = arrived.flatMap(({ returnLineId, restock, scrap }, index) => {
    const quantity = known.get(returnLineId) ?? 0
    return restock + scrap > quantity ? [{ index, announced: quantity }] : []
  })
  if (wrong.length > 0) return refuse(wrong)
  const arrivals = new Map(arrived.map((each) => [each.returnLineId, each]))
  const byId = new Map(lines.map((line) => [line.id, line]))
  const parts: { line: OrderLine; quantity: number; cost: Amounts }[] = []
  const returned = announced.map((line) => {
    const { restock = 0, scrap = 0 } = arrivals.get(line.id) ?? {}
    const ordered = byId.get(line.orderLineId ?? '')
    if (ordered === undefined) throw new Error(`return line ${line.id} belongs to another order`)
    const quantity = restock + scrap
    const given = giveBackUnits(ordered, quantity)
    const missing = line.quantity - quantity
    parts.push({ ...given, line: { ...given.line, returned: ordered.returned - missing }, quantity })
    return { ...line, restocked: restock, scrapped: scrap }
  })
  const cost = sumOf(parts.map((part) => part.cost))
  return accept({
    lines: parts.map(({ line }) => line),
    returned,
    parts: parts.filter(({ quantity }) => quantity > 0),
    cost,
  })
}
