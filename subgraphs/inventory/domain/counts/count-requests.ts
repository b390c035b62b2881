import { type LotReport, lotsOfReport } from '../lots/lot-report.ts'
import type { LotUnits } from '../lots/lots.ts'
import { type Problem, unless } from '../problem.ts'
import { isVariantId, on_hand_max, problemsOfRepeats } from '../requests.ts'

/** Most lines of one count. */
const count_lines_max = 500

/** What was found of one variant. */
export interface Finding {
  readonly variantId: string
  readonly counted: number
  /** Null where the variant has no lots. */
  readonly lots: readonly LotUnits[] | null
}

/** What was found, as reports of lots say it; the reports were checked. */
export function findingsOf(reports: readonly LotReport[]): readonly Finding[] {
  return reports.map((report) => {
    const named = report.lots !== null || report.serials !== null
    return {
      variantId: report.variantId,
      counted: report.quantity,
      lots: named ? lotsOfReport(report) : null,
    }
  })
}

/** What is wrong with the variants a count is to be opened for. */
export function problemsOfCountedVariants(variantIds: readonly string[]): readonly Problem[] {
  if (variantIds.length === 0 || variantIds.length > count_lines_max) {
    return [
      {
        path: 'variantIds',
        message: `Give 1 to ${count_lines_max} variants; there are ${variantIds.length}.`,
      },
    ]
  }
  return variantIds.flatMap((id, index) => [
    ...unless(isVariantId(id), `variantIds.${index}`, 'There is no variant with this id.'),
    ...unless(variantIds.indexOf(id) === index, `variantIds.${index}`, 'This variant is named before.'),
  ])
}

/** What is wrong with a report of what was found. */
export function problemsOfFindings(lines: readonly Finding[]): readonly Problem[] {
  if (lines.length === 0 || lines.length > count_lines_max) {
    return [{ path: 'lines', message: `Give 1 to ${count_lines_max} lines; there are ${lines.length}.` }]
  }
  return [
    ...problemsOfRepeats(lines, count_lines_max),
    ...lines.flatMap(({ variantId, counted }, index) => [
      ...unless(isVariantId(variantId), `lines.${index}.variantId`, 'There is no variant with this id.'),
      ...unless(
        counted >= 0 && counted <= on_hand_max,
        `lines.${index}.counted`,
        `Use a whole number from 0 to ${on_hand_max}.`,
      ),
    ]),
  ]
}

/** Lines that would make a count longer than it may be. */
export function problemsOfCountLength(line_count: number): readonly Problem[] {
  return unless(line_count <= count_lines_max, 'lines', `A count has at most ${count_lines_max} variants.`)
}
