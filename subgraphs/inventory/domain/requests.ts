import { type Problem, problemsOfText, unless } from './problem.ts'
import type { Demand } from './reservations/allocation.ts'

/** Bounds of what one request may ask for. */
export const quantity_max = 1_000_000
export const lines_max = 100
export const import_lines_max = 5_000
export const hold_seconds_default = 900
const hold_seconds_max = 86_400
export const reason_chars_max = 200
/** A level counts far below what a 32-bit integer holds. */
export const on_hand_max = 1_000_000_000

const day_min = '2000-01-01'
const day_max = '2199-12-31'
const opaque_id_chars_max = 100
export const line_id_chars_max = opaque_id_chars_max
/** Ids are compared as text, so one spelling only. */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text can be a variant's id. Whether there is such a variant only its catalog knows. */
export function isVariantId(text: string): boolean {
  return uuid.test(text)
}

/** Stock to hold, as the caller asks for it. */
export interface ReserveRequest {
  readonly reservationId: string
  readonly orderId: string
  readonly destinationCountry: string | null
  readonly holdSeconds: number
  readonly lines: readonly Demand[]
}

/** Units of a variant, in a request. */
export interface QuantityLine {
  readonly variantId: string
  readonly quantity: number
}

/** Everything that is wrong with a request to reserve; empty when it can be decided. */
export function problemsOfReserve(request: ReserveRequest): readonly Problem[] {
  const ids = request.lines.map((line) => line.lineId)
  return [
    ...unless(uuid.test(request.reservationId), 'reservationId', 'Use a UUID in lower case.'),
    ...problemsOfText(
      'orderId',
      request.orderId,
      opaque_id_chars_max,
      `Use 1 to ${opaque_id_chars_max} characters.`,
    ),
    ...unless(
      request.holdSeconds >= 1 && request.holdSeconds <= hold_seconds_max,
      'holdSeconds',
      `Hold for 1 to ${hold_seconds_max} seconds.`,
    ),
    ...problemsOfLines(request.lines, lines_max),
    ...ids
      .slice(0, lines_max)
      .flatMap((id, index) => [
        ...problemsOfText(
          `lines.${index}.lineId`,
          id,
          opaque_id_chars_max,
          `Use 1 to ${opaque_id_chars_max} characters.`,
        ),
        ...unless(ids.indexOf(id) === index, `lines.${index}.lineId`, 'Another line has this id already.'),
      ]),
  ]
}

/** Everything that is wrong with lines of quantities, each with the line it is in. */
export function problemsOfLines(lines: readonly QuantityLine[], count_max: number): readonly Problem[] {
  if (lines.length === 0 || lines.length > count_max) {
    return [{ path: 'lines', message: `Give 1 to ${count_max} lines; there are ${lines.length}.` }]
  }
  return lines.flatMap(({ variantId, quantity }, index) => [
    ...unless(uuid.test(variantId), `lines.${index}.variantId`, 'There is no variant with this id.'),
    ...unless(
      Number.isInteger(quantity) && quantity >= 1 && quantity <= quantity_max,
      `lines.${index}.quantity`,
      `Use a whole number from 1 to ${quantity_max}.`,
    ),
  ])
}

/** What is wrong with a quantity that may be zero: a threshold, a safety stock. */
export function problemsOfSetting(path: string, quantity: number): readonly Problem[] {
  return unless(
    quantity >= 0 && quantity <= quantity_max,
    path,
    `Use a whole number from 0 to ${quantity_max}.`,
  )
}

/** What is wrong with a correction. */
export function problemsOfAdjustment(delta: number, reason: string): readonly Problem[] {
  return [
    ...unless(
      delta !== 0 && Math.abs(delta) <= quantity_max,
      'delta',
      `Use a whole number from −${quantity_max} to ${quantity_max}, not 0.`,
    ),
    ...problemsOfWhy(reason),
  ]
}

/** What is wrong with a reason that must be given. */
export function problemsOfWhy(reason: string, path = 'reason'): readonly Problem[] {
  return problemsOfText(path, reason, reason_chars_max, `Say why, in 1 to ${reason_chars_max} characters.`)
}

/** What is wrong with the words of a reason that may be absent. */
export function problemsOfReason(reason: string | null): readonly Problem[] {
  if (reason === null || reason === '') return []
  return problemsOfText('reason', reason, reason_chars_max, `Use at most ${reason_chars_max} characters.`)
}

/** What is wrong with a key that a client chose. */
export function problemsOfKey(path: string, key: string, chars_max: number): readonly Problem[] {
  return problemsOfText(path, key, chars_max, `Use 1 to ${chars_max} characters.`)
}

/** Lines that name a variant another line names already. Nothing of lines that are too many: that is said once. */
export function problemsOfRepeats(
  lines: readonly { readonly variantId: string }[],
  count_max = lines_max,
  message = 'Another line has this variant already.',
): readonly Problem[] {
  if (lines.length > count_max) return []
  const ids = lines.map((line) => line.variantId)
  return ids.flatMap((id, index) => unless(ids.indexOf(id) === index, `lines.${index}.variantId`, message))
}

/** A day of this time, not of another age: what is typed wrong is told, not booked. */
export function problemsOfDay(path: string, day: string | null | undefined): readonly Problem[] {
  const holds = day == null || (day >= day_min && day <= day_max)
  return unless(holds, path, `Use a day from ${day_min} to ${day_max}.`)
}

/** What is wrong with a report of goods that came back. */
export function problemsOfReturn(
  orderId: string,
  lines: readonly { readonly lineId: string; readonly quantity: number }[],
): readonly Problem[] {
  if (lines.length === 0 || lines.length > lines_max) {
    return [{ path: 'lines', message: `Give 1 to ${lines_max} lines; there are ${lines.length}.` }]
  }
  const ids = lines.map((line) => line.lineId)
  const problemsOfId = (path: string, id: string) =>
    problemsOfText(path, id, opaque_id_chars_max, `Use 1 to ${opaque_id_chars_max} characters.`)
  return [
    ...problemsOfId('orderId', orderId),
    ...lines.flatMap(({ lineId, quantity }, index) => [
      ...problemsOfId(`lines.${index}.orderLineId`, lineId),
      ...unless(
        ids.indexOf(lineId) === index,
        `lines.${index}.orderLineId`,
        'Another line has this order line already.',
      ),
      ...unless(
        quantity >= 1 && quantity <= quantity_max,
        `lines.${index}.quantity`,
        `Use a whole number from 1 to ${quantity_max}.`,
      ),
    ]),
  ]
}
