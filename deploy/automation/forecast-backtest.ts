import { parseArgs } from 'node:util'
import { WrongFile } from '../import/reading/wrong-file.ts'
import { compareForecasts } from './compare-forecasts.ts'
import { readWeeklyDemand } from './weekly-demand.ts'

/**
 * `node deploy/automation/forecast-backtest.ts FILE [--seconds N]` compares the forecast methods of the inventory on the weekly
 * demand of a retailer's file: known until a week, four weeks ahead, at every week from the 27th on. Stops comparing after N
 * seconds (60) and says how far it came.
 */
const { values, positionals } = parseArgs({
  options: { seconds: { type: 'string', default: '60' } },
  allowPositionals: true,
})
const [file] = positionals
const seconds = Number(values.seconds)
if (file === undefined || !(seconds > 0)) {
  process.stderr.write('Usage: node deploy/automation/forecast-backtest.ts FILE [--seconds N]\n')
  process.exit(1)
}

const began = performance.now()
const demand = await readWeeklyDemand(file).catch((error: unknown) => {
  if (!(error instanceof WrongFile)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
const read = performance.now()
const clock = () => performance.now()
const { results, variants, compared } = compareForecasts(demand.series, read + seconds * 1_000, clock)
const ended = performance.now()

const columns = ['variants', 'method', 'MAE', 'RMSE', 'WAPE', 'MASE', 'forecasts'] as const
const widths = [28, 24, 9, 9, 9, 9, 12] as const
const line = (cells: readonly string[]) =>
  cells
    .map((cell, index) => (index < 2 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)))
    .join('')

process.stdout.write(`${line(columns)}\n`)
for (const { group, variants: count, method, accuracy } of results) {
  const { mae, rmse, wape, mase, forecasts } = accuracy
  const figures = [mae, rmse, wape, mase].map((figure) => figure.toFixed(3))
  process.stdout.write(`${line([`${group} (${count})`, method, ...figures, String(forecasts)])}\n`)
}
process.stdout.write(
  `${demand.weeks} weeks; ${compared} of ${variants} variants with at least 30 weeks were compared` +
    ` (${demand.series.length} sold at all). Read in ${((read - began) / 1_000).toFixed(1)} s,` +
    ` compared in ${((ended - read) / 1_000).toFixed(1)} s.\n`,
)
