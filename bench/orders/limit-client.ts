import postgres from 'postgres'
import { demo_tenant } from '#deploy/embedded/demo/ask.ts'
import { addressOf } from '#platform/database/address.ts'
import { answerParent } from '../shared/ask-process.ts'
import type { LimitRequest, LimitResult } from './limit.ts'
import { startBackground } from './limit-background.ts'
import { writeOrder } from './limit-order.ts'

/** The process of those who write by hand. */
answerParent(write)

async function write(request: LimitRequest): Promise<LimitResult> {
  const { urls, clients, duration_ms, variantIds, writes, fact_bytes } = request
  const open = (given: string) => {
    const { url, options } = addressOf(given)
    return postgres(url, { ...options, max: 1, onnotice: () => undefined })
  }
  const connections = Array.from({ length: clients }, () => ({
    catalog: open(urls.catalog),
    inventory: open(urls.inventory),
    orders: open(urls.orders),
  }))
  const [first] = connections
  if (first === undefined) throw new Error('There must be a client.')
  const warehouseId = await firstWarehouse(first.inventory)
  const fact = JSON.stringify({ text: 'x'.repeat(fact_bytes) })
  const background =
    writes === 'answer'
      ? null
      : await startBackground({
          inventory: open(urls.inventory),
          orders: open(urls.orders),
          events: open(urls.events),
          logistics: open(urls.logistics),
          analytics: open(urls.analytics),
          fact,
        })
  const began = performance.now()
  const cpu = process.cpuUsage()
  let orders = 0
  await Promise.all(
    connections.map(async (connection) => {
      while (performance.now() - began < duration_ms) {
        const order = await writeOrder(connection, twoOf(variantIds), warehouseId, fact)
        background?.add(order)
        orders += 1
      }
    }),
  )
  const elapsed_ms = performance.now() - began
  await background?.drain()
  const { user, system } = process.cpuUsage(cpu)
  await Promise.all(connections.flatMap((each) => Object.values(each)).map((each) => each.end()))
  return { orders, elapsed_ms, cpu_ms: (user + system) / 1000 }
}

async function firstWarehouse(inventory: postgres.Sql): Promise<string> {
  const [row] = await inventory<{ id: string }[]>`
    select id from warehouses where tenant_id = ${demo_tenant} order by priority limit 1`
  return row?.id ?? ''
}

/** Two different ones, in the order in which everybody locks. */
function twoOf(variantIds: readonly string[]): readonly string[] {
  const one = Math.floor(Math.random() * variantIds.length)
  const step = 1 + Math.floor(Math.random() * (variantIds.length - 1))
  return [variantIds[one] ?? '', variantIds[(one + step) % variantIds.length] ?? ''].sort()
}
