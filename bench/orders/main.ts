import { minutesOf, optionsOfProcess } from '../shared/options.ts'
import { runBench } from '../shared/run-bench.ts'
import { durationOf, options } from './options.ts'

/**
 * `npm run bench:orders`: places orders of two lines, each by a new guest and paid, through the gateway over HTTP, one request per
 * order. The whole system is this process and a PostgreSQL of its own with fsync and synchronous_commit on; the buyers are another
 * process. README.md says what is counted. Writes bench/results/orders.json.
 */
const purpose =
  'Places orders under load and prints what each costs, beside SQL by hand and beside the targets.'
const given = optionsOfProcess('bench:orders', purpose, options)
const { likely_ms, whole_max_ms } = durationOf(given)

await runBench(
  async (run) => {
    process.stdout.write(
      `About ${minutesOf(likely_ms)} on two idle cores, given up after ${minutesOf(whole_max_ms)}. Ctrl-C ends it.\n`,
    )
    // Loading the system takes a moment, in which Ctrl-C is answered already.
    const { bench } = await import('./bench.ts')
    return bench(run, given)
  },
  { whole_max_ms },
)
