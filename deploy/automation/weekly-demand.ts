import { readRows } from '../import/reading/read-rows.ts'
import { createJudge } from '../import/rules/judge.ts'

/** What each variant of a file sold per whole week, oldest first, from its own first week on. */
export interface WeeklyDemand {
  /** Whole weeks between the first and the last day of the file. */
  readonly weeks: number
  readonly series: readonly (readonly number[])[]
}

const day_ms = 86_400_000
const days_per_week = 7

/**
 * Reads the goods sold of a file, by the rules of the import: rows it would keep out, charges and cancellations do not
 * count. Days are London's. Weeks begin with the first day of the file; days after the last whole week are left out.
 */
export async function readWeeklyDemand(file: string): Promise<WeeklyDemand> {
  const judge = createJudge()
  const bySku = new Map<string, Map<number, number>>()
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for await (const rows of readRows(file)) {
    for (const raw of rows) {
      const verdict = judge(raw)
      if (!('row' in verdict) || verdict.row.isReturn || verdict.row.kind !== 'GOODS') continue
      const day = Date.parse(verdict.row.day) / day_ms
      first = Math.min(first, day)
      last = Math.max(last, day)
      const days = bySku.get(verdict.row.sku) ?? new Map<number, number>()
      days.set(day, (days.get(day) ?? 0) + verdict.row.quantity)
      bySku.set(verdict.row.sku, days)
    }
  }
  const weeks = Math.max(0, Math.floor((last - first + 1) / days_per_week))
  const series = Array.from(bySku.values(), (days) => weeksOf(days, first, weeks))
  return { weeks, series: series.filter((each) => each.length > 0) }
}

function weeksOf(days: ReadonlyMap<number, number>, first: number, weeks: number): readonly number[] {
  const series = Array.from({ length: weeks }, () => 0)
  for (const [day, quantity] of days) {
    const week = Math.floor((day - first) / days_per_week)
    if (week < weeks) series[week] = (series[week] ?? 0) + quantity
  }
  const sold = series.findIndex((quantity) => quantity > 0)
  return sold === -1 ? [] : series.slice(sold)
}
