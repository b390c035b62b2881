import type { Lot, LotUnits } from '../lots/lots.ts'
import { isStorable, type Problem, unless } from '../problem.ts'
import { problemsOfDay, type QuantityLine } from '../requests.ts'
import type { Level } from './level.ts'

/** Units that arrived; of tracked variants with their lot, or with the serial number of each. */
export interface ReceiptLine extends QuantityLine {
  readonly lot?: string | null | undefined
  readonly expiresOn?: string | null | undefined
  readonly serials?: readonly string[] | null | undefined
}

export const lot_code_chars_max = 50
export const serials_per_line_max = 1_000

/** What is wrong with the lots and serials of a receipt, whatever its variants ask for. */
export function problemsOfLots(lines: readonly ReceiptLine[]): readonly Problem[] {
  const isCode = (code: string) => isStorable(code, lot_code_chars_max)
  return lines.flatMap(({ lot, expiresOn, serials }, index) => [
    ...unless(lot == null || isCode(lot), `lines.${index}.lot`, `Use 1 to ${lot_code_chars_max} characters.`),
    ...unless(
      serials == null || (serials.length <= serials_per_line_max && serials.every(isCode)),
      `lines.${index}.serials`,
      `Give at most ${serials_per_line_max} serial numbers of 1 to ${lot_code_chars_max} characters.`,
    ),
    ...unless(
      lot == null || serials == null,
      `lines.${index}.serials`,
      'Give a lot or serial numbers, not both.',
    ),
    ...unless(
      expiresOn == null || lot != null || serials != null,
      `lines.${index}.expiresOn`,
      'Only a lot or a serial expires.',
    ),
    ...problemsOfDay(`lines.${index}.expiresOn`, expiresOn),
  ])
}

/** Every code the lines name, with the line that names it. */
export function codesOf(lines: readonly ReceiptLine[]) {
  return lines.flatMap(({ variantId, lot, serials, expiresOn, quantity }, index) => {
    const of = { variantId, index, expiresOn: expiresOn ?? null }
    if (lot != null) return [{ ...of, code: lot, quantity }]
    return (serials ?? []).map((code) => ({ ...of, code, quantity: 1 }))
  })
}

/**
 * What of a receipt does not fit its variants: a lot where none is kept, none where one is asked for, a serial that is in stock
 * already, a lot with another expiry than it has.
 * @param known lots in stock, anywhere, that have one of the codes.
 */
export function problemsOfTracking(
  lines: readonly ReceiptLine[],
  levels: readonly Level[],
  known: readonly Lot[],
): readonly Problem[] {
  const trackingOf = new Map(levels.map((level) => [level.variantId, level.tracking]))
  const wrong = lines.flatMap(({ variantId, lot, serials, quantity }, index) => {
    const tracking = trackingOf.get(variantId) ?? 'NONE'
    const at = `lines.${index}`
    if (tracking === 'NONE') {
      return unless(
        lot == null && serials == null,
        at,
        'This variant is kept without lots and serial numbers.',
      )
    }
    if (tracking === 'LOT')
      return unless(lot != null, `${at}.lot`, 'This variant is kept by lots: name the lot.')
    const enough = serials != null && serials.length === quantity
    return unless(enough, `${at}.serials`, `Give the serial numbers of all ${quantity} units.`)
  })
  return wrong.length > 0 ? wrong : problemsOfCodes(lines, trackingOf, known)
}

function problemsOfCodes(
  lines: readonly ReceiptLine[],
  trackingOf: ReadonlyMap<string, Level['tracking']>,
  known: readonly Lot[],
): readonly Problem[] {
  const there = new Map<string, Pick<LotUnits, 'expiresOn'>>()
  for (const lot of known) there.set(`${lot.variantId}/${lot.code}`, lot)
  return codesOf(lines).flatMap(({ variantId, code, index, expiresOn }) => {
    const before = there.get(`${variantId}/${code}`)
    there.set(`${variantId}/${code}`, { expiresOn })
    if (before === undefined) return []
    if (trackingOf.get(variantId) === 'SERIAL') {
      return [{ path: `lines.${index}.serials`, message: `The serial number ${code} is in stock already.` }]
    }
    const expiry = before.expiresOn ?? 'never'
    return unless(
      before.expiresOn === expiresOn,
      `lines.${index}.expiresOn`,
      `The lot ${code} is in stock already and expires ${expiry}.`,
    )
  })
}

/** The lots a receipt brings, by variant; several lines of one lot are one. */
export function lotsOfReceipt(lines: readonly ReceiptLine[]): ReadonlyMap<string, readonly LotUnits[]> {
  const byVariant = Map.groupBy(codesOf(lines), (each) => each.variantId)
  return new Map(
    Array.from(byVariant, ([variantId, named]) => {
      const lots = new Map<string, LotUnits>()
      for (const { code, expiresOn, quantity } of named) {
        lots.set(code, { code, expiresOn, quantity: (lots.get(code)?.quantity ?? 0) + quantity })
      }
      return [variantId, [...lots.values()]]
    }),
  )
}
