import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LoggedEvent } from './cloud-event.ts'
import type { ReadRequest, ReadResult } from './event-log.ts'
import { createLogTail } from './log-tail.ts'

const kinds = ['a', 'b', 'c'] as const

/** A log in an array, which counts how often it is read and answers only when the event loop has turned. */
function arrayLog() {
  const events: LoggedEvent[] = []
  const log = {
    events,
    reads: 0,
    append(type: string, count = 1) {
      for (let n = 0; n < count; n++) events.push({ type, position: events.length + 1 } as LoggedEvent)
    },
    async read({ after, limit, types }: ReadRequest): Promise<ReadResult> {
      log.reads += 1
      const found = events.filter((event) => event.position > after && (types?.includes(event.type) ?? true))
      const page = found.slice(0, limit)
      const through = page.length === limit ? (page.at(-1)?.position ?? after) : events.length
      await new Promise(setImmediate)
      return { events: page, through }
    },
    head: async () => events.length,
  }
  return log
}

test('readers that are woken together share one read', async () => {
  const log = arrayLog()
  const tail = createLogTail(log)
  await tail.read({ after: 0, limit: 10, types: kinds }, 60_000)
  log.append('a')
  tail.outdate()
  log.reads = 0
  const answers = await Promise.all(
    kinds.map((type) => tail.read({ after: 0, limit: 10, types: [type] }, 60_000)),
  )
  expect(answers.map((answer) => answer?.events.length)).toEqual([1, 0, 0])
  expect(answers.every((answer) => answer?.through === 1)).toBe(true)
  expect(log.reads).toBe(1)
})

test('what was appended before a reader asked is in its answer, also while an older read is under way', async () => {
  const log = arrayLog()
  const tail = createLogTail(log)
  await tail.read({ after: 0, limit: 10, types: ['a'] }, 60_000)
  log.append('a')
  tail.outdate()
  const early = tail.read({ after: 0, limit: 10, types: ['a'] }, 60_000)
  log.append('a')
  tail.outdate()
  const late = await tail.read({ after: 0, limit: 10, types: ['a'] }, 60_000)
  expect((await early)?.events.length).toBeGreaterThanOrEqual(1)
  expect(late?.events).toHaveLength(2)
})

test('an append of another process is seen once the last look is too old', async () => {
  const log = arrayLog()
  const tail = createLogTail(log)
  await tail.read({ after: 0, limit: 10, types: ['a'] }, 60_000)
  log.append('a')
  expect((await tail.read({ after: 0, limit: 10, types: ['a'] }, 60_000))?.events).toEqual([])
  expect((await tail.read({ after: 0, limit: 10, types: ['a'] }, 0))?.events).toHaveLength(1)
})

test('a reader that is behind what is kept is sent to the log', async () => {
  const log = arrayLog()
  log.append('a', 5)
  const tail = createLogTail(log)
  expect(await tail.read({ after: 3, limit: 10, types: ['a'] }, 0)).toBeNull()
  expect(await tail.read({ after: 5, limit: 10, types: ['a'] }, 0)).toEqual({ events: [], through: 5 })
  for (let n = 0; n < 5; n++) {
    log.append('a', 700)
    await tail.read({ after: log.events.length, limit: 10, types: ['a'] }, 0)
  }
  expect(await tail.read({ after: 5, limit: 10, types: ['a'] }, 0), 'too many were kept since').toBeNull()
  log.append('a', 1_500)
  expect(await tail.read({ after: 3_505, limit: 10, types: ['a'] }, 0), 'too many at once').toBeNull()
})

test('readers of different types at different paces miss nothing and see nothing twice', async () => {
  const step = fc.oneof(
    fc.record({ append: fc.constantFrom(...kinds), count: fc.integer({ min: 1, max: 900 }) }),
    fc.record({ reader: fc.nat(2), limit: fc.integer({ min: 1, max: 400 }) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const log = arrayLog()
      const tail = createLogTail(log)
      const readers = [['a'], ['b', 'c'], ['c']].map((types) => ({
        types,
        after: 0,
        seen: [] as number[],
      }))
      const look = async (reader: (typeof readers)[number], limit: number) => {
        const request = { after: reader.after, limit, types: reader.types }
        const { events, through } = (await tail.read(request, 60_000)) ?? (await log.read(request))
        reader.seen.push(...events.map((event) => event.position))
        reader.after = through
      }
      for (const each of steps) {
        if ('append' in each) {
          log.append(each.append, each.count)
          tail.outdate()
        } else await look(readers[each.reader] as (typeof readers)[number], each.limit)
      }
      for (const reader of readers) {
        while (reader.after < log.events.length) await look(reader, 400)
        const wanted = log.events.filter((event) => reader.types.includes(event.type))
        expect(reader.seen).toEqual(wanted.map((event) => event.position))
      }
    }),
    { numRuns: 60 },
  )
})
