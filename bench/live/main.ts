import { minutesOf, optionsOfProcess } from '../shared/options.ts'
import { runBench } from '../shared/run-bench.ts'
import { options } from './options.ts'

/**
 * `npm run bench:live`: live subscribers on one gateway process. Memory for each, the way of an event from publishing to the client,
 * and what is missed or twice when the subgraphs, and then the gateway, are killed and started again. README.md says what is what.
 */
const purpose =
  'Measures many live subscribers on one gateway, through a restart of the subgraphs and one of the gateway.'
const given = optionsOfProcess('bench:live', purpose, options)
/** Opening and catching up: on a busy machine, ten thousand sockets take tens of seconds each time. */
const around_ms = 360_000
const whole_max_ms = given.seconds * 1000 + around_ms

await runBench(
  async () => {
    process.stdout.write(
      `About ${given.seconds + 30} seconds, given up after ${minutesOf(whole_max_ms)}. Ctrl-C ends it.\n`,
    )
    const { bench } = await import('./bench.ts')
    return bench({ ...given, shipments: Math.min(given.sockets, given.shipments) })
  },
  { whole_max_ms },
)
