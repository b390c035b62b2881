import { type ChildProcess, spawn } from 'node:child_process'
import { appendFile, chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectFolder } from '#deploy/pipelines/supergraph-config.ts'
import { freePort, runningServer, startEmbeddedPostgres } from '#platform/embedded/postgres.ts'
import { childEnvironment } from '#platform/testing/child-environment.ts'
import { eventually } from '#platform/testing/eventually.ts'
import { scratchFolder } from '#platform/testing/scratch-folder.ts'

interface Ended {
  readonly code: number | null
  readonly output: string
}

interface Start {
  readonly child: ChildProcess
  /** Resolves when the welcome table is printed; rejects when the process ends before. */
  readonly welcome: Promise<string>
  readonly ended: Promise<Ended>
  /** Resolves when it says that it stops. */
  readonly stopping: Promise<void>
}

let root: string
let port: number
beforeAll(async () => {
  root = await scratchFolder('npm-start-')
  await chmod(root, 0o755)
  port = await freePort()
})
afterAll(() => rm(root, { recursive: true, force: true }))

const folderOf = (name: string) => join(root, name)

/** What `npm start -- …` runs. */
function start(...args: readonly string[]): Start {
  const child = spawn(process.execPath, ['deploy/embedded/start.ts', ...args], {
    cwd: projectFolder,
    env: childEnvironment({ CUSTOMERS_ARGON2_MEMORY_KIB: '64' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const welcome = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += String(chunk)
      if (output.includes('begins anew')) resolve(output)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', () => reject(new Error(output)))
  })
  welcome.catch(() => undefined)
  const stopping = new Promise<void>((resolve) => {
    child.stdout.on('data', () => {
      if (output.includes('Stopping')) resolve()
    })
    child.once('close', () => resolve())
  })
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, output })))
  return { child, welcome, ended, stopping }
}

async function ask(query: string): Promise<unknown> {
  const answer = await fetch(`http://localhost:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return answer.json()
}

const first_product = '{ products(first: 1, channelId: "web-uk") { nodes { id name } } }'

describe('npm start', () => {
  test('from nothing to an answer, Ctrl-C, and on with the same data', async () => {
    const folder = folderOf('whole')
    const first = start('--folder', folder, '--port', String(port))
    expect(await first.welcome).toContain(`http://localhost:${port}/graphql`)
    const product = await ask(first_product)
    expect(product).toMatchObject({ data: { products: { nodes: [{ name: expect.any(String) }] } } })

    const second = await start('--folder', folder, '--port', String(await freePort())).ended
    expect(second).toMatchObject({
      code: 1,
      output: expect.stringContaining('It is running already on this data'),
    })

    first.child.kill('SIGINT')
    expect(await first.ended).toMatchObject({ code: 0, output: expect.stringContaining('Your data is kept') })
    expect(await runningServer(join(folder, 'postgres'))).toBeNull()

    const again = start('--folder', folder, '--port', String(port))
    await again.welcome
    expect(await ask(first_product)).toEqual(product)

    // Killed without a chance to clean up: the next start takes the running database over.
    again.child.kill('SIGKILL')
    await again.ended
    const after = start('--folder', folder, '--port', String(port))
    await after.welcome
    expect(await ask(first_product)).toEqual(product)
    after.child.kill('SIGTERM')
    expect(await after.ended).toMatchObject({ code: 0 })
    expect(await runningServer(join(folder, 'postgres'))).toBeNull()

    const fresh = start('--folder', folder, '--port', String(port), '--fresh')
    await fresh.welcome
    expect(await ask(first_product)).not.toEqual(product)
    // Whoever does not want to wait for what is finished leaves no database behind.
    fresh.child.kill('SIGTERM')
    await fresh.stopping
    fresh.child.kill('SIGTERM')
    expect([0, 143]).toContain((await fresh.ended).code)
    await eventually(async () => expect(await runningServer(join(folder, 'postgres'))).toBeNull())
  }, 300_000)

  test('a taken port is said, and nothing is left running', async () => {
    const squatter = createServer()
    const taken = await new Promise<number>((resolve) =>
      squatter.listen(0, () => resolve((squatter.address() as { port: number }).port)),
    )
    const { code, output } = await start('--folder', folderOf('taken'), '--port', String(taken)).ended
    squatter.close()
    expect(code).toBe(1)
    expect(output).toContain(
      `Port ${taken} is taken by another program. Choose another: npm start -- --port ${taken + 1}`,
    )
    expect(await runningServer(join(folderOf('taken'), 'postgres'))).toBeNull()
  })

  test('a data folder that is not a database is said, and not touched', async () => {
    const folder = folderOf('broken')
    await mkdir(join(folder, 'postgres'), { recursive: true })
    await writeFile(join(folder, 'postgres', 'diary.txt'), 'dear diary')
    const { code, output } = await start('--folder', folder, '--port', String(port)).ended
    expect(code).toBe(1)
    expect(output).toContain('is there but is not a PostgreSQL database')
    expect(output).toContain('npm start -- --fresh')
    expect(output).not.toContain('    at ')
    expect(await readFile(join(folder, 'postgres', 'diary.txt'), 'utf8')).toBe('dear diary')
  })

  test('a database that does not come up is said with its own last words', async () => {
    const folder = folderOf('sick')
    const healthy = await startEmbeddedPostgres({ folder, port: 0 })
    await healthy.stop()
    await appendFile(join(folder, 'postgres', 'postgresql.conf'), '\nshared_buffers = nonsense\n')
    const { code, output } = await start('--folder', folder, '--port', String(port)).ended
    expect(code).toBe(1)
    expect(output).toContain('PostgreSQL did not come up')
    expect(output).toContain('nonsense')
    expect(output).not.toContain('    at ')
  })

  test('a wrong option is said with the usage', async () => {
    const { code, output } = await start('--prot', '4000').ended
    expect(code).toBe(2)
    expect(output).toContain("Unknown option '--prot'")
    expect(output).toContain('--port N')
  })

  test('--help tells the options, and starts nothing', async () => {
    const { code, output } = await start('--help').ended
    expect(code).toBe(0)
    expect(output).toMatch(/--port N .*1 to 65535.*\n.*--folder FOLDER.*\n.*--fresh/)
  })
})
