import type { Verdict } from '../rules/judge.ts'
import { type QuarantineReason, quarantine_reasons } from '../rules/policies.ts'

/** How many rows a reason keeps out. */
export interface ReasonCount {
  readonly reason: QuarantineReason
  /** Rows for which it is the first reason: these add up to the rows in quarantine. */
  readonly rows: number
  /** Rows it applies to, whether or not another came first. */
  readonly applies: number
  /** What the rows of `rows` say together, in pence with their sign. */
  readonly gross: number
}

/** What became of the rows. Amounts in pence; cancellations count negative. */
export interface Tally {
  readonly rows: number
  readonly imported: number
  readonly quarantined: number
  readonly importedGross: number
  readonly quarantinedGross: number
  /** Rows in quarantine whose amount cannot be read: they count 0 in the sums. */
  readonly amountless: number
  /** Reasons that occurred, in the order of the policies. */
  readonly reasons: readonly ReasonCount[]
}

/** Counts verdicts. */
export function createTally() {
  const counts = new Map<QuarantineReason, { rows: number; applies: number; gross: number }>()
  let imported = 0
  let quarantined = 0
  let importedGross = 0
  let quarantinedGross = 0
  let amountless = 0

  function countOf(reason: QuarantineReason) {
    let count = counts.get(reason)
    if (count === undefined) {
      count = { rows: 0, applies: 0, gross: 0 }
      counts.set(reason, count)
    }
    return count
  }

  return {
    add(verdict: Verdict) {
      if ('row' in verdict) {
        imported += 1
        importedGross += verdict.row.isReturn ? -verdict.row.gross : verdict.row.gross
        return
      }
      const gross = verdict.gross ?? 0
      quarantined += 1
      quarantinedGross += gross
      if (verdict.gross === null) amountless += 1
      verdict.reasons.forEach((reason, index) => {
        const count = countOf(reason)
        count.applies += 1
        if (index > 0) return
        count.rows += 1
        count.gross += gross
      })
    },
    tally: (): Tally => ({
      rows: imported + quarantined,
      imported,
      quarantined,
      importedGross,
      quarantinedGross,
      amountless,
      reasons: quarantine_reasons.flatMap(({ reason }) => {
        const count = counts.get(reason)
        return count === undefined ? [] : [{ reason, ...count }]
      }),
    }),
  }
}
