import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import type { Address, Contact } from './order.ts'
import { line_quantity_max, linesProblems, order_lines_max, type Problem } from './placement.ts'

/** A cart that nobody touches is forgotten after so many days. */
const cart_life_days = 30

/** Units of one variant in a cart. */
export interface CartLine {
  readonly variantId: string
  readonly quantity: number
  /** Whether what is missing may wait for stock. */
  readonly acceptBackorder: boolean
}

/** What somebody thinks of buying. */
export interface Cart {
  readonly id: string
  /** Null for a guest's. */
  readonly customerId: string | null
  /** With it a guest gets at the cart; null for a customer's. */
  readonly accessToken: string | null
  readonly channelId: string
  readonly currency: string
  /** PLACED: there is an order of it. MERGED: its lines are in its customer's other cart. */
  readonly status: 'OPEN' | 'PLACED' | 'MERGED'
  readonly orderId: string | null
  readonly contact: Contact | null
  readonly shippingAddress: Address | null
  readonly billingAddress: Address | null
  readonly lines: readonly CartLine[]
  /** Grows with each change. */
  readonly version: number
  readonly createdAt: Date
  readonly changedAt: Date
  readonly expiresAt: Date
}

type Lines = Decision<readonly CartLine[], readonly Problem[]>

/** Sets lines to these quantities, 0 takes a line out; lines that are not named stay. */
export function setLines(lines: readonly CartLine[], given: readonly CartLine[]): Lines {
  // Also what is taken out is checked: a quantity below 0 is a mistake.
  const problems = linesProblems(
    given.map((line) => ({ ...line, quantity: line.quantity === 0 ? 1 : line.quantity })),
  )
  if (problems.length > 0) return refuse(problems)
  return bounded(joined(lines, given, (_before, line) => line))
}

/** Puts units into the cart, besides those that are in it. */
export function addLines(lines: readonly CartLine[], given: readonly CartLine[]): Lines {
  const problems = linesProblems(given)
  if (problems.length > 0) return refuse(problems)
  const sums = joined(lines, given, (before, line) => ({
    ...line,
    quantity: (before?.quantity ?? 0) + line.quantity,
  }))
  const beyond = given.flatMap(({ variantId }, index): Problem[] => {
    const units = sums.find((line) => line.variantId === variantId)?.quantity ?? 0
    if (units <= line_quantity_max) return []
    const message = `A cart has at most ${line_quantity_max} units of a variant; there would be ${units}.`
    return [{ path: `lines.${index}.quantity`, message }]
  })
  return beyond.length > 0 ? refuse(beyond) : bounded(sums)
}

/** Puts another cart's lines into this one. Of a variant in both there are the units of both, as far as a cart may have them. */
export function mergeLines(lines: readonly CartLine[], others: readonly CartLine[]): Lines {
  return bounded(
    joined(lines, others, (before, line) => ({
      ...line,
      quantity: Math.min(line_quantity_max, (before?.quantity ?? 0) + line.quantity),
    })),
  )
}

/** Lines keep their place; new ones come last. */
function joined(
  lines: readonly CartLine[],
  given: readonly CartLine[],
  join: (before: CartLine | undefined, line: CartLine) => CartLine,
): readonly CartLine[] {
  const after = new Map(lines.map((line) => [line.variantId, line]))
  for (const line of given) after.set(line.variantId, join(after.get(line.variantId), line))
  return [...after.values()].filter((line) => line.quantity > 0)
}

function bounded(lines: readonly CartLine[]): Lines {
  if (lines.length <= order_lines_max) return accept(lines)
  const message = `A cart has at most ${order_lines_max} lines; there would be ${lines.length}.`
  return refuse([{ path: 'lines', message }])
}

/** When a cart that is touched now is forgotten. */
export function expiryOf(now: Date): Date {
  return new Date(now.getTime() + cart_life_days * 86_400_000)
}
