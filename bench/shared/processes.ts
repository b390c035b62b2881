import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** A process of this machine. */
export interface Process {
  readonly pid: number
  readonly parent: number
  /** One letter, as `ps` shows it: a Z has ended. */
  readonly state: string
  readonly name: string
  /** User and system time so far: its own, and that of its children that have ended. */
  readonly own_ms: number
  readonly children_ms: number
}

/** `CLK_TCK`, which Linux fixes at 100 for what /proc shows. */
const ms_per_tick = 10

/** All processes. Where there is no /proc, `ps` is asked, and CPU times are 0. */
export function allProcesses(): readonly Process[] {
  if (process.platform !== 'linux') return fromPs()
  return readdirSync('/proc').flatMap((entry) => (/^\d+$/.test(entry) ? fromProc(entry) : []))
}

/** Those that a process has started, directly or through others, without itself. Only those that still run. */
export function descendantsOf(root: number, processes = allProcesses()): readonly Process[] {
  const parents = new Map(processes.map(({ pid, parent }) => [pid, parent]))
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid)
    return parent !== undefined && (parent === root || isBelow(parent))
  }
  return processes.filter(({ pid, state }) => state !== 'Z' && isBelow(pid))
}

/** proc(5): after the name in brackets come state, parent, …; utime, stime, cutime and cstime are fields 14 to 17. */
function fromProc(entry: string): readonly Process[] {
  try {
    const text = readFileSync(`/proc/${entry}/stat`, 'utf8')
    const close = text.lastIndexOf(')')
    const fields = text.slice(close + 2).split(' ')
    const ticks = (number: number) => Number(fields[number - 3]) * ms_per_tick
    return [
      {
        pid: Number(entry),
        parent: Number(fields[1]),
        state: fields[0] ?? '?',
        name: text.slice(text.indexOf('(') + 1, close),
        own_ms: ticks(14) + ticks(15),
        children_ms: ticks(16) + ticks(17),
      },
    ]
  } catch {
    // It ended between the listing and the look.
    return []
  }
}

function fromPs(): readonly Process[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,comm='], { encoding: 'utf8' })
  return stdout.split('\n').flatMap((line) => {
    const [pid, parent, state = '', ...name] = line.trim().split(/\s+/)
    if (pid === undefined || pid === '') return []
    const base = name.join(' ').split('/').at(-1) ?? ''
    return [
      {
        pid: Number(pid),
        parent: Number(parent),
        state: state[0] ?? '?',
        name: base,
        own_ms: 0,
        children_ms: 0,
      },
    ]
  })
}
