import { type Problem, problemsOfText, unless } from '../problem.ts'
import {
  isVariantId,
  lines_max,
  problemsOfLines,
  problemsOfRepeats,
  type QuantityLine,
  quantity_max,
  reason_chars_max,
} from '../requests.ts'
import type { Arrival } from './transfer.ts'

/** A transfer to plan. */
export interface TransferPlan {
  readonly fromWarehouseId: string
  readonly toWarehouseId: string
  readonly note: string | null
  readonly lines: readonly QuantityLine[]
}

/** Everything that is wrong with a plan; empty when it can be made. */
export function problemsOfTransfer({
  fromWarehouseId,
  toWarehouseId,
  note,
  lines,
}: TransferPlan): readonly Problem[] {
  return [
    ...unless(
      fromWarehouseId.toLowerCase() !== toWarehouseId.toLowerCase(),
      'toWarehouseId',
      'Choose another warehouse than the one it leaves.',
    ),
    ...problemsOfNote(note),
    ...problemsOfLines(lines, lines_max),
    ...problemsOfRepeats(lines),
  ]
}

/** Everything that is wrong with a report of what arrived. */
export function problemsOfArrivals(arrivals: readonly Arrival[]): readonly Problem[] {
  if (arrivals.length === 0 || arrivals.length > lines_max) {
    return [{ path: 'lines', message: `Give 1 to ${lines_max} lines; there are ${arrivals.length}.` }]
  }
  const isPart = (units: number) => units >= 0 && units <= quantity_max
  return [
    ...problemsOfRepeats(arrivals),
    ...arrivals.flatMap(({ variantId, received, lost }, index) => [
      ...unless(isVariantId(variantId), `lines.${index}.variantId`, 'There is no variant with this id.'),
      ...unless(isPart(received), `lines.${index}.received`, `Use a whole number from 0 to ${quantity_max}.`),
      ...unless(isPart(lost), `lines.${index}.lost`, `Use a whole number from 0 to ${quantity_max}.`),
      ...unless(received + lost !== 0, `lines.${index}`, 'Say how many arrived or are lost; both are 0.'),
    ]),
  ]
}

/** What is wrong with the words of a note that may be absent. */
export function problemsOfNote(note: string | null): readonly Problem[] {
  if (note === null) return []
  return problemsOfText(
    'note',
    note,
    reason_chars_max,
    `Use 1 to ${reason_chars_max} characters, or leave it out.`,
  )
}
