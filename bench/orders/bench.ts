import { postgres_settings } from '#deploy/embedded/system.ts'
import { startEmbeddedPostgres } from '#platform/embedded/postgres.ts'
import type { Run } from '../shared/run-bench.ts'
import { benchLimits } from './limit.ts'
import type { BenchOptions } from './options.ts'
import { report } from './report.ts'
import { benchOrders } from './scenarios.ts'

/** The whole run, on a server of its own. Returns the exit code. */
export async function bench(run: Run, options: BenchOptions): Promise<number> {
  const folder = run.folder('orders')
  const server = await startEmbeddedPostgres({ folder, port: 0, settings: postgres_settings })
  const measured = await benchOrders(folder, server, options)
  const isLimitWanted = options.only === 'all' || options.only === 'limit'
  const limits = isLimitWanted ? await benchLimits(server, options, measured) : []
  return await report({ options, ...measured, limits })
}
