import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { prepareDatabases } from '#deploy/embedded/databases.ts'
import { readOrCreateSecrets } from '#deploy/embedded/secrets.ts'
import { postgres_settings } from '#deploy/embedded/system.ts'
import { runningServer, startEmbeddedPostgres } from '#platform/embedded/postgres.ts'
import { scratchFolderOnDisk } from '#platform/testing/scratch-folder.ts'
import { startDistributedShape } from '#tests/system/distributed-shape.ts'
import { chaos_environment, createWorld, type World } from './world.ts'

/** A shop that was started to be hurt, on a database server of its own. */
export interface Chaos {
  readonly world: World
  /** Ends every process, and removes the data. */
  stop(): Promise<void>
}

const gone_look_ms = 20

/**
 * Starts a PostgreSQL, seven processes that talk HTTP, and a second process each of orders and inventory. What was started
 * is ended again when the start fails.
 */
export async function startChaos(
  seed: number,
  settings: Readonly<Record<string, string | number>> = postgres_settings,
): Promise<Chaos> {
  // What is hurt complains, and should: here it would hide the results.
  process.env.LOG_LEVEL ??= 'fatal'
  const folder = await scratchFolderOnDisk('chaos-')
  let server = await startEmbeddedPostgres({ folder, port: 0, settings })
  const ends: (() => Promise<void>)[] = [
    () => server.stop(),
    () => rm(folder, { recursive: true, force: true }),
  ]
  const stop = async () => {
    for (const end of ends) await end()
  }

  /** SIGQUIT is PostgreSQL's "immediate" shutdown: nothing is flushed, and the next start recovers from the log. */
  async function cutPower(): Promise<void> {
    const running = await runningServer(join(folder, 'postgres'))
    if (running !== null) process.kill(running.pid, 'SIGQUIT')
    while (running !== null && existsSync(`/proc/${running.pid}`)) await pause(gone_look_ms)
    server = await startEmbeddedPostgres({ folder, port: server.port, settings })
  }

  try {
    const { databaseRolePassword } = await readOrCreateSecrets(folder)
    const urls = await prepareDatabases(server, databaseRolePassword)
    const shape = await startDistributedShape({ urls, environment: chaos_environment })
    ends.unshift(() => shape.stop())
    const world = await createWorld(shape, (database) => server.adminUrl(database), seed, cutPower)
    return { world, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
