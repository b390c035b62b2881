import type { Units } from './basket.ts'
import { plusDays } from './listings.ts'

/** A line of an order that was confirmed. */
export interface SoldLine {
  readonly lineId: string
  readonly sku: string
  readonly quantity: number
}

/** An order that was confirmed. */
export interface SoldOrder {
  readonly orderId: string
  readonly accessToken: string | null
  readonly customer: string | null
  readonly day: string
  readonly lines: readonly SoldLine[]
}

/** Units of an order that come back. */
export interface GoodsBack {
  readonly orderId: string
  readonly accessToken: string | null
  readonly lines: readonly { readonly orderLineId: string; readonly sku: string; readonly quantity: number }[]
}

/** What a cancellation of the file comes to. */
export type Undoing =
  | { readonly kind: 'CANCEL'; readonly order: SoldOrder }
  /** `unmatchedUnits` were never bought here, or too long ago. */
  | { readonly kind: 'RETURN'; readonly goods: readonly GoodsBack[]; readonly unmatchedUnits: number }

interface Remembered {
  readonly order: SoldOrder
  /** Units by line that have not come back. */
  readonly left: Map<string, number>
}

/** Goods are taken back for so long; older orders are forgotten, so memory does not grow with the year. */
const return_days_max = 60

/** Remembers what was sold to whom, and finds what a cancellation of the file is about. */
export function createSold() {
  const open = new Map<string, SoldOrder>()
  const byCustomer = new Map<string, Remembered[]>()

  function matchOpen(customer: string, rows: readonly Units[]): SoldOrder | undefined {
    const wanted = textOf(rows)
    return [...open.values()].find((order) => order.customer === customer && textOf(order.lines) === wanted)
  }

  return {
    /** Orders whose goods have not left. */
    open: open as ReadonlyMap<string, SoldOrder>,
    add(order: SoldOrder): void {
      open.set(order.orderId, order)
    },
    /** The goods left: from now on they can only come back. */
    leave(order: SoldOrder): void {
      open.delete(order.orderId)
      if (order.customer === null) return
      const oldest = plusDays(order.day, -return_days_max)
      const kept = (byCustomer.get(order.customer) ?? []).filter((each) => each.order.day >= oldest)
      const left = new Map(order.lines.map(({ lineId, quantity }) => [lineId, quantity]))
      byCustomer.set(order.customer, [...kept, { order, left }])
    },
    /**
     * A cancellation of all an order has, before its goods leave, cancels it. Any other takes back what the customer was
     * sent, newest order first. Counts it as done: ask once for each.
     */
    undo(customer: string | null, rows: readonly Units[]): Undoing {
      const order = customer === null ? undefined : matchOpen(customer, rows)
      if (order !== undefined) {
        open.delete(order.orderId)
        return { kind: 'CANCEL', order }
      }
      const remembered = customer === null ? [] : (byCustomer.get(customer) ?? []).toReversed()
      const goods = new Map<SoldOrder, GoodsBack['lines'][number][]>()
      let unmatchedUnits = 0
      for (const { sku, quantity } of summed(rows)) {
        let wanted = quantity
        for (const { order: sent, left } of remembered) {
          for (const { lineId } of sent.lines.filter((line) => line.sku === sku)) {
            const back = Math.min(wanted, left.get(lineId) ?? 0)
            if (back === 0) continue
            wanted -= back
            left.set(lineId, (left.get(lineId) ?? 0) - back)
            const lines = goods.get(sent) ?? []
            lines.push({ orderLineId: lineId, sku, quantity: back })
            goods.set(sent, lines)
          }
        }
        unmatchedUnits += wanted
      }
      const back = [...goods].map(([{ orderId, accessToken }, lines]) => ({ orderId, accessToken, lines }))
      return { kind: 'RETURN', goods: back, unmatchedUnits }
    },
  }
}

export type Sold = ReturnType<typeof createSold>

function summed(rows: readonly Units[]): readonly Units[] {
  const units = new Map<string, number>()
  for (const { sku, quantity } of rows) units.set(sku, (units.get(sku) ?? 0) + quantity)
  return [...units].map(([sku, quantity]) => ({ sku, quantity }))
}

function textOf(rows: readonly Units[]): string {
  return summed(rows)
    .map(({ sku, quantity }) => `${sku}\t${quantity}`)
    .sort()
    .join('\n')
}
