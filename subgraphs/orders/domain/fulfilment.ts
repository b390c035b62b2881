import type { FulfillmentStatus, OrderLine } from './order.ts'

type Quantities = Pick<
  OrderLine,
  'id' | 'kind' | 'ordered' | 'fulfilled' | 'committed' | 'cancelled' | 'delivered'
>

export interface Moved {
  readonly lineId: string
  readonly quantity: number
}

/** Lines after some of their goods left a warehouse. Throws when more left than was promised: somebody counted wrongly. */
export function dispatch<Line extends Quantities>(
  lines: readonly Line[],
  moved: readonly Moved[],
): readonly Line[] {
  return move(lines, moved, (line, quantity) => {
    if (quantity > line.committed)
      throw new RangeError(`line ${line.id}: ${quantity} left, ${line.committed} were promised`)
    return { ...line, fulfilled: line.fulfilled + quantity, committed: line.committed - quantity }
  })
}

/** Lines after some of their goods reached the buyer. Throws when more arrived than had left. */
export function deliver<Line extends Quantities>(
  lines: readonly Line[],
  moved: readonly Moved[],
): readonly Line[] {
  return move(lines, moved, (line, quantity) => {
    if (line.delivered + quantity > line.fulfilled)
      throw new RangeError(`line ${line.id}: more arrived than left`)
    return { ...line, delivered: line.delivered + quantity }
  })
}

/** The order's fulfilment axis, from its lines. Charges are not shipped. */
export function fulfillmentOf(lines: readonly Quantities[]): FulfillmentStatus {
  const goods = lines.filter((line) => line.kind === 'GOODS')
  const total = (of: (line: Quantities) => number) => goods.reduce((sum, line) => sum + of(line), 0)
  const wanted = total((line) => line.ordered - line.cancelled)
  if (wanted === 0) return 'CANCELLED'
  if (total((line) => line.delivered) === wanted) return 'DELIVERED'
  const left = total((line) => line.fulfilled)
  if (left === 0) return 'UNFULFILLED'
  return left === wanted ? 'SHIPPED' : 'PARTIALLY_SHIPPED'
}

function move<Line extends Quantities>(
  lines: readonly Line[],
  moved: readonly Moved[],
  apply: (line: Line, quantity: number) => Line,
): readonly Line[] {
  const quantities = new Map<string, number>()
  for (const { lineId, quantity } of moved) quantities.set(lineId, (quantities.get(lineId) ?? 0) + quantity)
  const unknown = [...quantities.keys()].filter((id) => !lines.some((line) => line.id === id))
  if (unknown.length > 0) throw new RangeError(`not lines of this order: ${unknown.join(', ')}`)
  return lines.map((line) => {
    const quantity = quantities.get(line.id)
    return quantity === undefined ? line : apply(line, quantity)
  })
}
