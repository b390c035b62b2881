import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Folding, startFolding } from './folding.ts'
import { all_figures } from './recount.ts'
import { imported, order, publish } from './world.ts'

let analytics: Folding
beforeAll(async () => {
  analytics = await startFolding()
})
afterAll(() => analytics.stop())

const run = (environment: Record<string, string>) =>
  promisify(execFile)(process.execPath, [fileURLToPath(new URL('../commands/rebuild.ts', import.meta.url))], {
    env: { ...process.env, ...environment },
  })

test('the command rebuilds every tenant from the log and ends', async () => {
  await publish(analytics.log, [imported(order()), imported(order())])
  await analytics.drain()
  const before = await analytics.ask('acme', all_figures)
  await analytics.database.write('acme', ({ sql }) => sql`update sales set orders = 0`)
  expect(await analytics.ask('acme', all_figures)).not.toEqual(before)
  const { stdout } = await run({
    DATABASE_URL: analytics.url,
    EVENT_LOG_URL: analytics.logUrl,
    LOG_LEVEL: 'info',
  })
  expect(JSON.parse(stdout)).toMatchObject({ tenantId: 'acme', eventsFolded: 2, msg: 'figures rebuilt' })
  expect(await analytics.ask('acme', all_figures)).toEqual(before)
})

test('it says what is missing in its environment, and fails', async () => {
  const failed = await run({ DATABASE_URL: 'not a url', EVENT_LOG_URL: '' }).catch((error: unknown) => error)
  expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining('DATABASE_URL is wrong') })
  expect(failed).toMatchObject({ stderr: expect.stringContaining('EVENT_LOG_URL is missing') })
})
