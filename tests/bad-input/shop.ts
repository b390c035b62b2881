import type { Assembly } from '#deploy/embedded/assemble.ts'
import type { ContextName } from '#deploy/embedded/contexts.ts'
import { guestOf, serviceViewer, type Viewer } from '#platform/auth/viewer.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { eventually } from '#platform/testing/eventually.ts'
import { type MutationUnderTest, mutationsOf } from './schema.ts'

/** A tenant of the system, with what goods need to be sold and moved. */
export type Shop = Awaited<ReturnType<typeof openShop>>

// biome-ignore lint/suspicious/noExplicitAny: answers are read by paths that the documents beside them ask for
type Answer = any

const scopes = [
  'service',
  'catalog:write',
  'prices:write',
  'inventory:read',
  'inventory:write',
  'logistics:read',
  'logistics:write',
]
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
let numbers = 0

/** A text that was not there before; each shop counts on where another one stopped. */
export const fresh = (word: string) => `${word}-${++numbers}`

/** Two letters that were not there before. */
export function freshPrefix(): string {
  const number = ++numbers
  return `${letters[Math.floor(number / 26) % 26]}${letters[number % 26]}`
}

const known_mutations = new Map<string, MutationUnderTest>()

function mutationNamed(context: ContextName, name: string): MutationUnderTest {
  if (!known_mutations.has(`${context}.${name}`))
    for (const each of mutationsOf(context)) known_mutations.set(`${context}.${each.name}`, each)
  const found = known_mutations.get(`${context}.${name}`)
  if (found === undefined) throw new Error(`${context} has no mutation ${name}`)
  return found
}

/** Fills a tenant: a channel, goods for sale and not for sale, two warehouses, a carrier. */
export async function openShop(system: Assembly, tenantId: string) {
  /** Whoever may do everything, and acts for the tenant. */
  const keeper: Viewer = {
    ...serviceViewer('keeper', tenantId),
    scopes: new Set([...scopes, 'orders:read', 'orders:write']),
  }
  const guest = guestOf(tenantId)
  const customer: Viewer = {
    ...guest,
    kind: 'customer',
    subject: `customer of ${tenantId}`,
    customerId: uuidv7(),
    scopes: new Set(['customer']),
  }

  async function ask(
    context: ContextName,
    query: string,
    variables: object,
    viewer = keeper,
  ): Promise<Answer> {
    const { data, errors } = await system
      .port(context)
      .execute({ query, variables: { ...variables }, viewer })
    if (errors !== undefined) throw new Error(`${query}\n${JSON.stringify(errors)}`)
    return data
  }

  /** Runs a mutation that must succeed, and gives what `success` asks for: `transfer { id }`. */
  async function run(
    context: ContextName,
    mutation: string,
    input: object,
    success: string,
    viewer = keeper,
  ): Promise<Answer> {
    const { document, refusals } = mutationNamed(context, mutation)
    const answer = (await ask(context, document(success), { input }, viewer))[mutation]
    if (refusals.has(answer.__typename)) throw new Error(`${mutation}: ${JSON.stringify(answer)}`)
    return answer
  }

  async function openWarehouse(country: string, priority: number): Promise<string> {
    const input = { code: fresh('W'), name: 'A warehouse', country, region: 'eu-west', priority }
    const { warehouse } = await run(
      'inventory',
      'openWarehouse',
      input,
      '... on OpenWarehouseSuccess { warehouse { id } }',
    )
    return warehouse.id
  }

  const channel = {
    id: 'web-uk',
    name: 'Web',
    currency: 'GBP',
    pricesIncludeTax: true,
    taxRateBp: 2000,
    country: 'GB',
  }
  const carrier = {
    code: 'parcels',
    name: 'Parcels',
    trackingPrefix: 'PA',
    worldwide: true,
    countries: [],
    serviceDays: 2,
  }
  const [warehouseId, otherWarehouseId] = [await openWarehouse('GB', 10), await openWarehouse('NL', 20)]
  await run('catalog', 'createChannel', channel, '')
  await run('logistics', 'provisionCarriers', { carriers: [carrier] }, '')

  /** A product with so many variants for sale, and their ids. */
  async function addProduct(
    variants = 1,
    more: object = {},
  ): Promise<{ id: string; version: number; variantIds: string[] }> {
    const skus = Array.from({ length: variants }, () => fresh('SKU'))
    const input = {
      name: fresh('Mug'),
      published: true,
      variants: skus.map((sku) => ({ sku, prices: [{ channelId: 'web-uk', amount: '12.00' }] })),
      ...more,
    }
    const { product } = await run(
      'catalog',
      'createProduct',
      input,
      '... on CreateProductSuccess { product { id version variants { id } } }',
    )
    return { ...product, variantIds: product.variants.map(({ id }: { id: string }) => id) }
  }

  const { category } = await run(
    'catalog',
    'createCategory',
    { name: 'Odds and ends' },
    '... on CreateCategorySuccess { category { id } }',
  )
  const goods = await addProduct(2)
  const hidden = await addProduct(1, { published: false })
  const [mug = '', cup = ''] = goods.variantIds

  /** Takes in so many units of each variant. */
  async function receive(variantIds: readonly string[], quantity: number, at = warehouseId): Promise<void> {
    const lines = variantIds.map((variantId) => ({ variantId, quantity }))
    await run('inventory', 'receiveStock', { idempotencyKey: uuidv7(), warehouseId: at, lines }, '')
  }
  await receive([mug, cup, ...hidden.variantIds], 10_000)

  const basket = () => ({
    idempotencyKey: uuidv7(),
    channelId: 'web-uk',
    currency: 'GBP',
    lines: [
      { variantId: mug, quantity: 3 },
      { variantId: cup, quantity: 2 },
    ],
    contact: { name: 'Ada', email: 'ada@example.com', phone: '0113 4960000' },
    shippingAddress: address('Leeds'),
    billingAddress: address('York'),
    payment: { cardToken: 'tok_visa' },
  })

  /** A confirmed order of the basket by a guest. */
  async function placed(
    cardToken = 'tok_visa',
  ): Promise<{ id: string; accessToken: string; lineIds: string[] }> {
    const { accessToken, order } = await run(
      'orders',
      'placeOrder',
      { ...basket(), payment: { cardToken } },
      '... on PlaceOrderSuccess { accessToken order { id lines { id } } }',
      guest,
    )
    // On a busy machine the answer may come before the end of it.
    await eventually(async () => {
      const { order: now } = await ask('orders', 'query ($id: ID!) { order(id: $id) { status } }', {
        id: order.id,
      })
      if (now.status === 'PENDING') throw new Error('the order is still on its way')
    })
    return { id: order.id, accessToken, lineIds: order.lines.map((line: { id: string }) => line.id) }
  }

  /** The shipment of an order, once it is planned. */
  function shipmentOf(orderId: string): Promise<string> {
    return eventually(async () => {
      const { shipments } = await ask(
        'logistics',
        'query ($orderId: ID!) { shipments(first: 1, filter: { orderId: $orderId }) { nodes { id } } }',
        { orderId },
      )
      if (shipments.nodes.length === 0) throw new Error('no shipment is planned yet')
      return shipments.nodes[0].id
    })
  }

  /** A confirmed order whose goods left, as orders and inventory have heard. */
  async function shipped() {
    const order = await placed()
    const shipmentId = await shipmentOf(order.id)
    const occurredAt = new Date().toISOString()
    const input = { shipmentId, status: 'DISPATCHED', occurredAt, idempotencyKey: uuidv7() }
    await run('logistics', 'recordHandlingEvent', input, '')
    await eventually(async () => {
      const { order: now } = await ask(
        'orders',
        'query ($id: ID!) { order(id: $id) { fulfillmentStatus } }',
        { id: order.id },
      )
      if (now.fulfillmentStatus !== 'SHIPPED') throw new Error(`the order is ${now.fulfillmentStatus}`)
    })
    return order
  }

  return {
    tenantId,
    keeper,
    guest,
    customer,
    ask,
    run,
    addProduct,
    receive,
    basket,
    placed,
    shipmentOf,
    shipped,
    warehouseId,
    otherWarehouseId,
    mug,
    cup,
    productId: goods.id,
    categoryId: category.id,
    /** Orders that only inventory knows: fixtures that speak to it alone made them up. */
    madeUpOrders: new Set<string>(),
    hiddenVariantId: hidden.variantIds[0] ?? '',
  }
}

const address = (city: string) => ({
  name: 'Ada',
  line1: '1 Mill Lane',
  line2: 'Flat 2',
  city,
  region: 'Yorkshire',
  postalCode: 'LS1',
  countryCode: 'GB',
})
