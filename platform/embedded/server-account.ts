import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** The account PostgreSQL runs as: ours, unless we are root, which PostgreSQL refuses. */
export interface ServerAccount {
  readonly uid?: number
  readonly gid?: number
}

const run = promisify(execFile)

/**
 * As root (containers, CI) the server runs as `postgres`; the account is created where it is missing, and `nobody` serves where
 * that is not possible.
 */
export async function serverAccount(): Promise<ServerAccount> {
  if (process.getuid?.() !== 0) return {}
  const known = await accountOf('postgres')
  if (known !== null) return known
  await run('groupadd', ['postgres']).catch(() => undefined)
  await run('useradd', ['-g', 'postgres', 'postgres']).catch(() => undefined)
  return (await accountOf('postgres')) ?? (await accountOf('nobody')) ?? {}
}

async function accountOf(name: string): Promise<ServerAccount | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return null
  }
}
