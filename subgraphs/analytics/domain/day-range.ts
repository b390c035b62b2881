import { accept, type Decision, refuse } from '#platform/decision/decision.ts'

/** A run of calendar days, both ends included. */
export interface DayRange {
  readonly from: string
  readonly to: string
}

/** The same days as whole months, which can be read from monthly figures, and the single days around them. */
export interface MonthsAndDays {
  /** First days of the whole months. */
  readonly months: readonly string[]
  readonly days: readonly string[]
}

const range_days_max = 400
const day_ms = 86_400_000

/** Checks a range of days (`YYYY-MM-DD`): at least one day, at most `range_days_max`. Refuses with a sentence for people. */
export function dayRange(from: string, to: string): Decision<DayRange, string> {
  const days = daysBetween(from, to) + 1
  if (days < 1) return refuse(`\`to\` (${to}) is before \`from\` (${from}).`)
  if (days > range_days_max) {
    return refuse(`A range has at most ${range_days_max} days; ${from} to ${to} has ${days}.`)
  }
  return accept({ from, to })
}

/** Splits a range into its whole months and the days before and after them. */
export function monthsAndDays({ from, to }: DayRange): MonthsAndDays {
  const months: string[] = []
  const days: string[] = []
  for (let day = from; day <= to; ) {
    const next = nextMonth(day)
    const isWhole = day.endsWith('-01') && next <= addDays(to, 1)
    if (isWhole) months.push(day)
    else days.push(day)
    day = isWhole ? next : addDays(day, 1)
  }
  return { months, days }
}

/** Every day of a range, in order. */
export function daysOf({ from, to }: DayRange): readonly string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * day_ms).toISOString().slice(0, 10)
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day_ms
}

function nextMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
}
