import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runningServer } from '#platform/embedded/postgres.ts'
import { childEnvironment } from './child-environment.ts'
import { eventually } from './eventually.ts'
import { sweepScratchFolders } from './scratch-folder.ts'

let parent: string
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'sweep-'))
  // The server may run as another account than ours: it must be able to walk in.
  await chmod(parent, 0o755)
})
afterAll(() => rm(parent, { recursive: true, force: true }))

/** A process with a server of its own in a scratch folder; it prints the folder, and then waits, or ends as told. */
async function serverOf(ending: string) {
  const scratch = fileURLToPath(new URL('./scratch-folder.ts', import.meta.url))
  const postgres = fileURLToPath(new URL('../embedded/postgres.ts', import.meta.url))
  const script = `
    const { scratchFolderOnDisk } = await import(${JSON.stringify(scratch)})
    const { startEmbeddedPostgres } = await import(${JSON.stringify(postgres)})
    const folder = await scratchFolderOnDisk('killed-')
    await startEmbeddedPostgres({ folder, port: 0, settings: { fsync: 'off' } })
    ${ending}
    process.stdout.write(folder)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: childEnvironment({ TMPDIR: parent }),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [folder] = await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error('it ended before it had a server'))),
  ])
  return { child, folder: String(folder), data: join(String(folder), 'postgres') }
}

test('a server of a run that was killed is ended; one of a run that lives is not', async () => {
  const { child, folder, data } = await serverOf('setInterval(() => undefined, 1_000)')
  expect(await sweepScratchFolders([parent])).toEqual([])
  expect(await runningServer(data)).not.toBeNull()
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await sweepScratchFolders([parent])).toEqual([folder])
  expect(await runningServer(data)).toBeNull()
  expect(existsSync(folder)).toBe(false)
})

test('a process that ends without stopping its server has it told to stop', async () => {
  const { child, data } = await serverOf(
    "process.once('SIGTERM', () => process.exit(3))\nsetInterval(() => undefined, 1_000)",
  )
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([3, null])
  await eventually(async () => expect(await runningServer(data)).toBeNull())
})

test('folders of others, and processes that are no server of ours, are left alone', async () => {
  await mkdir(join(parent, 'of-others'))
  const stale = join(parent, 'stale')
  await mkdir(join(stale, 'postgres'), { recursive: true })
  await writeFile(join(stale, '.owner-of-scratch'), '4194304')
  // A server's file that names this very process.
  await writeFile(join(stale, 'postgres', 'postmaster.pid'), `${process.pid}\n/x\n0\n5432\n\n\n\nready\n`)
  expect(await sweepScratchFolders([parent])).toContain(stale)
  expect(existsSync(join(parent, 'of-others'))).toBe(true)
})
