import type { Scope } from '#platform/database/database.ts'
import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { findingsOf, problemsOfCountLength, problemsOfFindings } from '../../domain/counts/count-requests.ts'
import type { StockCount, StockCountNotOpen } from '../../domain/counts/stock-count.ts'
import { codesOfReports, type LotReport, problemsOfReports } from '../../domain/lots/lot-report.ts'
import { insertCountLines, lockCount, saveFindings } from '../../store/counts/counts-store.ts'
import { readLotsNamed, readTracking } from '../../store/lots/lots-reader.ts'
import { lockOrOpenLevels } from '../../store/stock/levels-store.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'

export interface RecordCountRequest {
  readonly countId: string
  readonly lines: readonly LotReport[]
}

export interface StockCountNotFound {
  readonly kind: 'StockCountNotFound'
  readonly countId: string
}

export type RecordOutcome = Decision<StockCount, StockCountNotFound | StockCountNotOpen | InvalidInput>

/** Writes down what was found. A later finding of a variant replaces an earlier one, so repeating it changes nothing. */
export async function recordCount(
  acting: Acting,
  { countId, lines }: RecordCountRequest,
): Promise<RecordOutcome> {
  return acting.database.write(acting.tenantId, (scope) =>
    recordFindings(scope, acting, countId, () => lines),
  )
}

/**
 * Writes findings into an open count, given the count as it is. A variant nobody expected gets a line of its own, with what
 * the books say of it now.
 */
export async function recordFindings(
  scope: Scope,
  { actor, now }: Acting,
  countId: string,
  reportsOf: (count: StockCount) => readonly LotReport[],
): Promise<RecordOutcome> {
  const before = isUuid(countId) ? await lockCount(scope, countId) : null
  if (before === null) return refuse({ kind: 'StockCountNotFound', countId })
  if (before.status !== 'OPEN') return refuse({ kind: 'StockCountNotOpen', count: before })
  const reports = reportsOf(before)
  const findings = findingsOf(reports)
  const known = new Set(before.lines.map((line) => line.variantId))
  const unexpected = findings.map((line) => line.variantId).filter((variantId) => !known.has(variantId))
  const problems = [
    ...problemsOfCountLength(before.lines.length + unexpected.length),
    ...problemsOfFindings(findings),
  ]
  if (problems.length > 0) return refuse(invalidInput(problems))
  const misfits = await problemsOfLots(scope, before, reports)
  if (misfits.length > 0) return refuse(invalidInput(misfits))
  const at = now()
  if (unexpected.length > 0) {
    await insertCountLines(
      scope,
      before.id,
      await lockOrOpenLevels(scope, before.warehouseId, unexpected, at),
    )
  }
  await saveFindings(scope, before.id, findings, { actor, at })
  return accept((await lockCount(scope, before.id)) ?? before)
}

/** What of the findings does not fit how their variants are tracked. One statement when nothing is tracked, nor named. */
async function problemsOfLots(scope: Scope, { warehouseId }: StockCount, reports: readonly LotReport[]) {
  const variantIds = reports.map((report) => report.variantId)
  const tracking = new Map(
    (await readTracking(scope, variantIds)).map((each) => [each.variantId, each.tracking]),
  )
  const codes = codesOfReports(reports)
  const known = codes.length === 0 ? [] : await readLotsNamed(scope, variantIds, codes)
  const where = { warehouseId, arriving: false }
  return problemsOfReports(reports, (variantId) => tracking.get(variantId) ?? 'NONE', known, where)
}
