/** What a method expects of the next periods, from what was sold in the past ones (oldest first, zeros included). */
export interface ForecastMethod {
  readonly name: ForecastMethodName
  forecast(history: readonly number[], horizon: number): readonly number[]
}

export type ForecastMethodName =
  | 'NAIVE'
  | 'SEASONAL_NAIVE'
  | 'EXPONENTIAL_SMOOTHING'
  | 'CROSTON_SBA'
  | 'TEUNTER_SYNTETOS_BABAI'

/** Weight of the newest period; small, because weekly demand of one variant is mostly noise. */
const smoothing_alpha = 0.2
const croston_alpha = 0.1
/** Periods the first level is the mean of: one period alone would be remembered for long. */
const first_level_periods_max = 4
/** Four weeks: people are paid, and buy, by the month. A year is the season one would want, and one needs two to see it. */
const season_periods = 4

/** The last period again: ŷ(t+h) = y(t). What any other method must beat. */
const naive: ForecastMethod = {
  name: 'NAIVE',
  forecast: (history, horizon) => repeated(history.at(-1) ?? 0, horizon),
}

/**
 * The same period of the last season: ŷ(t+h) = y(t+h−m·⌈h/m⌉), m = 4 weeks. Hyndman & Athanasopoulos, Forecasting: Principles
 * and Practice (3rd ed.), §5.2.
 */
const seasonalNaive: ForecastMethod = {
  name: 'SEASONAL_NAIVE',
  forecast: (history, horizon) =>
    Array.from({ length: horizon }, (_, index) => {
      const at = history.length - season_periods + (index % season_periods)
      return history[at] ?? history.at(-1) ?? 0
    }),
}

/**
 * Simple exponential smoothing: l(t) = α·y(t) + (1−α)·l(t−1), ŷ(t+h) = l(t), α = 0.2, l(0) the mean of the first four periods.
 * Brown (1959); Hyndman & Athanasopoulos, Forecasting: Principles and Practice (3rd ed.), §8.1.
 */
const exponentialSmoothing: ForecastMethod = {
  name: 'EXPONENTIAL_SMOOTHING',
  forecast: (history, horizon) => {
    let level = meanOf(history.slice(0, first_level_periods_max))
    for (const demand of history) level = smoothing_alpha * demand + (1 - smoothing_alpha) * level
    return repeated(level, horizon)
  },
}

/**
 * Croston's method for intermittent demand, with the correction of Syntetos & Boylan: sizes z and intervals p are smoothed
 * apart, and only when there is demand: z = α·y + (1−α)·z, p = α·q + (1−α)·p with q the periods since the last demand;
 * ŷ(t+h) = (1 − α/2)·z/p, α = 0.1. Both begin as the means of the history: begun with the first demand, an interval of one
 * period would be remembered for long. Croston, Operational Research Quarterly 23 (1972); Syntetos & Boylan, International
 * Journal of Forecasting 21 (2005).
 */
const crostonSba: ForecastMethod = {
  name: 'CROSTON_SBA',
  forecast: (history, horizon) => {
    const sizes = history.filter((demand) => demand > 0)
    if (sizes.length === 0) return repeated(0, horizon)
    let size = meanOf(sizes)
    let interval = history.length / sizes.length
    let since = 1
    for (const demand of history) {
      if (demand > 0) {
        size = croston_alpha * demand + (1 - croston_alpha) * size
        interval = croston_alpha * since + (1 - croston_alpha) * interval
        since = 1
      } else since += 1
    }
    return repeated(((1 - croston_alpha / 2) * size) / interval, horizon)
  },
}

/**
 * Teunter, Syntetos & Babai's method: like Croston's, but the probability of demand b is smoothed in every period, so that
 * what is no longer sold fades: b = β·[y > 0] + (1−β)·b, z = α·y + (1−α)·z when there is demand, ŷ(t+h) = b·z; α = 0.1, β
 * = 0.2, begun with the means of the history. European Journal of Operational Research 214 (2011).
 */
const teunterSyntetosBabai: ForecastMethod = {
  name: 'TEUNTER_SYNTETOS_BABAI',
  forecast: (history, horizon) => {
    const sizes = history.filter((demand) => demand > 0)
    let size = meanOf(sizes)
    let probability = history.length === 0 ? 0 : sizes.length / history.length
    for (const demand of history) {
      if (demand > 0) size = croston_alpha * demand + (1 - croston_alpha) * size
      probability = smoothing_alpha * (demand > 0 ? 1 : 0) + (1 - smoothing_alpha) * probability
    }
    return repeated(probability * size, horizon)
  },
}

/** Every method that is compared; one more is one more line here. */
export const forecast_methods: readonly ForecastMethod[] = [
  naive,
  seasonalNaive,
  exponentialSmoothing,
  crostonSba,
  teunterSyntetosBabai,
]

/** From this mean number of periods between demands on, demand is intermittent (Syntetos, Boylan & Croston, 2005). */
export const intermittent_interval_min = 1.32

/** Mean number of periods between demands; Infinity where there was none. */
export function demandInterval(history: readonly number[]): number {
  const demands = history.filter((demand) => demand > 0).length
  return demands === 0 ? Number.POSITIVE_INFINITY : history.length / demands
}

/**
 * The method that suits a history: Teunter-Syntetos-Babai where demand is intermittent, exponential smoothing elsewhere.
 * The classes are those of Syntetos, Boylan & Croston, Journal of the Operational Research Society 56 (2005), by interval
 * alone; that Croston-SBA is not the one for intermittent demand was measured (README: it keeps expecting what is no
 * longer sold).
 */
export function methodFor(history: readonly number[]): ForecastMethod {
  return demandInterval(history) >= intermittent_interval_min ? teunterSyntetosBabai : exponentialSmoothing
}

function repeated(value: number, count: number): readonly number[] {
  return Array.from({ length: count }, () => value)
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
