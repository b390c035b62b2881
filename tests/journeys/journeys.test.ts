import { afterAll, beforeAll, describe, test } from 'vitest'
import { startDistributedShape } from '#tests/system/distributed-shape.ts'
import { startEmbeddedShape } from '#tests/system/embedded-shape.ts'
import type { Shape } from '#tests/system/shape.ts'
import { journeys } from './journey.ts'
import { travel } from './traveller.ts'

const shapes = [
  { name: 'everything in one process', start: startEmbeddedShape },
  { name: 'seven processes over HTTP', start: startDistributedShape },
] as const

describe.each(shapes)('$name', ({ start }) => {
  let shape: Shape
  beforeAll(async () => {
    shape = await start()
  }, 90_000)
  afterAll(() => shape?.stop())

  // At once, as customers come: a journey mostly waits for parcels.
  test.concurrent.each(journeys())('$name', async (journey) => travel(journey, shape.url), 60_000)
})
