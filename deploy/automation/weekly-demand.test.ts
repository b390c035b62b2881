import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { columns } from '../import/reading/read-rows.ts'
import { compareForecasts } from './compare-forecasts.ts'
import { readWeeklyDemand } from './weekly-demand.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weekly-demand-'))
})
afterAll(() => rm(folder, { recursive: true }))

const row = (invoice: string, sku: string, quantity: number, day: string, price = '1.00') =>
  `${invoice},${sku},A THING,${quantity},${day} 09:12:00,${price},20001,United Kingdom`

test('goods sold are counted by whole weeks, from the first week of each variant on', async () => {
  const file = join(folder, 'sales.csv')
  const rows = [
    row('600001', '22041', 3, '2010-01-04'),
    row('600001', '22041', 2, '2010-01-04'),
    row('600002', '22041', 4, '2010-01-17'),
    row('600003', '85123A', 7, '2010-01-11'),
    row('C600004', '22041', -2, '2010-01-05'),
    row('600001', 'POST', 1, '2010-01-04'),
    row('600005', '22041', 9, '2010-01-06', '0'),
    // The third week is not whole.
    row('600006', '85123A', 5, '2010-01-20'),
  ]
  await writeFile(file, [columns.join(','), ...rows].join('\n'))
  expect(await readWeeklyDemand(file)).toEqual({ weeks: 2, series: [[5, 4], [7]] })
})

test('series that are too short are left out, and a deadline ends the comparison', () => {
  const series = [Array.from({ length: 30 }, (_, week) => week % 3), Array.from({ length: 29 }, () => 1)]
  const { results, variants, compared } = compareForecasts(series, 1, () => 0)
  expect([variants, compared]).toEqual([1, 1])
  expect(results.find((each) => each.group === 'all' && each.method === 'NAIVE')?.accuracy.forecasts).toBe(4)
  expect(compareForecasts(series, 0, () => 1).compared).toBe(0)
})
