import { connectDatabase } from '#platform/database/database.ts'
import { openPostgresLog } from '#platform/events/postgres-log.ts'
import type { SubgraphPort } from '#platform/subgraph/port.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { guest, staff } from '#platform/testing/viewers.ts'
import { createOrders } from '../subgraph.ts'

/** An orders process of its own, that places, refunds or shortens one order and is killed on the way by ORDERS_CRASH_AFTER. Run by crash.test.ts. */
const {
  DATABASE_URL = '',
  LOG_URL = '',
  NEIGHBOURS_URL = '',
  NOW = '',
  INPUT = '{}',
  OPERATION = '',
} = process.env

const operations: Readonly<Record<string, string>> = {
  placeOrder: 'mutation($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename } }',
  cancelOrderLines:
    'mutation($input: CancelOrderLinesInput!) { cancelOrderLines(input: $input) { __typename } }',
  refundOrder: 'mutation($input: RefundOrderInput!) { refundOrder(input: $input) { __typename } }',
}

const neighbour = (name: string): SubgraphPort => ({
  name,
  async execute({ query, variables }) {
    const response = await fetch(NEIGHBOURS_URL, {
      method: 'POST',
      body: JSON.stringify({ name, query, variables }),
    })
    return (await response.json()) as Awaited<ReturnType<SubgraphPort['execute']>>
  },
  subscribe: () => {
    throw new Error('not subscribed to')
  },
})

const orders = createOrders({
  database: connectDatabase({ url: DATABASE_URL, context: 'orders' }),
  eventLog: openPostgresLog(LOG_URL, silentLogger),
  neighbour,
  now: () => new Date(NOW),
  logger: silentLogger,
  environment: process.env,
})
await orders.start()
const response = await orders.port.execute({
  query: operations[OPERATION] ?? '',
  variables: { input: JSON.parse(INPUT) },
  viewer: OPERATION === 'placeOrder' ? guest : staff('orders:write'),
})
process.stdout.write(JSON.stringify(response))
process.exit(0)
