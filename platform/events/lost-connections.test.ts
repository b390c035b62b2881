import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { isConnectionLost } from '#platform/database/sqlstate.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { eventually } from '#platform/testing/eventually.ts'
import { cloneOf, type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'
import { announcement, defineEvent } from './cloud-event.ts'
import { consumeBatch, on } from './consumer.ts'
import type { EventLog } from './event-log.ts'
import { announce } from './outbox.ts'
import { openPostgresLog } from './postgres-log.ts'
import { relayBatch } from './relay.ts'

const Noted = defineEvent('probe.Noted.v1', z.object({ body: z.string() }))

let probe: TestDatabase
let log: EventLog
let logUrl: string
let admin: postgres.Sql
let logAdmin: postgres.Sql
beforeAll(async () => {
  probe = await testDatabase('probe')
  const clone = await cloneOf('events')
  logUrl = clone.url
  log = openPostgresLog(logUrl, silentLogger)
  admin = postgres(probe.ownerUrl, { max: 1, onnotice: () => undefined })
  logAdmin = postgres(clone.ownerUrl, { max: 1, onnotice: () => undefined })
})
afterAll(async () => {
  await Promise.all([probe.database.close(), log.close(), admin.end(), logAdmin.end()])
})

const noted = (body: string) => announcement(Noted, 's', new Date('2026-03-31T09:00:00Z'), { body })
const say = (body: string) =>
  probe.database.write('a', async (scope) => {
    await announce(scope, [noted(body)])
  })
/** Ends one random connection that is at work, or all. Resolves to how many. */
const kill = async (sql: postgres.Sql, which: 'all' | 'one') =>
  (
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and (${which === 'all'} or state <> 'idle')
      order by random() limit ${which === 'all' ? 100 : 1}`
  ).length

test('whoever listens to the log hears of appends again after its connections were lost', async () => {
  const other = openPostgresLog(logUrl, silentLogger)
  let heard = 0
  const stop = other.onAppend(() => {
    heard += 1
  })
  await eventually(() => expect(heard).toBeGreaterThan(0))
  await kill(logAdmin, 'all')
  await eventually(async () => {
    const before = heard
    await say('wake up')
    await relayBatch(probe.database, log)
    await eventually(() => expect(heard).toBeGreaterThan(before), 300)
  })
  stop()
  await other.close()
})

test('while connections die at random, every event has its effect exactly once', async () => {
  const events = 150
  const listener = on(Noted, async ({ sql }, event) => {
    await sql`insert into notes values ('a', ${event.id}, ${event.data.body})`
  })
  let running = true
  const forever = async (round: () => Promise<unknown>) => {
    while (running) {
      await round().catch((error: unknown) => {
        if (!isConnectionLost(error)) throw error
      })
    }
  }
  const consumer = {
    database: probe.database,
    log,
    logger: silentLogger,
    name: 'notes',
    listeners: [listener],
  }
  const background = Promise.all([
    forever(() => relayBatch(probe.database, log)),
    // Two consumers of one name: the cursor's lock decides.
    forever(() => consumeBatch({ ...consumer, batch_events_max: 7 })),
    forever(() => consumeBatch({ ...consumer, batch_events_max: 3 })),
  ])
  let struck = 0
  let said = 0
  while (said < events || struck < 40) {
    // A loss in the moment of COMMIT may have said it: then it has its effect as well.
    if (said < events) {
      said += 1
      await say(`event ${said}`).catch((error: unknown) => {
        if (!isConnectionLost(error)) throw error
      })
    }
    struck += (await kill(admin, 'one')) + (await kill(logAdmin, 'one'))
  }
  await eventually(async () => expect(await admin`select from outbox`).toHaveLength(0), 15_000)
  const logged = (await logAdmin<{ id: string }[]>`select id from event_log`).map((row) => row.id)
  const effects = async () =>
    (await admin<{ id: string }[]>`select id from notes where tenant_id = 'a'`).map((row) => row.id)
  await eventually(async () => expect((await effects()).toSorted()).toEqual(logged.toSorted()), 15_000)
  running = false
  await background
  expect(await admin`select from dead_letters`).toHaveLength(0)
})
