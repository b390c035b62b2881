import { ask, demo_tenant } from '#deploy/embedded/demo/ask.ts'
import { killed } from './deaths.ts'
import { type Fault, sometime, untilStruck } from './fault.ts'
import type { World } from './world.ts'

const workers = 4
const tries_max = 60
const pause_between_tries_ms = 200
const units_max = 50

/** The ledger against a model, while the process that writes it dies: the model adds up what was acknowledged. */
export const ledger_faults: readonly Fault[] = [
  {
    number: 13,
    name: 'stock is received, corrected, moved and scrapped while inventory is killed',
    counts: 'kills with work under way',
    async run(world, n) {
      const variantIds = world.variantIds.slice(10, 14)
      const before = await booked(world, variantIds)
      const crew = startCrew(world, variantIds)
      const struck = await untilStruck(n, async () => {
        await sometime(world, 100, 500)
        await killed(world.front('inventory'))
        const isBusy = crew.underWay() > 0
        await world.revive('inventory')
        return isBusy ? 1 : 0
      })
      const expected = before + (await crew.stop())
      const found = await booked(world, variantIds)
      if (found !== expected)
        throw new Error(`${found} units were booked, ${expected} by what was acknowledged`)
      return { struck, answers: [] }
    },
  },
]

/** Workers who do one thing after the other until told to stop. */
function startCrew(world: World, variantIds: readonly string[]) {
  let stopped = false
  let underWay = 0
  let sum = 0
  const worker = async () => {
    while (!stopped) {
      underWay += 1
      const changed = await work(world, variantIds)
      sum += changed
      underWay -= 1
    }
  }
  const running = Promise.all(Array.from({ length: workers }, worker))
  return {
    underWay: () => underWay,
    /** Units that came on hand by all that was acknowledged. */
    async stop(): Promise<number> {
      stopped = true
      await running
      return sum
    },
  }
}

/** One piece of work, by chance; by how many units it changed what is on hand in all warehouses together. */
async function work(world: World, variantIds: readonly string[]): Promise<number> {
  const pick = (all: readonly string[]) => all[Math.floor(world.random() * all.length)]
  const variantId = pick(variantIds)
  const warehouseId = pick(world.warehouseIds)
  const quantity = 1 + Math.floor(world.random() * units_max)
  const lines = [{ variantId, quantity }]
  const key = world.name('work')
  const run = (mutation: string, input: Input) =>
    acknowledged(world, mutation, { ...input, idempotencyKey: `${key}-${mutation}` })
  const reason = 'chaos'
  switch (Math.floor(world.random() * 4)) {
    case 0:
      await run('receiveStock', { warehouseId, lines })
      return quantity
    case 1:
      await run('adjustStock', { warehouseId, variantId, delta: -quantity, reason })
      return -quantity
    case 2:
      await run('scrapStock', { warehouseId, lines, reason })
      return -quantity
    default: {
      const [fromWarehouseId, toWarehouseId] = world.warehouseIds
      const { transfer } = await run('createTransfer', { fromWarehouseId, toWarehouseId, lines })
      await run('dispatchTransfer', { transferId: transfer?.id })
      const lost = Math.floor(quantity / 10)
      await run('receiveTransfer', {
        transferId: transfer?.id,
        lines: [{ variantId, received: quantity - lost, lost }],
      })
      return -lost
    }
  }
}

type Input = Readonly<Record<string, unknown>>

/** Asks for a mutation, again and again under its key, until it is acknowledged. */
async function acknowledged(world: World, mutation: string, input: Input) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`
  const transfer = /Transfer/.test(mutation) ? `... on ${type}Success { transfer { id } }` : ''
  const query = `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { __typename ${transfer} } }`
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await ask<Record<string, { transfer?: { id: string } }>>(
        world.shape.port('inventory'),
        query,
        { input },
      )
      return answer[mutation] ?? {}
    } catch (error) {
      if (attempt === tries_max) throw error
      await new Promise((resolve) => setTimeout(resolve, pause_between_tries_ms))
    }
  }
}

/** Units that were booked in and out, but for sales: those go on meanwhile. */
function booked(world: World, variantIds: readonly string[]): Promise<number> {
  return world.asOwner('inventory', async (sql) => {
    const [row] = await sql<{ units: number }[]>`
      select coalesce(sum(on_hand_delta), 0)::int as units from stock_movements
      where tenant_id = ${demo_tenant} and variant_id = any(${variantIds as string[]}::uuid[]) and kind <> 'SHIP'`
    return row?.units ?? 0
  })
}
