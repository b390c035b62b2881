import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createBacktest } from './forecast-backtest.ts'
import { forecastDemand, historyStart, weeklyDemand } from './forecast-demand.ts'
import { type ForecastMethodName, forecast_methods, methodFor } from './forecast-methods.ts'

const forecast = (name: ForecastMethodName, history: readonly number[], horizon = 1) =>
  forecast_methods.find((method) => method.name === name)?.forecast(history, horizon)

describe('methods', () => {
  test.each<[ForecastMethodName, readonly number[], readonly number[]]>([
    ['NAIVE', [1, 2, 3], [3, 3]],
    ['SEASONAL_NAIVE', [9, 1, 2, 3, 4], [1, 2]],
    ['SEASONAL_NAIVE', [7], [7, 7]],
    // l0 = 2.5; 0.2·1 + 0.8·2.5 = 2.2, then 2.16, 2.328, 2.6624.
    ['EXPONENTIAL_SMOOTHING', [1, 2, 3, 4], [2.6624, 2.6624]],
    // Sizes 6, 5.8, 6.02; intervals 2.5, 2.45, 2.505; 0.95·6.02/2.505.
    ['CROSTON_SBA', [0, 4, 0, 0, 8], [2.28303393, 2.28303393]],
    // Size 4 throughout; probabilities 0.5, 0.4, 0.52.
    ['TEUNTER_SYNTETOS_BABAI', [0, 4], [2.08, 2.08]],
    ['TEUNTER_SYNTETOS_BABAI', [], [0, 0]],
    ['CROSTON_SBA', [0, 0], [0, 0]],
    ['EXPONENTIAL_SMOOTHING', [], [0, 0]],
  ])('%s of %j', (name, history, expected) => {
    expected.forEach((value, index) => {
      expect(forecast(name, history, 2)?.[index]).toBeCloseTo(value, 6)
    })
  })

  test('forecasts are never negative, never beyond the largest demand, and scale with the unit', () => {
    const history = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(history, fc.constantFrom(...forecast_methods), (past, method) => {
        const [value = -1] = method.forecast(past, 1)
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(Math.max(...past) + 1e-9)
        const scaled = past.map((each) => each * 10)
        expect(method.forecast(scaled, 1)[0]).toBeCloseTo(value * 10, 6)
      }),
    )
  })

  test.each([
    ['every week', [3, 4, 5, 3], 'EXPONENTIAL_SMOOTHING'],
    ['every third week', [3, 0, 0, 4, 0, 0], 'TEUNTER_SYNTETOS_BABAI'],
  ] as const)('what is sold %s is forecast by its own method', (_name, history, expected) => {
    expect(methodFor(history).name).toBe(expected)
  })
})

describe('weekly demand', () => {
  const today = '2026-03-31'
  const ago = (days: number) => new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10)

  test('is of whole weeks before today, from the first that had any', () => {
    expect(historyStart(today)).toBe('2025-09-30')
    const days = [
      { day: today, quantity: 99 },
      { day: ago(1), quantity: 1 },
      { day: ago(7), quantity: 2 },
      { day: ago(8), quantity: 4 },
      { day: ago(22), quantity: 8 },
      { day: ago(183), quantity: 99 },
    ]
    expect(weeklyDemand(days, today)).toEqual([8, 0, 4, 3])
    expect(weeklyDemand([], today)).toEqual([])
  })

  test('gives a forecast per day, and none where nothing was ever sold', () => {
    expect(forecastDemand([])).toBe(null)
    const steady = forecastDemand([14, 14, 14])
    expect(steady).toMatchObject({ method: 'EXPONENTIAL_SMOOTHING', dailyDeviation: 0, weeks: 3 })
    expect(steady?.dailyDemand).toBeCloseTo(2, 9)
    // Sample deviation of 7 and 21 is 9.899; by √7 per day 3.742.
    expect(forecastDemand([7, 21])?.dailyDeviation).toBeCloseTo(3.7417, 4)
  })
})

describe('a backtest', () => {
  const rolling = { history_periods_min: 3, horizon_periods: 2 }
  const naive = forecast_methods.find((method) => method.name === 'NAIVE') ?? methodFor([1])

  test('counts every origin and period', () => {
    const backtest = createBacktest(() => naive, rolling)
    backtest.add([1, 2, 4, 6, 3, 5])
    // Origins 3 and 4: |6−4|, |3−4|, |3−6|, |5−6|; scale (1 + 2) / 2.
    expect(backtest.accuracy()).toEqual({
      mae: 7 / 4,
      rmse: Math.sqrt(15 / 4),
      wape: 7 / 17,
      mase: 7 / 4 / 1.5,
      forecasts: 4,
    })
  })

  test('knows nothing of the future', () => {
    const seen: number[] = []
    const backtest = createBacktest((history) => {
      seen.push(history.length)
      return naive
    }, rolling)
    backtest.add([1, 2, 3, 4, 5, 6])
    backtest.add([1, 2, 3, 4])
    expect(seen).toEqual([3, 4])
  })
})
