import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CloudEvent } from '#platform/events/cloud-event.ts'
import { eventually } from '#platform/testing/eventually.ts'
import { ShipmentStatusChanged } from '#subgraphs/logistics/published.ts'
import { OrderImported } from '#subgraphs/orders/published.ts'
import { clerk, id, startWorld, test_tenant, type World } from './world.ts'

let world: World
let preferred: string
let london: string
beforeAll(async () => {
  world = await startWorld()
  preferred = await world.openWarehouse({ priority: 0 })
  london = await world.openWarehouse({ code: 'LON' })
})
afterAll(() => world.stop())

const event = (type: string, data: object, tenant = test_tenant): CloudEvent => ({
  specversion: '1.0',
  id: id(),
  source: type.split('.')[0] ?? '',
  type,
  subject: id(),
  time: world.clock.now().toISOString(),
  tenant,
  traceparent: null,
  data,
})
const imported = (
  placedAt: string,
  lines: readonly (readonly [string | null, number])[],
  tenant?: string,
) => {
  const amounts = { net: 0, tax: 0, gross: 0 }
  const order = {
    orderId: id(),
    number: id(),
    customerId: null,
    channelId: 'web',
    currency: 'GBP',
    ...amounts,
  }
  const given = lines.map(([variantId, quantity]) => {
    return {
      lineId: id(),
      variantId,
      productId: null,
      categoryId: null,
      sku: 'S',
      name: 'N',
      quantity,
      ...amounts,
    }
  })
  const data = { ...order, countryCode: null, country: null, placedAt, lines: given }
  return event(OrderImported.type, data, tenant)
}
const history = async (variantId: string, warehouseId: string, from = '2009-12-01', to = '2010-11-30') =>
  (
    await world.ask(
      clerk,
      `query ($v: ID!, $w: ID!, $f: Date!, $t: Date!) { demandHistory(variantId: $v, warehouseId: $w, from: $f, to: $t) { day quantity } }`,
      { v: variantId, w: warehouseId, f: from, t: to },
    )
  ).demandHistory

test('imported orders are demand of the import warehouse, on the day they were placed, each once', async () => {
  const [a, b] = [id(), id()]
  const first = imported('2010-03-01T23:59:00Z', [
    [a, 3],
    [b, 1],
    [a, 2],
    [null, 1],
  ])
  await world.eventLog.append([
    first,
    imported('2010-03-02T00:00:00Z', [[a, 4]]),
    imported('2010-03-01T01:00:00Z', [[a, 1]]),
  ])
  await world.eventLog.append([first])
  await eventually(async () => {
    expect(await history(a, london)).toEqual([
      { day: '2010-03-01', quantity: 6 },
      { day: '2010-03-02', quantity: 4 },
    ])
  })
  expect(await history(b, london)).toEqual([{ day: '2010-03-01', quantity: 1 }])
  expect(await history(a, preferred)).toEqual([])
})

test('without the import warehouse they count for the most preferred one, and without any for none', async () => {
  const variantId = id()
  const other = { ...clerk, tenantId: 'other' }
  const site = await world.openWarehouse({ priority: 3 }, other)
  await world.openWarehouse({ priority: 4 }, other)
  await world.eventLog.append([
    imported('2010-03-01T10:00:00Z', [[variantId, 3]], 'nobody'),
    imported('2010-03-01T10:00:00Z', [[variantId, 5]], 'other'),
  ])
  await eventually(async () => {
    const rows =
      await world.owner`select tenant_id, warehouse_id, quantity::int from demand_days where variant_id = ${variantId}`
    expect([...rows]).toEqual([{ tenant_id: 'other', warehouse_id: site, quantity: 5 }])
  })
})

test('what is shipped is demand of its warehouse that day', async () => {
  const variantId = await world.stock({ [preferred]: 10 })
  const [orderId, lineId] = [id(), id()]
  const { id: reservationId } = await world.reserve([{ variantId, quantity: 6, lineId }], { orderId })
  await world.commit(reservationId)
  const departure = (quantity: number) => ({
    shipmentId: id(),
    trackingNumber: 'T',
    orderId,
    customerId: null,
    warehouseId: preferred,
    carrierId: id(),
    lines: [{ lineId, variantId, quantity }],
    status: 'DISPATCHED',
    previousStatus: 'PICKED',
    occurredAt: world.clock.now().toISOString(),
    eta: null,
  })
  const events = [2, 4].map((quantity) => event(ShipmentStatusChanged.type, departure(quantity)))
  await world.eventLog.append([...events, ...events.slice(0, 1)])
  await eventually(async () => {
    expect(await history(variantId, preferred, '2026-03-31', '2026-03-31')).toEqual([
      { day: '2026-03-31', quantity: 6 },
    ])
  })
  // The history is the fold of what was shipped.
  const wrong = await world.owner`
    select from (select tenant_id, variant_id, warehouse_id, -sum(on_hand_delta) as shipped from stock_movements
      where kind = 'SHIP' group by 1, 2, 3) m
    left join (select tenant_id, variant_id, warehouse_id, sum(quantity) as quantity from demand_days group by 1, 2, 3) d
      using (tenant_id, variant_id, warehouse_id) where d.quantity is distinct from m.shipped`
  expect(wrong).toHaveLength(0)
})

test('a forecast says how it was made, for any day', async () => {
  const variantId = id()
  const weeks = Array.from({ length: 8 }, (_, week) =>
    imported(new Date(Date.UTC(2010, 0, 4 + 7 * week)).toISOString(), [[variantId, 14]]),
  )
  await world.eventLog.append(weeks)
  const ask = async (asOf?: string) =>
    (
      await world.ask(
        clerk,
        `query ($v: ID!, $w: ID!, $d: Date) { demandForecast(variantId: $v, warehouseId: $w, asOf: $d) {
          method dailyDemand dailyDeviation weeks } }`,
        { v: variantId, w: london, d: asOf },
      )
    ).demandForecast
  await eventually(async () => expect((await ask('2010-03-01'))?.weeks).toBe(8))
  expect(await ask('2010-03-01')).toMatchObject({ method: 'EXPONENTIAL_SMOOTHING', dailyDeviation: 0 })
  expect((await ask('2010-03-01')).dailyDemand).toBeCloseTo(2, 9)
  expect(await ask()).toBe(null)
})

test('a history is asked for in bounds', async () => {
  await expect(history(id(), london, '0000-01-01', '0000-02-01')).rejects.toThrow('BAD_USER_INPUT')
  await expect(history(id(), london, '2009-01-01', '2010-12-31')).rejects.toThrow('BAD_USER_INPUT')
})
