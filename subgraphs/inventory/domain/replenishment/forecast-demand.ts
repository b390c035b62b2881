import { type ForecastMethodName, methodFor } from './forecast-methods.ts'

/** Units of a variant that left a warehouse on one day. */
export interface DemandDay {
  /** ISO text, in UTC. */
  readonly day: string
  readonly quantity: number
}

/** What is expected of a variant in a warehouse, and how much that varies. Units per day. */
export interface DemandForecast {
  readonly method: ForecastMethodName
  readonly dailyDemand: number
  readonly dailyDeviation: number
  /** Whole weeks it was made from. */
  readonly weeks: number
}

/** History a forecast is made from: half a year follows the season without waiting for the next. */
const history_weeks_max = 26
const days_per_week = 7
const day_ms = 86_400_000

/** The first day of the history that a forecast on `today` is made from. */
export function historyStart(today: string): string {
  return dayText(Date.parse(today) - history_weeks_max * days_per_week * day_ms)
}

/**
 * Whole weeks before `today`, oldest first, zeros included. Weeks before the first demand are left out: the variant may
 * not have been sold then.
 */
export function weeklyDemand(days: readonly DemandDay[], today: string): readonly number[] {
  const start = Date.parse(historyStart(today))
  const weeks = Array.from({ length: history_weeks_max }, () => 0)
  for (const { day, quantity } of days) {
    const at = Math.floor((Date.parse(day) - start) / (days_per_week * day_ms))
    if (at >= 0 && at < weeks.length) weeks[at] = (weeks[at] ?? 0) + quantity
  }
  const first = weeks.findIndex((demand) => demand > 0)
  return first === -1 ? [] : weeks.slice(first)
}

/**
 * Expected demand by the method that suits the history, and its deviation: the sample standard deviation of the weeks, by
 * √7 per day as if days were independent. Null without any demand.
 */
export function forecastDemand(weeks: readonly number[]): DemandForecast | null {
  if (weeks.length === 0) return null
  const method = methodFor(weeks)
  const [weekly = 0] = method.forecast(weeks, 1)
  return {
    method: method.name,
    dailyDemand: weekly / days_per_week,
    dailyDeviation: deviationOf(weeks) / Math.sqrt(days_per_week),
    weeks: weeks.length,
  }
}

function deviationOf(values: readonly number[]): number {
  if (values.length < 2) return 0
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}

function dayText(instant_ms: number): string {
  return new Date(instant_ms).toISOString().slice(0, 10)
}
