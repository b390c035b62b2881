import { minutesOf, optionsOfProcess } from '../shared/options.ts'
import { runBench } from '../shared/run-bench.ts'
import { durationOf, options } from './options.ts'

/** `npm run bench:gateway`: measures our gateway beside others, each alone. README.md says what the columns are. */
const purpose = 'Asks our gateway and others the same, and prints what each answer costs.'
const given = optionsOfProcess('bench:gateway', purpose, options)
const { likely_ms, whole_max_ms } = durationOf(given)

await runBench(
  async (run) => {
    process.stdout.write(
      `About ${minutesOf(likely_ms)} on two idle cores, given up after ${minutesOf(whole_max_ms)}. Ctrl-C ends it.\n`,
    )
    const { bench } = await import('./bench.ts')
    return bench(run, given)
  },
  { whole_max_ms },
)
