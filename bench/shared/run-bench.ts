import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { allProcesses, descendantsOf } from './processes.ts'

/** What a bench is given by whoever runs it. */
export interface Run {
  /** Makes a folder for this run, which is gone afterwards. */
  folder(name: string): string
}

export interface RunLimits {
  /** A run that takes longer is ended: a bench must not be found hanging the next morning. */
  readonly whole_max_ms: number
}

/** As a shell counts: 128 and the number of the signal. */
const exit_codes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const
const end_max_ms = 4_000
const look_every_ms = 50
const watch_every_ms = 250
const nothing = new Int32Array(new SharedArrayBuffer(4))
const stopped = 'Stopped. Nothing was written, and nothing is left running.'

/**
 * Runs a bench to its exit code and ends the process, whatever the bench does. A signal at any moment ends every process that was
 * started and removes the folders: nothing is closed in order, because nothing of it is needed any more, and a system that is closed
 * while it is being built or loaded may wait for what will not come. A second signal changes nothing: the end is bounded anyhow.
 */
export async function runBench(
  work: (run: Run) => Promise<number>,
  { whole_max_ms }: RunLimits,
): Promise<void> {
  const folders: string[] = []
  const run: Run = {
    folder(name) {
      const folder = mkdtempSync(join(tmpdir(), `bench-${name}-`))
      folders.push(folder)
      return folder
    },
  }
  const state = { isEnding: false }
  function end(code: number, message: string): void {
    if (state.isEnding) return
    state.isEnding = true
    const left = endDescendants()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    const remains = left.length === 0 ? '' : ` Still running: ${left.join(', ')}.`
    if (message !== '' || remains !== '') process.stderr.write(`${message}${remains}\n`)
    process.exit(code)
  }
  for (const [name, code] of Object.entries(exit_codes)) {
    process.on(name, () => {
      if (!state.isEnding) process.stderr.write(`\n${name}: ending what was started …\n`)
      end(code, stopped)
    })
  }
  // A script runner that is told to end may die without telling us: npm's shell does.
  const runner = process.env.npm_lifecycle_event === undefined ? null : process.ppid
  const watch = () => {
    if (runner !== null && process.ppid !== runner) end(exit_codes.SIGTERM, stopped)
  }
  setInterval(watch, watch_every_ms).unref()
  const too_long = `It took longer than ${Math.ceil(whole_max_ms / 60_000)} minutes and was ended. Nothing was written.`
  setTimeout(() => end(1, too_long), whole_max_ms).unref()
  try {
    end(await work(run), '')
  } catch (error) {
    // Ctrl-C reaches every process of a terminal: that a child is gone may be seen before the signal is.
    await sleep(look_every_ms)
    end(1, (error as Error).stack ?? String(error))
  }
}

/**
 * Ends whatever this process has started; says what would not go. A database server is asked, so that it frees its memory. Nothing else
 * of this process runs meanwhile: it would only complain that the database is gone, or start something anew.
 */
function endDescendants(): readonly string[] {
  const began = performance.now()
  const asked = new Set<number>()
  while (true) {
    const processes = allProcesses()
    const left = descendantsOf(process.pid, processes)
    const isLate = performance.now() - began > end_max_ms
    if (left.length === 0 || performance.now() - began > 2 * end_max_ms)
      return left.map(({ pid, name }) => `${name} (${pid})`)
    const servers = new Set(
      left.filter(({ name, parent }) => name === 'postgres' && parent === process.pid).map(({ pid }) => pid),
    )
    for (const { pid, parent } of left) {
      if (servers.has(parent) && !isLate) continue
      const isServer = servers.has(pid) && !isLate
      if (isServer && asked.has(pid)) continue
      asked.add(pid)
      kill(pid, isServer ? 'SIGQUIT' : 'SIGKILL')
    }
    Atomics.wait(nothing, 0, 0, look_every_ms)
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It is gone already, which is what we wanted.
  }
}
