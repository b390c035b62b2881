import { fault } from '#platform/faults/codes.ts'
import { money, type TaxedMoney } from '#platform/money/money.ts'
import type { Address, Order, OrderLine } from '../domain/order.ts'
import type { PlacementRequest, RequestedLine } from '../domain/placement.ts'
import type { Context } from './context.ts'
import type * as parents from './parents.ts'
import type { OrderAddressInput, PlaceOrderInput, PlaceOrderLineInput } from './types.generated.ts'

const slice_rows_max = 100

export function taxed(
  amounts: { readonly net: number; readonly tax: number; readonly gross: number },
  currency: string,
): TaxedMoney {
  return {
    net: money(amounts.net, currency),
    tax: money(amounts.tax, currency),
    gross: money(amounts.gross, currency),
  }
}

export function lineOf(order: Order, line: OrderLine): parents.OrderLine {
  return { ...line, currency: order.currency }
}

/** A stub that its owner resolves. */
export function reference(id: string): { readonly id: string }
export function reference(id: string | null): { readonly id: string } | null
export function reference(id: string | null) {
  return id === null ? null : { id }
}

/** The order into the request's cache, so that answering it reads nothing again. */
export function known(context: Context, order: Order): Order {
  context.loaders.order.clear(order.id).prime(order.id, order)
  return order
}

/** Checks `first` and `skip` of a list within an order. */
export function sliceOf({ first, skip }: { readonly first: number; readonly skip: number }): {
  first: number
  skip: number
} {
  if (first < 0 || first > slice_rows_max)
    throw fault('BAD_USER_INPUT', `\`first\` is from 0 to ${slice_rows_max}.`)
  if (skip < 0) throw fault('BAD_USER_INPUT', '`skip` is 0 or more.')
  return { first, skip }
}

export function requestOf(input: PlaceOrderInput): PlacementRequest {
  const {
    idempotencyKey,
    channelId,
    currency,
    quoteId,
    lines,
    contact,
    shippingAddress,
    billingAddress,
    payment,
  } = input
  return {
    idempotencyKey,
    channelId,
    currency,
    quoteId: quoteId ?? null,
    lines: lines.map(requestedLine),
    contact: { name: contact.name, email: contact.email, phone: contact.phone ?? null },
    shippingAddress: addressOf(shippingAddress, contact.name),
    billingAddress: billingAddress == null ? null : addressOf(billingAddress, contact.name),
    cardToken: payment.cardToken,
  }
}

/**
 * Left out when not accepted: a request that knows nothing of waiting is the same request. A variant's id has two spellings; in
 * one, a variant that is named twice is seen, and inventory knows it.
 */
function requestedLine({ variantId, quantity, acceptBackorder }: PlaceOrderLineInput): RequestedLine {
  return {
    variantId: variantId.toLowerCase(),
    quantity,
    ...(acceptBackorder === true ? { acceptBackorder } : {}),
  }
}

/** `name` receives it where the address does not say who. */
export function addressOf(input: OrderAddressInput, name: string): Address {
  return {
    name: input.name ?? name,
    line1: input.line1,
    line2: input.line2 ?? null,
    city: input.city,
    region: input.region ?? null,
    postalCode: input.postalCode ?? null,
    countryCode: input.countryCode,
  }
}
