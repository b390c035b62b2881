import { type Accuracy, createBacktest } from '#subgraphs/inventory/domain/replenishment/forecast-backtest.ts'
import {
  demandInterval,
  forecast_methods,
  intermittent_interval_min,
  methodFor,
} from '#subgraphs/inventory/domain/replenishment/forecast-methods.ts'

/** How one method did on one group of variants. */
export interface Result {
  readonly group: string
  readonly variants: number
  readonly method: string
  readonly accuracy: Accuracy
}

/** What a comparison came to. */
export interface Comparison {
  readonly results: readonly Result[]
  /** Variants with enough weeks for at least one origin. */
  readonly variants: number
  /** Of them, how many were compared before time was up. */
  readonly compared: number
}

/** Half a year is known at the first origin; four weeks are forecast at each. */
const rolling = { history_periods_min: 26, horizon_periods: 4 } as const

const methods = [
  ...forecast_methods.map((method) => ({ name: method.name, methodOf: () => method })),
  { name: 'CHOSEN', methodOf: methodFor },
]
const groups = ['all', 'sold in most weeks', 'intermittent'] as const

/**
 * Runs every method over weekly series at a rolling origin, until the deadline (milliseconds on the clock `now`). The
 * groups are told apart by what is known at the first origin. CHOSEN is the method that forecasts of the inventory use.
 */
export function compareForecasts(
  series: readonly (readonly number[])[],
  deadline_ms: number,
  now: () => number,
): Comparison {
  const { history_periods_min, horizon_periods } = rolling
  const long = series.filter((each) => each.length >= history_periods_min + horizon_periods)
  const runs = groups.flatMap((group) =>
    methods.map(({ name, methodOf }) => ({ group, name, backtest: createBacktest(methodOf, rolling) })),
  )
  const variants = new Map<string, number>(groups.map((group) => [group, 0]))
  let compared = 0
  for (const each of long) {
    if (now() > deadline_ms) break
    const interval = demandInterval(each.slice(0, history_periods_min))
    const own = interval >= intermittent_interval_min ? 'intermittent' : 'sold in most weeks'
    for (const { group, backtest } of runs) if (group === 'all' || group === own) backtest.add(each)
    for (const group of ['all', own]) variants.set(group, (variants.get(group) ?? 0) + 1)
    compared += 1
  }
  const results = runs.map(({ group, name, backtest }) => {
    return { group, variants: variants.get(group) ?? 0, method: name, accuracy: backtest.accuracy() }
  })
  return { results, variants: long.length, compared }
}
