import { type Problem, problemsOfText, unless } from '../problem.ts'
import { lines_max, problemsOfDay, problemsOfLines, problemsOfRepeats, quantity_max } from '../requests.ts'
import type { DeliveredLine } from './purchase-order.ts'
import { problemsOfAmount, unit_cost_minor_max } from './supplier.ts'

/** A line to order; `unitCost` as people write it, the supplier item's cost when absent. */
export interface OrderedLine {
  readonly variantId: string
  readonly quantity: number
  readonly unitCost: string | null
}

/** What a draft is to say. */
export interface PurchasePlan {
  readonly tolerancePercent: number
  readonly expectedOn: string | null
  readonly note: string | null
  readonly lines: readonly OrderedLine[]
}

/** Most deliveries of one order. */
export const receipts_per_order_max = 100
export const note_chars_max = 500
const tolerance_percent_max = 100

/** Everything that is wrong with a draft; costs are checked in the supplier's currency. */
export function problemsOfPurchase(plan: PurchasePlan, currency: string): readonly Problem[] {
  return [
    ...problemsOfVariantLines(plan.lines),
    ...plan.lines
      .slice(0, lines_max)
      .flatMap(({ unitCost }, index) =>
        unitCost === null
          ? []
          : problemsOfAmount(`lines.${index}.unitCost`, unitCost, currency, unit_cost_minor_max),
      ),
    ...unless(
      plan.tolerancePercent >= 0 && plan.tolerancePercent <= tolerance_percent_max,
      'tolerancePercent',
      `Use a whole number from 0 to ${tolerance_percent_max}.`,
    ),
    ...problemsOfDay('expectedOn', plan.expectedOn),
    ...problemsOfNote(plan.note),
  ]
}

/** Everything that is wrong with a delivery: each line of the order at most once. */
export function problemsOfDelivery(
  lines: readonly DeliveredLine[],
  known: ReadonlySet<string>,
): readonly Problem[] {
  return lines.flatMap(({ lineId, quantity }, index) => [
    ...unless(known.has(lineId), `lines.${index}.lineId`, 'This order has no line with this id.'),
    ...unless(
      lines.findIndex((line) => line.lineId === lineId) === index,
      `lines.${index}.lineId`,
      'Another line names it already: give each line once.',
    ),
    ...unless(
      quantity >= 1 && quantity <= quantity_max,
      `lines.${index}.quantity`,
      `Use a whole number from 1 to ${quantity_max}.`,
    ),
  ])
}

/** What is wrong with how many lines a delivery has. */
export function problemsOfLineCount(lines: readonly unknown[]): readonly Problem[] {
  const holds = lines.length >= 1 && lines.length <= lines_max
  return unless(holds, 'lines', `Give 1 to ${lines_max} lines; there are ${lines.length}.`)
}

/** What is wrong with a note that may be absent. */
export function problemsOfNote(note: string | null): readonly Problem[] {
  if (note === null || note === '') return []
  return problemsOfText('note', note, note_chars_max, `Use at most ${note_chars_max} characters.`)
}

function problemsOfVariantLines(lines: readonly OrderedLine[]): readonly Problem[] {
  const twice = 'Another line orders this variant already: order it once.'
  return [...problemsOfLines(lines, lines_max), ...problemsOfRepeats(lines, lines_max, twice)]
}
