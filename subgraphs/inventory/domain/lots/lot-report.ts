import { isStorable, type Problem, unless } from '../problem.ts'
import { problemsOfDay } from '../requests.ts'
import type { Level } from '../stock/level.ts'
import { lot_code_chars_max, serials_per_line_max } from '../stock/receipt.ts'
import type { Lot, LotUnits, Tracking } from './lots.ts'

/** Units of one variant that somebody saw, and which lots or serial numbers they are. */
export interface LotReport {
  readonly variantId: string
  readonly quantity: number
  readonly lots: readonly LotUnits[] | null
  readonly serials: readonly string[] | null
}

/** Where a report is made: what has arrived is nowhere yet, what is counted may well be in the books of this warehouse. */
export interface ReportedAt {
  readonly warehouseId: string
  readonly arriving: boolean
}

const lots_per_line_max = 100

/**
 * What of a report does not fit how its variants are tracked: lots where none are kept, none or not all where they are asked
 * for, a serial that is somewhere else, a lot with another expiry than it has. Every problem names its line.
 * @param known lots in stock, anywhere, that have one of the codes.
 */
export function problemsOfReports(
  reports: readonly LotReport[],
  trackingOf: (variantId: string) => Tracking,
  known: readonly Lot[],
  where: ReportedAt,
): readonly Problem[] {
  return reports.flatMap((report, index) => {
    const at = `lines.${index}`
    const tracking = trackingOf(report.variantId)
    const misfit = problemsOfFit(report, tracking, at)
    return misfit.length > 0 ? misfit : problemsOfKnown(report, tracking, known, where, at)
  })
}

/** Codes that reports name, and that a lot can have. */
export function codesOfReports(reports: readonly LotReport[]): readonly string[] {
  const codes = reports.flatMap(({ lots, serials }) => [...codesOf(lots ?? []), ...(serials ?? [])])
  return codes.filter((code) => isStorable(code, lot_code_chars_max))
}

/** The lots a report names; a serial is a lot of one unit. */
export function lotsOfReport({ lots, serials }: Pick<LotReport, 'lots' | 'serials'>): readonly LotUnits[] {
  return lots ?? (serials ?? []).map((code) => ({ code, expiresOn: null, quantity: 1 }))
}

function problemsOfFit({ quantity, lots, serials }: LotReport, tracking: Tracking, at: string) {
  if (tracking === 'NONE') {
    const message = 'This variant is kept without lots and serial numbers.'
    return unless(lots === null && serials === null, at, message)
  }
  if (tracking === 'SERIAL') {
    const units = lotsOfReport({ lots, serials })
    const whole = units.length === quantity && units.every((unit) => unit.quantity === 1)
    return [
      ...unless(lots === null || serials === null, at, 'Give serials, or lots of one unit each, not both.'),
      ...unless(whole, `${at}.serials`, `Give the serial numbers of all ${quantity} units.`),
      ...problemsOfCodes(codesOf(units), serials_per_line_max, `${at}.serials`),
    ]
  }
  const sum = (lots ?? []).reduce((units, lot) => units + lot.quantity, 0)
  return [
    ...unless(serials === null, `${at}.serials`, 'This variant is kept by lots, not by serial numbers.'),
    ...unless(
      sum === quantity,
      `${at}.lots`,
      `This variant is kept by lots: name the lots of all ${quantity} units; ${sum} are named.`,
    ),
    ...unless(
      (lots ?? []).every((lot) => lot.quantity >= 1),
      `${at}.lots`,
      'A lot that is named has at least 1 unit.',
    ),
    ...(lots ?? [])
      .slice(0, lots_per_line_max)
      .flatMap((lot, index) => problemsOfDay(`${at}.lots.${index}.expiresOn`, lot.expiresOn)),
    ...problemsOfCodes(codesOf(lots ?? []), lots_per_line_max, `${at}.lots`),
  ]
}

const codesOf = (lots: readonly LotUnits[]) => lots.map((lot) => lot.code)

function problemsOfCodes(codes: readonly string[], count_max: number, path: string): readonly Problem[] {
  return [
    ...unless(codes.length <= count_max, path, `Give at most ${count_max}.`),
    ...unless(
      codes.every((code) => isStorable(code, lot_code_chars_max)),
      path,
      `Each has 1 to ${lot_code_chars_max} characters.`,
    ),
    ...unless(new Set(codes).size === codes.length, path, 'One of them is named twice.'),
  ]
}

function problemsOfKnown(
  report: LotReport,
  tracking: Tracking,
  known: readonly Lot[],
  { warehouseId, arriving }: ReportedAt,
  at: string,
): readonly Problem[] {
  const named = new Map(lotsOfReport(report).map((lot) => [lot.code, lot]))
  return known.flatMap((lot) => {
    const told = lot.variantId === report.variantId ? named.get(lot.code) : undefined
    if (told === undefined) return []
    if (tracking === 'SERIAL') {
      const elsewhere = arriving || lot.warehouseId !== warehouseId
      return unless(!elsewhere, `${at}.serials`, `The serial number ${lot.code} is in stock already.`)
    }
    return unless(
      lot.expiresOn === told.expiresOn,
      `${at}.lots`,
      `The lot ${lot.code} is in stock already and expires ${lot.expiresOn ?? 'never'}.`,
    )
  })
}

/** How the variants of levels are tracked. */
export function trackingIn(levels: readonly Level[]): (variantId: string) => Tracking {
  const known = new Map(levels.map((level) => [level.variantId, level.tracking]))
  return (variantId) => known.get(variantId) ?? 'NONE'
}
