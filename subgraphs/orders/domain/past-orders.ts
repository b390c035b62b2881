import { isPlainText, not_plain } from '#platform/texts/plain-text.ts'
import type { Problem } from './placement.ts'

const import_orders_max = 500
export const import_lines_max = 50_000
const units_max = 1_000_000
/** Ten thousand million pounds: sums of 50,000 of them are still counted exactly. */
const amount_minor_max = 1_000_000_000_000
const past_min = Date.UTC(1970, 0, 1)
/** How far the clock of whoever tells may be ahead of ours. */
const clock_skew_max_ms = 5 * 60_000
const id_chars_max = 128

interface PastLine {
  readonly variantId: string | null
  readonly productId: string | null
  readonly sku: string
  readonly description: string
  readonly quantity: number
  readonly unitGross: number
  readonly gross: number
}

interface Past {
  readonly number: string
  readonly at: Date
  readonly customerId: string | null
  readonly country: string | null
  readonly lines: readonly PastLine[]
}

/** Orders and returns of the past, as another system tells them. */
export interface PastOrders {
  readonly channelId: string
  readonly orders: readonly Past[]
  readonly returns: readonly Past[]
}

/** Everything that is wrong with orders and returns of the past, each with the line it is in. */
export function problemsOfPast({ channelId, orders, returns }: PastOrders, now: Date): readonly Problem[] {
  const all = [...orders, ...returns]
  if (all.length > import_orders_max) {
    const path = returns.length > import_orders_max ? 'returns' : 'orders'
    return [{ path, message: `A call takes at most ${import_orders_max} orders and returns.` }]
  }
  if (all.reduce((sum, each) => sum + each.lines.length, 0) > import_lines_max) {
    return [{ path: 'orders', message: `A call takes at most ${import_lines_max} lines.` }]
  }
  return [
    ...text('channelId', channelId, id_chars_max),
    ...orders.flatMap((order, index) => problemsIn(`orders.${index}`, 'placedAt', order, now)),
    ...returns.flatMap((each, index) => problemsIn(`returns.${index}`, 'at', each, now)),
  ]
}

function problemsIn(path: string, when: string, past: Past, now: Date): readonly Problem[] {
  const at = past.at.getTime()
  const total = past.lines.reduce((sum, line) => sum + line.gross, 0)
  return [
    ...text(`${path}.number`, past.number, 64),
    ...unless(
      at >= past_min && at <= now.getTime() + clock_skew_max_ms,
      `${path}.${when}`,
      'An instant of the past, from 1970 on.',
    ),
    ...optional(`${path}.customerId`, past.customerId, id_chars_max),
    ...optional(`${path}.country`, past.country, 100),
    ...unless(past.lines.length > 0, `${path}.lines`, 'This has no lines.'),
    ...past.lines.flatMap((line, index) => problemsOfLine(`${path}.lines.${index}`, line)),
    ...unless(total >= 0, path, 'The total is negative.'),
  ]
}

function problemsOfLine(path: string, line: PastLine): readonly Problem[] {
  const isAmount = (minor: number) => Math.abs(minor) <= amount_minor_max
  const amount = `An amount is at most ${amount_minor_max} minor units.`
  return [
    ...optional(`${path}.variantId`, line.variantId, id_chars_max),
    ...optional(`${path}.productId`, line.productId, id_chars_max),
    ...text(`${path}.sku`, line.sku, 64),
    // Some tills name nothing.
    ...(line.description === '' ? [] : text(`${path}.description`, line.description, 500)),
    ...unless(
      line.quantity >= 1 && line.quantity <= units_max,
      `${path}.quantity`,
      `A quantity is a whole number from 1 to ${units_max}.`,
    ),
    ...unless(isAmount(line.unitGross), `${path}.unitGross`, amount),
    ...unless(isAmount(line.gross), `${path}.gross`, amount),
  ]
}

function optional(path: string, value: string | null, chars_max: number): readonly Problem[] {
  return value === null ? [] : text(path, value, chars_max)
}

function text(path: string, value: string, chars_max: number): readonly Problem[] {
  if (value.trim() === '' || value.length > chars_max)
    return [{ path, message: `This has 1 to ${chars_max} characters.` }]
  return unless(isPlainText(value), path, not_plain)
}

function unless(holds: boolean, path: string, message: string): readonly Problem[] {
  return holds ? [] : [{ path, message }]
}
