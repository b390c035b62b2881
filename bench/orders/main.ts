import { postgres_settings } from '#deploy/embedded/system.ts'
import { startEmbeddedPostgres } from '#platform/embedded/postgres.ts'
import { optionsOfProcess } from '../shared/options.ts'
import { type Run, runBench } from '../shared/run-bench.ts'
import { benchLimits } from './limit.ts'
import { durationOf, options } from './options.ts'
import { report } from './report.ts'
import { benchOrders } from './scenarios.ts'
import { countOrders } from './statements.ts'

/**
 * `npm run bench:orders`: places orders of two lines, each by a new guest and paid, through the gateway over HTTP, one request per
 * order. The whole system is this process and a PostgreSQL of its own with fsync and synchronous_commit on; the buyers are another
 * process. README.md says what is counted. Writes bench/results/orders.json.
 */
const purpose =
  'Places orders under load and prints what each costs, beside SQL by hand and beside the targets.'
const given = optionsOfProcess('bench:orders', purpose, options)
const { likely_ms, whole_max_ms } = durationOf(given)

await runBench(bench, { whole_max_ms })

async function bench(run: Run): Promise<number> {
  process.stdout.write(
    `About ${minutes(likely_ms)} on two idle cores, given up after ${minutes(whole_max_ms)}. Ctrl-C ends it.\n`,
  )
  const folder = run.folder('orders')
  const server = await startEmbeddedPostgres({ folder, port: 0, settings: postgres_settings })
  const counts = await countOrders(folder, server, given)
  const measured = await benchOrders(folder, given)
  const limits =
    given.only === 'all' || given.only === 'limit' ? await benchLimits(server, given, measured) : []
  return await report({ options: given, counts, ...measured, limits })
}

function minutes(duration_ms: number): string {
  const count = Math.ceil(duration_ms / 60_000)
  return count === 1 ? 'a minute' : `${count} minutes`
}
