import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { eventually } from '#platform/testing/eventually.ts'
import { retryNow } from '#platform/testing/retry-now.ts'
import { type TestDatabase, testDatabase, testEventLog } from '#platform/testing/test-database.ts'
import { announcement, defineEvent, positionCursor } from './cloud-event.ts'
import { consumeBatch, on } from './consumer.ts'
import { listDeadLetters, requestReplay } from './dead-letters.ts'
import type { EventLog } from './event-log.ts'
import { createLiveFeed } from './live-feed.ts'
import { announce } from './outbox.ts'
import { relayBatch } from './relay.ts'

const Noted = defineEvent('probe.Noted.v1', z.object({ body: z.string() }))

let probe: TestDatabase
let log: EventLog
beforeAll(async () => {
  probe = await testDatabase('probe')
  log = await testEventLog()
})
afterAll(async () => {
  await probe.database.close()
  await log.close()
})

const say = (body: string, tenantId = 'a', subject = 's') =>
  probe.database.write(tenantId, (scope) =>
    announce(scope, [announcement(Noted, subject, new Date('2026-03-31T09:00:00Z'), { body })]),
  )
async function relayAll() {
  while (await relayBatch(probe.database, log)) {
    // Until the outbox is empty.
  }
}
const said = async (after = 0) =>
  (await log.read({ after, limit: 1000 })).events.map((event) => (event.data as { body: string }).body)

test('a committed fact reaches the log once, with its envelope', async () => {
  await say('hello')
  await relayAll()
  await relayAll()
  const { events } = await log.read({ after: 0, limit: 10 })
  expect(events).toHaveLength(1)
  expect(events[0]).toMatchObject({
    specversion: '1.0',
    source: 'probe',
    type: 'probe.Noted.v1',
    subject: 's',
    tenant: 'a',
    time: '2026-03-31T09:00:00.000Z',
    data: { body: 'hello' },
  })
})

test('a fact of a transaction that rolled back is never published', async () => {
  const head = await log.head()
  const failing = probe.database.write('a', async (scope) => {
    await announce(scope, [announcement(Noted, 's', new Date(), { body: 'never' })])
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  await relayAll()
  expect(await log.head()).toBe(head)
})

test('what could not be appended is still in the outbox, and is published in its order', async () => {
  const head = await log.head()
  const bodies = Array.from({ length: 30 }, (_, n) => `kept-${n}`)
  for (const body of bodies) await say(body)
  const broken = { ...log, append: () => Promise.reject(new Error('the log is full')) }
  await expect(relayBatch(probe.database, broken, true)).rejects.toThrow('the log is full')
  expect(await log.head()).toBe(head)
  await relayAll()
  expect(await said(head)).toEqual(bodies)
})

test('a slow transaction that drew its number early is not skipped, and holds nobody up', async () => {
  const head = await log.head()
  let release: () => void = () => undefined
  const slow = probe.database.write('a', async (scope) => {
    await announce(scope, [announcement(Noted, 'slow', new Date(), { body: 'early number, late commit' })])
    await new Promise<void>((resolve) => (release = resolve))
  })
  await say('committed meanwhile', 'a', 'fast')
  await relayAll()
  expect(await said(head)).toEqual(['committed meanwhile'])
  release()
  await slow
  await relayAll()
  expect(await said(head)).toEqual(['committed meanwhile', 'early number, late commit'])
})

test('appending the same event again stores it once', async () => {
  const { events } = await log.read({ after: 0, limit: 1 })
  const head = await log.head()
  await log.append(events)
  expect(await log.head()).toBe(head)
})

test('an effect happens once though its batch is consumed again from the start', async () => {
  const options = {
    name: 'fold',
    database: probe.database,
    log,
    logger: silentLogger,
    listeners: [
      on(Noted, async ({ sql, tenantId }, event) => {
        await sql`insert into notes values (${tenantId}, ${event.id}, ${event.data.body})`
      }),
    ],
  }
  await consumeBatch(options)
  await probe.database.system((sql) => sql`update consumer_cursors set position = 0 where name = 'fold'`)
  await consumeBatch(options)
  const rows = await probe.database.read('a', ({ sql }) => sql`select body from notes`)
  expect(rows.map((row) => row.body)).toEqual(await said())
})

test('a poison event becomes a dead letter after its tries, and the rest flows on', async () => {
  await say('before')
  await say('poison')
  await say('after')
  await relayAll()
  const seen: string[] = []
  let failures = 0
  const options = {
    name: 'picky',
    database: probe.database,
    log,
    logger: silentLogger,
    listeners: [
      on(Noted, async ({ sql, tenantId }, event) => {
        if (event.data.body === 'poison') {
          failures += 1
          throw new Error('cannot digest this')
        }
        await sql`insert into notes values (${tenantId}, ${`picky-${event.id}`}, ${event.data.body})`
        seen.push(event.data.body)
      }),
    ],
  }
  while (failures === 0) await consumeBatch(options)
  const failuresThen = failures
  await consumeBatch(options)
  expect(failures, 'it is tried again after a pause, not at once').toBe(failuresThen)
  await eventually(async () => {
    await probe.database.system(retryNow)
    await consumeBatch(options)
    const notes = await probe.database.read(
      'a',
      ({ sql }) => sql`select 1 from notes where id like 'picky-%' and body = 'after'`,
    )
    expect(notes).toHaveLength(1)
  })
  expect(failures).toBeGreaterThanOrEqual(5)
  const letters = await probe.database.system(
    (sql) => sql`select consumer, error, event->'data' as data from dead_letters`,
  )
  expect([...letters]).toEqual([{ consumer: 'picky', error: 'cannot digest this', data: { body: 'poison' } }])

  // Mended, the consumer handles it when asked again, and once only.
  const digested: string[] = []
  const mended = {
    ...options,
    listeners: [on(Noted, async (_scope, event) => void digested.push(event.data.body))],
  }
  expect(await probe.database.system((sql) => requestReplay(sql, null))).toBe(1)
  await consumeBatch(mended)
  await consumeBatch(mended)
  expect(digested).toEqual(['poison'])
  expect(await probe.database.system(listDeadLetters)).toEqual([])
})

test('a live subscriber knows where it starts before there is an event, and resumes there', async () => {
  const feed = createLiveFeed(log, [Noted.type], silentLogger)
  await feed.start()
  const interest = { tenantId: 'start', types: [Noted.type] }
  const cut = feed.subscribe(interest)
  await cut.return?.()
  for (const body of ['1', '2']) await say(body, 'start')
  await relayAll()
  const resumed = feed.subscribe({ ...interest, after: cut.startCursor })
  expect(resumed.startCursor).toBe(cut.startCursor)
  const bodies = [await resumed.next(), await resumed.next()].map(({ value }) => value?.data)
  expect(bodies).toEqual([{ body: '1' }, { body: '2' }])
  await resumed.return?.()
  await feed.stop()
})

test('a live subscriber resumes after its cursor without a gap or a repeat', async () => {
  const feed = createLiveFeed(log, [Noted.type], silentLogger)
  await feed.start()
  const head = await log.head()
  const interest = { tenantId: 'live', types: [Noted.type] }
  const first = feed.subscribe({ ...interest, after: positionCursor(head) })
  for (const body of ['1', '2']) await say(body, 'live')
  await say('of another tenant', 'a')
  await relayAll()
  const one = (await first.next()).value
  expect(one?.data).toEqual({ body: '1' })
  await first.return?.()
  for (const body of ['3', '4']) await say(body, 'live')
  await relayAll()
  const resumed = feed.subscribe({ ...interest, after: positionCursor(one?.position ?? 0) })
  await say('5', 'live')
  await relayAll()
  const rest: unknown[] = []
  for (let i = 0; i < 4; i++) rest.push((await resumed.next()).value?.data)
  expect(rest).toEqual(['2', '3', '4', '5'].map((body) => ({ body })))
  await resumed.return?.()
  await feed.stop()
})

test('a subscriber that waits is ended at once by return()', async () => {
  const feed = createLiveFeed(log, [Noted.type], silentLogger)
  await feed.start()
  const stream = feed.subscribe({ tenantId: 'nobody', types: [Noted.type] })
  const pending = stream.next()
  await stream.return?.()
  expect(await pending).toEqual({ value: undefined, done: true })
  await feed.stop()
})
