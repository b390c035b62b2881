import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createLogger } from '#platform/telemetry/logger.ts'
import { onSystemBooks } from '../automation/system-books.ts'
import { createProgressBar } from '../import/cli/progress-bar.ts'
import { run } from '../import/cli/run.ts'
import { type Arguments, readArguments } from './arguments.ts'
import { createClock } from './clock.ts'
import { ReplayFailed } from './graph.ts'
import { lookAhead, type Outlook } from './listings.ts'
import { startOwnSystem } from './own-system.ts'
import { type PlayOptions, playFile, type Stage } from './play-file.ts'
import { comparisonOf, type Figures, figuresOf, isClean, textOf } from './report.ts'
import { system_starts } from './settings.ts'
import { verifyBooks } from './verify-books.ts'

/**
 * `npm run replay -- FILE`: plays a year of a real retailer on the whole system through its public graph, with and without
 * its replenishment, and verifies the books. README.md says how. Exit code 1 when the books are not right.
 */
await run(
  async (signal) => {
    const given = readArguments(process.argv.slice(2), process.env)
    process.stdout.write(`seed ${given.seed}, ${given.clients} clients\n`)
    const outlook = await lookAhead(given.file, given.openingDays, signal)
    const figures: Figures[] = []
    for (const play of given.plays) figures.push(await playOnce(given, outlook, play === 'with', signal))
    process.stdout.write(`\n${textOf(figures)}\n${comparisonOf(figures)}`)
    await mkdir(dirname(given.jsonFile), { recursive: true })
    const { file, running, ...settings } = given
    const told = { at: new Date(), ...settings, url: running?.url ?? null, plays: figures }
    await writeFile(given.jsonFile, JSON.stringify(told, null, 2))
    process.stdout.write(`Written to ${given.jsonFile}.\n`)
    return figures.every(isClean) ? 0 : 1
  },
  {
    stopped: 'Stopped. What was played is gone with its system; on a running system it stays.',
    plainErrors: [ReplayFailed],
  },
)

async function playOnce(
  given: Arguments,
  outlook: Outlook,
  replenishing: boolean,
  signal: AbortSignal,
): Promise<Figures> {
  const bar = createProgressBar(process.stderr)
  const { file, seed, clients, openingDays, days_max, rows_max, running } = given
  const stage = replenishing ? 'with' : 'without'
  const options: PlayOptions = {
    ...{ file, outlook, seed, clients, openingDays, replenishing, signal },
    limits: { days_max, rows_max },
    run: `replay-${seed}-${Date.now().toString(36)}`,
    onDay: (progress) => bar.show({ stage, ...progress }),
  }
  if (running !== null) {
    const there: Stage = { ...running, clock: null, settled: () => Promise.resolve() }
    const played = await playFile(there, options).finally(bar.end)
    return figuresOf(replenishing, played, await onSystemBooks(running.folder, verifyBooks))
  }
  const clock = createClock(new Date(`${outlook.days[0]?.day ?? ''}${system_starts}`))
  const system = await startOwnSystem(clock, createLogger('replay', process.env.LOG_LEVEL ?? 'error'))
  try {
    const played = await playFile(system, options).finally(bar.end)
    return figuresOf(replenishing, played, await verifyBooks(system.urls))
  } finally {
    await system.close()
  }
}
