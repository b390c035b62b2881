import { expect, test } from 'vitest'
import { createAppender } from './appender.ts'
import type { CloudEvent } from './cloud-event.ts'

const batch = (...ids: string[]) => ids.map((id) => ({ id }) as CloudEvent)

/** An insert that is under way until the event loop has turned, and refuses whatever holds `bad`. */
function recorded() {
  const inserts: string[][] = []
  const append = createAppender(async (events) => {
    inserts.push(events.map((event) => event.id))
    await new Promise(setImmediate)
    if (events.some((event) => event.id === 'bad')) throw new Error('refused')
  })
  return { inserts, append }
}

test('batches that arrive during an insert go together in the next one, in their order', async () => {
  const { inserts, append } = recorded()
  await Promise.all([append(batch('1')), append(batch('2', '3')), append([]), append(batch('4'))])
  expect(inserts).toEqual([['1'], ['2', '3', '4']])
  await append(batch('5'))
  expect(inserts).toHaveLength(3)
})

test('a batch that cannot be inserted fails alone', async () => {
  const { inserts, append } = recorded()
  const outcomes = await Promise.allSettled(['1', '2', 'bad', '3'].map((id) => append(batch(id))))
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  expect(inserts).toEqual([['1'], ['2', 'bad', '3'], ['2'], ['bad'], ['3']])
})

test('a group is bounded, a single batch is not divided', async () => {
  const { inserts, append } = recorded()
  const ids = (count: number) => Array.from({ length: count }, (_, n) => String(n))
  await Promise.all([append(batch('first')), append(batch(...ids(3_000))), append(batch('last'))])
  expect(inserts.map((each) => each.length)).toEqual([1, 3_000, 1])
})
