import { endForOptions, readOptions, wholeNumber } from '#platform/config/command-line.ts'
import type { Fault } from './fault.ts'
import { faults } from './faults.ts'
import { type Chaos, startChaos } from './start-chaos.ts'

/**
 * `npm run chaos`: hurts a shop in the distributed shape, on a PostgreSQL of its own that writes through to disk, and
 * recounts every invariant after each fault (docs/chaos.md). `-- --seed 7 --n 5 --only 12`. Exits with 1 when a promise was
 * broken or a fault did not happen, with 130 after Ctrl-C.
 */
const command = {
  call: 'npm run chaos --',
  does: 'Hurts a shop on a PostgreSQL of its own, and recounts every promise after each fault (docs/chaos.md).',
  options: {
    seed: { value: 'N', says: 'the same row of random numbers again, 0 to 2147483648 (drawn, and printed)' },
    n: { value: 'N', default: '5', says: 'strikes of each fault, 1 to 1000' },
    only: {
      value: 'TEXT',
      default: '',
      says: 'only faults of this number of the list, or with this part of a name',
    },
  },
} as const
const { only, seed, n } = readGiven()
/** Not a time anything should take: a fault that hangs must not hang whoever waits for the result. */
const fault_max_ms = 15 * 60_000

let starting: Promise<Chaos> | null = null
let stopping: Promise<void> | null = null
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // A second one does not wait: everything ends with this process.
    if (stopping !== null) process.exit(130)
    process.stderr.write('\nStopping every process …\n')
    stopping = stopAll().finally(() => process.exit(130))
  })
}

const wanted = faults.filter(({ name, number }) => String(number) === only || name.includes(only))
if (wanted.length === 0) {
  process.stderr.write(`--only ${only} names no fault. There are:\n`)
  for (const { number, name } of faults) process.stderr.write(`  ${String(number).padStart(2)}  ${name}\n`)
  process.exit(2)
}
process.stdout.write(`seed ${seed}, n ${n}: ${wanted.length} faults\n`)
let failed = 0
starting = startChaos(seed)
const chaos = await starting
try {
  for (const fault of wanted) {
    if (!(await strike(chaos, fault))) failed += 1
  }
} finally {
  if (stopping === null) await chaos.stop()
}
process.stdout.write(
  failed === 0 ? 'All promises hold.\n' : `${failed} faults were not survived, or did not happen.\n`,
)
process.exit(failed === 0 ? 0 : 1)

function readGiven() {
  try {
    const { values } = readOptions(command, process.argv.slice(2))
    const drawn = String(Math.floor(Math.random() * 1_000_000))
    return {
      only: values.only,
      seed: wholeNumber('seed', values.seed ?? drawn, 0, 2 ** 31),
      n: wholeNumber('n', values.n, 1, 1_000),
    }
  } catch (error) {
    endForOptions(error)
    throw error
  }
}

async function stopAll(): Promise<void> {
  const started = await starting?.catch(() => null)
  await started?.stop()
}

/** One fault, and the books after it; prints a line, and resolves to whether all is right. */
async function strike({ world }: Chaos, fault: Fault): Promise<boolean> {
  const began = performance.now()
  const overdue = setTimeout(() => {
    process.stderr.write(`seed ${seed}: "${fault.name}" takes longer than ${fault_max_ms / 60_000} minutes\n`)
    process.exit(1)
  }, fault_max_ms)
  const name = `${String(fault.number).padStart(2)}  ${fault.name}`
  try {
    const { struck, answers } = await fault.run(world, n)
    await world.settled(answers)
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    const told = answers.filter(({ id }) => id !== null).length
    process.stdout.write(
      `${name}\n    struck ${struck} × (${fault.counts}); ${answers.length} answers, ${told} with an order; ` +
        `${struck > 0 ? 'the books are right' : 'DID NOT HAPPEN'}; ${seconds} s\n`,
    )
    return struck > 0
  } catch (error) {
    process.stdout.write(`${name}\n    BROKEN (seed ${seed}): ${(error as Error).message}\n`)
    return false
  } finally {
    clearTimeout(overdue)
  }
}
