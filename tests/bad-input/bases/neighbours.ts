import { uuidv7 } from '#platform/ids/uuid.ts'
import { fresh, freshPrefix, type Shop } from '../shop.ts'
import type { Bases } from './base.ts'

const prices = [{ channelId: 'web-uk', currency: 'GBP', amount: '12.00' }]
const variant = () => ({
  sku: fresh('NEW'),
  name: 'Blue',
  options: [{ name: 'Colour', value: 'Blue' }],
  prices,
})

/** Good input for every mutation of catalog. */
export const catalog_bases: Bases = {
  createProduct: {
    good: () => {
      const variants = [variant(), variant()]
      return {
        input: { name: 'Jug', slug: fresh('jug'), description: 'Holds a litre.', published: true, variants },
      }
    },
  },
  updateProduct: {
    good: async (shop) => {
      const { id, version } = await shop.addProduct()
      const names = { name: 'Jug', slug: fresh('jug'), description: 'Holds two litres.' }
      return { input: { productId: id, expectedVersion: version, ...names } }
    },
  },
  publishProduct: {
    good: async (shop) => ({ input: { productId: (await shop.addProduct(1, { published: false })).id } }),
  },
  unpublishProduct: { good: async (shop) => ({ input: { productId: (await shop.addProduct()).id } }) },
  createCategory: {
    good: async (shop) => {
      const root = { name: fresh('Root'), slug: fresh('root') }
      const { category } = await shop.run(
        'catalog',
        'createCategory',
        root,
        '... on CreateCategorySuccess { category { id } }',
      )
      return { input: { name: fresh('Branch'), slug: fresh('branch'), parentId: category.id } }
    },
  },
  createChannel: {
    good: () => {
      const id = fresh('shop')
      return {
        input: { id, name: 'Shop', currency: 'GBP', pricesIncludeTax: true, taxRateBp: 2000, country: 'GB' },
      }
    },
  },
  updatePrice: {
    good: async (shop) => {
      const { variantIds } = await shop.addProduct()
      const input = { variantId: variantIds[0], channelId: 'web-uk', currency: 'GBP', amount: '13.00' }
      return { input: { ...input, expectedVersion: 1, idempotencyKey: uuidv7(), reason: 'dearer' } }
    },
  },
  quote: {
    as: (shop) => shop.guest,
    good: (shop) => ({ input: { channelId: 'web-uk', currency: 'GBP', lines: shop.basket().lines } }),
  },
  quoteForOrder: {
    good: async (shop) => {
      const { lines } = shop.basket()
      const asked = { channelId: 'web-uk', currency: 'GBP', lines }
      const { quote } = await shop.run(
        'catalog',
        'quote',
        asked,
        '... on QuoteSuccess { quote { id } }',
        shop.guest,
      )
      return { input: { ...asked, quoteId: quote.id } }
    },
  },
  importVariants: {
    good: () => {
      const variants = [0, 1].map(() => ({
        sku: fresh('OLD'),
        name: 'Cup',
        amount: 500,
        at: '2020-02-03T10:00:00Z',
      }))
      return { input: { channelId: 'web-uk', currency: 'GBP', categoryName: fresh('Old'), variants } }
    },
  },
}

const carrier = () => ({
  code: fresh('carrier'),
  name: 'Carrier',
  trackingPrefix: freshPrefix(),
  worldwide: false,
  countries: ['GB', 'NL'],
  serviceDays: 2,
})

async function planned(shop: Shop) {
  const order = await shop.placed()
  return { ...order, shipmentId: await shop.shipmentOf(order.id) }
}

/** Good input for every mutation of logistics. */
export const logistics_bases: Bases = {
  recordHandlingEvent: {
    good: async (shop) => {
      const { shipmentId } = await planned(shop)
      const happened = {
        status: 'PICKED',
        occurredAt: new Date().toISOString(),
        location: 'Leeds',
        note: 'shelf 7',
      }
      return { input: { shipmentId, ...happened, idempotencyKey: uuidv7() } }
    },
  },
  registerCarrier: { good: () => ({ input: carrier() }) },
  stopShipments: {
    good: async (shop) => ({
      input: { orderId: (await planned(shop)).id, cancelledAt: new Date().toISOString() },
    }),
  },
  withholdGoods: {
    good: async (shop) => {
      const { id: orderId, lineIds } = await planned(shop)
      const lines = lineIds.map((lineId, index) => ({ lineId, quantity: 1, allocated: 3 - index }))
      return { input: { requestId: uuidv7(), orderId, lines } }
    },
  },
  provisionCarriers: { good: () => ({ input: { carriers: [carrier(), carrier()] } }) },
}
