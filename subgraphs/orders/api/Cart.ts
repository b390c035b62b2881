import { money } from '#platform/money/money.ts'
import { priceCart } from '../commands/carts/price-cart.ts'
import { reference, taxed } from './mappers.ts'
import type { CartResolvers } from './types.generated.ts'

export const Cart: CartResolvers = {
  channel: (cart) => reference(cart.channelId),
  customer: (cart) => reference(cart.customerId),
  lines: (cart) => cart.lines,
  lineCount: (cart) => cart.lines.length,
  unitCount: (cart) => cart.lines.reduce((units, line) => units + line.quantity, 0),
  order: (cart, _args, { loaders }) => (cart.orderId === null ? null : loaders.order.load(cart.orderId)),
  async prices(cart, _args, { commands, viewer }) {
    if (cart.status !== 'OPEN') return null
    const prices = await priceCart(commands, viewer, cart)
    if (prices.type === 'invalid') return null
    if (prices.type === 'unsellable') return { total: null, lines: [], unavailable: prices.lines }
    const { quote } = prices
    const lines = quote.lines.map((line) => ({
      variant: reference(line.variantId),
      sku: line.sku,
      name: line.name,
      quantity: line.quantity,
      unitPrice: money(line.unitGross, quote.currency),
      total: taxed(line, quote.currency),
    }))
    return { total: taxed(quote, quote.currency), lines, unavailable: [] }
  },
}
