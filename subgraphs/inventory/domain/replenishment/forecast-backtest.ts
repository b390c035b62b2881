import type { ForecastMethod } from './forecast-methods.ts'

/** How far the forecasts of one method were off, over every series, origin and period. */
export interface Accuracy {
  /** Mean absolute error, in units per period. */
  readonly mae: number
  /** Root mean squared error: large misses weigh more. */
  readonly rmse: number
  /** Σ|error| / Σ demand. Unlike percentages per period it is defined where demand is 0. */
  readonly wape: number
  /** Mean over series of MAE / in-sample MAE of the naive forecast; below 1: better than naive. Hyndman & Koehler (2006). */
  readonly mase: number
  /** Forecasts that were compared. */
  readonly forecasts: number
}

/** How a backtest goes through a series. */
export interface RollingOrigin {
  /** Periods that are known at the first origin. */
  readonly history_periods_min: number
  /** Periods that are forecast at each origin. */
  readonly horizon_periods: number
}

/** Collects errors series by series, so that a run over many may stop whenever it must. */
export interface Backtest {
  add(series: readonly number[]): void
  accuracy(): Accuracy
}

/**
 * Compares one method with what really came, at a rolling origin: at each period from `history_periods_min` on, everything
 * before is known and the next `horizon_periods` are forecast. (Tashman, International Journal of Forecasting 16, 2000.) A
 * series too short for one origin, or without any change before it (its MASE has no scale), is left out of what it lacks.
 */
export function createBacktest(
  methodOf: (history: readonly number[]) => ForecastMethod,
  { history_periods_min, horizon_periods }: RollingOrigin,
): Backtest {
  let absolute = 0
  let squared = 0
  let demand = 0
  let forecasts = 0
  let scaled = 0
  let scaledSeries = 0

  return {
    add(series) {
      let own = 0
      let count = 0
      for (let origin = history_periods_min; origin + horizon_periods <= series.length; origin++) {
        const history = series.slice(0, origin)
        const expected = methodOf(history).forecast(history, horizon_periods)
        expected.forEach((value, index) => {
          const actual = series[origin + index] ?? 0
          own += Math.abs(actual - value)
          squared += (actual - value) ** 2
          demand += actual
          count += 1
        })
      }
      absolute += own
      forecasts += count
      const scale = naiveError(series.slice(0, history_periods_min))
      if (count > 0 && scale > 0) {
        scaled += own / count / scale
        scaledSeries += 1
      }
    },
    accuracy: () => ({
      mae: absolute / forecasts,
      rmse: Math.sqrt(squared / forecasts),
      wape: absolute / demand,
      mase: scaled / scaledSeries,
      forecasts,
    }),
  }
}

/** Mean |y(t) − y(t−1)| of what is known at the first origin. */
function naiveError(known: readonly number[]): number {
  let sum = 0
  for (let at = 1; at < known.length; at++) sum += Math.abs((known[at] ?? 0) - (known[at - 1] ?? 0))
  return known.length < 2 ? 0 : sum / (known.length - 1)
}
