import { afterAll, beforeAll, expect, test } from 'vitest'
import { ConfigurationError } from '#platform/config/environment.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { createLogistics } from '../subgraph.ts'
import { clerk, shipment_query, startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

test('nothing moves by itself unless the simulator is on', async () => {
  const [shipment] = await world.confirmed()
  world.clock.advance(86_400_000)
  await new Promise((resolve) => setTimeout(resolve, 700))
  expect((await world.data(clerk, shipment_query, { id: shipment?.id })).shipment.status).toBe('PLANNED')
})

const unusable = (name: string, value: string) =>
  test(`${name}=${value} stops the start and says why`, () => {
    const create = () =>
      createLogistics({
        database: world.database,
        eventLog: world.eventLog,
        neighbour: () => world.subgraph.port,
        now: world.clock.now,
        logger: silentLogger,
        environment: { [name]: value },
      })
    expect(create).toThrow(ConfigurationError)
    expect(create).toThrow(name)
  })
unusable('LOGISTICS_SIMULATOR', 'maybe')
unusable('LOGISTICS_SIMULATOR_STEP_SECONDS', '0')
unusable('LOGISTICS_SIMULATOR_STEP_SECONDS', 'soon')
