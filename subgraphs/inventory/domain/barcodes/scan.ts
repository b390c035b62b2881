import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { type Problem, unless } from '../problem.ts'
import { lines_max, quantity_max } from '../requests.ts'
import { gtinOf } from './gtin.ts'

/** A barcode, and the units that are in what it is printed on. */
export interface Barcode {
  /** 14 digits. */
  readonly gtin: string
  readonly variantId: string
  /** 1 on a piece, 12 on a case of twelve. */
  readonly units: number
}

/** A barcode that was scanned so many times. */
export interface ScanLine {
  readonly barcode: string
  readonly times: number
}

/** A scanned text that leads to no variant. */
export interface UnknownBarcode {
  readonly index: number
  readonly barcode: string
  readonly reason: 'NOT_A_GTIN' | 'NOT_ASSIGNED'
}

export interface BarcodesUnknown {
  readonly kind: 'BarcodesUnknown'
  readonly lines: readonly UnknownBarcode[]
}

/** What was scanned, in units of variants, line by line. */
export type ScannedUnits = readonly { readonly variantId: string; readonly quantity: number }[]

const barcode_chars_max = 100
export const units_per_scan_max = 10_000

/** Everything that is wrong with what was scanned, barcodes apart. */
export function problemsOfScans(lines: readonly ScanLine[]): readonly Problem[] {
  if (lines.length === 0 || lines.length > lines_max) {
    return [{ path: 'lines', message: `Give 1 to ${lines_max} lines; there are ${lines.length}.` }]
  }
  return lines.flatMap(({ barcode, times }, index) => [
    ...unless(
      barcode.length <= barcode_chars_max,
      `lines.${index}.barcode`,
      `Use at most ${barcode_chars_max} characters.`,
    ),
    ...unless(
      times >= 1 && times <= quantity_max,
      `lines.${index}.times`,
      `Use a whole number from 1 to ${quantity_max}.`,
    ),
  ])
}

/** The units that scans stand for, or every line whose barcode leads to no variant. */
export function unitsOf(
  lines: readonly ScanLine[],
  known: readonly Barcode[],
): Decision<ScannedUnits, BarcodesUnknown> {
  const byGtin = new Map(known.map((barcode) => [barcode.gtin, barcode]))
  const unknown = lines.flatMap(({ barcode }, index): UnknownBarcode[] => {
    const gtin = gtinOf(barcode)
    if (gtin === null) return [{ index, barcode, reason: 'NOT_A_GTIN' }]
    return byGtin.has(gtin) ? [] : [{ index, barcode, reason: 'NOT_ASSIGNED' }]
  })
  if (unknown.length > 0) return refuse({ kind: 'BarcodesUnknown', lines: unknown })
  return accept(
    lines.flatMap(({ barcode, times }) => {
      const found = byGtin.get(gtinOf(barcode) ?? '')
      return found === undefined ? [] : [{ variantId: found.variantId, quantity: found.units * times }]
    }),
  )
}

/** Units by variant. */
export function sumByVariant(units: ScannedUnits): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { variantId, quantity } of units) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity)
  return sums
}
