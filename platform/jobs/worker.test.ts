import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { startWorker } from './worker.ts'

/** A worker that sleeps for ever unless woken, and the instants of its rounds. */
function counting(rest_ms: number) {
  const rounds: number[] = []
  const round = async () => {
    rounds.push(performance.now())
    return false
  }
  return {
    rounds,
    worker: startWorker({ name: 'test', logger: silentLogger, idle_ms: 60_000, rest_ms, round }),
  }
}

test('a wake-up after a silence is served at once', async () => {
  const { rounds, worker } = counting(20)
  await pause(60)
  const woken = performance.now()
  worker.wake()
  await pause(5)
  expect(rounds).toHaveLength(2)
  expect((rounds[1] ?? 0) - woken).toBeLessThan(5)
  await worker.stop()
})

test('wake-ups that follow each other closely share a round, and the last one is not lost', async () => {
  const { rounds, worker } = counting(40)
  await pause(60)
  for (let i = 0; i < 30; i++) {
    worker.wake()
    await pause(2)
  }
  const last = performance.now()
  await pause(100)
  expect(rounds.length).toBeLessThanOrEqual(6)
  expect(rounds.at(-1) ?? 0).toBeGreaterThan(last - 40)
  await worker.stop()
})

test('a worker that rests stops at once', async () => {
  const { worker } = counting(5_000)
  await pause(5)
  const asked = performance.now()
  await worker.stop()
  expect(performance.now() - asked).toBeLessThan(100)
})
