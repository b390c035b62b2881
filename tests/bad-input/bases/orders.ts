import { uuidv7 } from '#platform/ids/uuid.ts'
import { fresh, type Shop } from '../shop.ts'
import type { Bases } from './base.ts'

const as = (shop: Shop) => shop.guest
const opened = '... on CreateCartSuccess { accessToken cart { id version } }'
const changed_cart = '... on ChangeCartSuccess { cart { version } }'

/** A guest's cart of two goods that has everything it is placed with. */
async function cart(shop: Shop) {
  const { channelId, currency, lines, contact, shippingAddress, billingAddress } = shop.basket()
  const made = await shop.run('orders', 'createCart', { channelId, currency, lines }, opened, shop.guest)
  const cartId = made.cart.id
  const { accessToken } = made
  const change = {
    cartId,
    accessToken,
    expectedVersion: made.cart.version,
    contact,
    shippingAddress,
    billingAddress,
  }
  const changed = await shop.run('orders', 'changeCart', change, changed_cart, shop.guest)
  return { cartId, accessToken, expectedVersion: changed.cart.version }
}

/** An order with a refund that the provider declines: parked. */
async function parked(shop: Shop): Promise<string> {
  const { id } = await shop.placed('tok_refund_declined_1')
  await shop.run(
    'orders',
    'refundOrder',
    { orderId: id, idempotencyKey: uuidv7(), amount: '1.00', reason: 'late' },
    '',
  )
  return id
}

async function requested(shop: Shop) {
  const { id: orderId, accessToken, lineIds } = await shop.shipped()
  const lines = lineIds.map((orderLineId) => ({ orderLineId, quantity: 1 }))
  const input = { orderId, idempotencyKey: uuidv7(), accessToken, reason: 'too small', lines }
  const answer = await shop.run(
    'orders',
    'requestReturn',
    input,
    '... on RequestReturnSuccess { return { id lines { id } } }',
    shop.guest,
  )
  return answer.return as { id: string; lines: { id: string }[] }
}

const past_line = () => ({
  variantId: uuidv7(),
  productId: uuidv7(),
  sku: fresh('OLD'),
  description: 'A mug of the past',
  kind: 'GOODS',
  quantity: 2,
  unitGross: 500,
  gross: 1_000,
})
const past = (when: string) => ({
  number: fresh('R'),
  [when]: '2020-02-03T10:00:00Z',
  customerId: uuidv7(),
  countryCode: 'GB',
  country: 'United Kingdom',
  lines: [past_line(), past_line()],
})

/** Good input for every mutation of orders. */
export const order_bases: Bases = {
  createCart: {
    as,
    good: (shop) => ({ input: { channelId: 'web-uk', currency: 'GBP', lines: shop.basket().lines } }),
  },
  addToCart: { as, good: async (shop) => ({ input: { ...(await cart(shop)), lines: shop.basket().lines } }) },
  setCartLines: {
    as,
    good: async (shop) => ({ input: { ...(await cart(shop)), lines: shop.basket().lines } }),
  },
  changeCart: {
    as,
    good: async (shop) => {
      const { contact, shippingAddress, billingAddress } = shop.basket()
      return { input: { ...(await cart(shop)), currency: 'GBP', contact, shippingAddress, billingAddress } }
    },
  },
  mergeCart: {
    as: (shop) => shop.customer,
    good: async (shop) => {
      const { cartId, accessToken } = await cart(shop)
      return { input: { cartId, accessToken } }
    },
  },
  quoteCart: { as, good: async (shop) => ({ input: await cart(shop) }) },
  placeCart: {
    as,
    good: async (shop) => {
      const seen = await cart(shop)
      const { quoteId } = await shop.run(
        'orders',
        'quoteCart',
        seen,
        '... on QuoteCartSuccess { quoteId }',
        shop.guest,
      )
      const payment = { cardToken: 'tok_visa' }
      return { input: { idempotencyKey: uuidv7(), ...seen, quoteId, payment } }
    },
  },
  placeOrder: {
    as,
    good: async (shop) => {
      const basket = shop.basket()
      const { channelId, currency, lines } = basket
      const { quote } = await shop.run(
        'catalog',
        'quote',
        { channelId, currency, lines },
        '... on QuoteSuccess { quote { id } }',
        shop.guest,
      )
      return {
        input: {
          ...basket,
          quoteId: quote.id,
          lines: lines.map((line) => ({ ...line, acceptBackorder: false })),
        },
      }
    },
  },
  cancelOrder: {
    as,
    good: async (shop) => {
      const { id: orderId, accessToken } = await shop.placed()
      return { input: { orderId, idempotencyKey: uuidv7(), reason: 'changed my mind', accessToken } }
    },
  },
  cancelOrderLines: {
    as,
    good: async (shop) => {
      const { id: orderId, accessToken, lineIds } = await shop.placed()
      await shop.shipmentOf(orderId)
      const lines = lineIds.map((lineId) => ({ lineId, quantity: 1 }))
      return { input: { orderId, idempotencyKey: uuidv7(), reason: 'fewer will do', accessToken, lines } }
    },
  },
  resumeOrder: { good: async (shop) => ({ input: { orderId: await parked(shop) } }) },
  recordRefund: {
    good: async (shop) => {
      const orderId = await parked(shop)
      return { input: { orderId, idempotencyKey: uuidv7(), amount: '1.00', reference: 'bank 4711' } }
    },
  },
  refundOrder: {
    good: async (shop) => {
      const { id: orderId } = await shop.placed()
      return { input: { orderId, idempotencyKey: uuidv7(), amount: '1.00', reason: 'late' } }
    },
  },
  requestReturn: {
    as,
    good: async (shop) => {
      const { id: orderId, accessToken, lineIds } = await shop.shipped()
      const lines = lineIds.map((orderLineId) => ({ orderLineId, quantity: 1 }))
      return { input: { orderId, idempotencyKey: uuidv7(), accessToken, reason: 'too small', lines } }
    },
  },
  approveReturn: {
    good: async (shop) => ({ input: { returnId: (await requested(shop)).id, note: 'send it' } }),
  },
  rejectReturn: {
    good: async (shop) => ({ input: { returnId: (await requested(shop)).id, note: 'too late' } }),
  },
  receiveReturn: {
    good: async (shop) => {
      const { id: returnId, lines } = await requested(shop)
      await shop.run('orders', 'approveReturn', { returnId }, '')
      const arrived = lines.map(({ id }) => ({ returnLineId: id, restock: 1, scrap: 0 }))
      const { warehouseId } = shop
      const money = { deduction: '0.50', addition: '0.25' }
      return { input: { returnId, idempotencyKey: uuidv7(), warehouseId, lines: arrived, ...money } }
    },
  },
  importOrders: {
    good: () => {
      const orders = [past('placedAt'), past('placedAt')]
      return { input: { channelId: 'web-uk', currency: 'GBP', orders, returns: [past('at'), past('at')] } }
    },
  },
}
