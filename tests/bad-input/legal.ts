import type { Mutant } from './mutants.ts'
import type { Case } from './world.ts'

const any_id = '(an unknown id|an id of something else|an id of another tenant)'
const any_text = `(no id|${any_id.slice(1)}`

/** What looks wrong and is not, and why. Each must really be accepted, or its line here is wrong. */
const legal: readonly (readonly [RegExp, string])[] = [
  [/^input: null for all that may be null$/, 'What may be absent may be null.'],
  [
    /(tolerancePercent|priority|lowStockThreshold|safetyStock|backorderLimit|taxRateBp): zero$/,
    'Nothing is a choice.',
  ],
  [
    /(rule\.minMax\.minimum|\.received|\.lost|\.counted|\.restock|\.allocated): zero$/,
    'None of it, while there is some of another.',
  ],
  [/^(adjustStock|bulkAdjustStock) .*delta: minus one$/, 'A correction may take away.'],
  [/^setCartLines lines\.\d\.quantity: zero$/, 'Takes the line out.'],
  [/leadTime\w*Days: tiny$/, 'Goods may come the same day.'],
  [
    /(note|reason|location|description|phone|line2|region|postalCode): empty$/,
    'A form that was left blank, where the words are optional.',
  ],
  [
    /(note|location|description|phone|line2|region|postalCode): blank$/,
    'The same, typed with the space bar.',
  ],
  [/^(createProduct) variants\.1\.(options|prices): nothing in it$/, 'A price may come later.'],
  [/^releaseUnits (waiting|promised): nothing in it$/, 'Units of the other kind only.'],
  [/^importOrders (orders|returns): nothing in it$/, 'Only the other kind.'],
  [/^(createCart lines|importVariants variants): nothing in it$/, 'Nothing yet.'],
  [
    /^(receiveStock|scanReceive|scanStockCount|importOpeningStock) lines: the first one twice$/,
    'Two boxes of one thing.',
  ],
  [/^bulkAdjustStock rows: the first one twice$/, 'Rows are applied in their order.'],
  [/^quote lines: the first one twice$/, 'A price for twice as many.'],
  [/^quote lines: the first one again, in capitals$/, 'A price for twice as many.'],
  [/^cancelPurchaseOrder lineIds: the first one twice$/, 'It is cancelled once.'],
  [/^(registerCarrier|provisionCarriers) .*countries: the first one twice$/, 'A set.'],
  [/^provisionCarriers carriers: the first one twice$/, 'What is known stays as it is.'],
  [/^importVariants variants: the first one twice$/, 'Of two with one sku the first counts.'],
  [
    /^importOrders (orders|returns): the first one (twice|again, in capitals)$/,
    'What is known by its number stays as it is.',
  ],
  [
    /^importOrders .*lines: (the first one (twice|again, in capitals)|endless)$/,
    'Invoices name goods twice, and may be long.',
  ],
  [/^importOrders .*lines\.1\.(gross|unitGross): minus one$/, 'A discount is a line below zero.'],
  [
    /^(createChannel|addSupplier|changeCart|createCart|importOrders|importVariants) currency: another currency$/,
    'A currency of this world; a price in it is asked for later.',
  ],
  [/^createProduct variants\.1\.prices\.0\.currency: another currency$/, 'A channel may sell in several.'],
  [
    /^createChannel id: (an unknown id|an id of another tenant)$/,
    'The client chooses it; each tenant has channels of its own.',
  ],
  [
    new RegExp(
      `^(receiveStock|importOpeningStock|createTransfer|draftPurchaseOrder|revisePurchaseOrder|recordStockCount) lines\\.\\d\\.variantId: ${any_id}$`,
    ),
    'Inventory does not know which variants exist (its README says why); nobody can order one that catalog does not sell.',
  ],
  [new RegExp(`^(assignBarcode|setVariantTracking) variantId: ${any_id}$`), 'The same.'],
  [new RegExp(`^openStockCount variantIds\\.1: ${any_id}$`), 'The same.'],
  [new RegExp(`^reserveStock (reservationId): ${any_id}$`), 'The caller chooses it.'],
  [
    new RegExp(`^reserveStock (orderId|lines\\.1\\.lineId): ${any_text}$`),
    'A neighbour’s id is any text to inventory.',
  ],
  [
    new RegExp(`^releaseReservation reservationId: ${any_id}$`),
    'Leaves a tombstone, which refuses the reservation that comes later.',
  ],
  [
    new RegExp(`^(createCart|addToCart|setCartLines) lines\\.1\\.variantId: ${any_text}$`),
    'A cart is a wish: its quote and its order name each line that is not for sale.',
  ],
  [/^createCart channelId: (no id|an unknown id|an id of something else)$/, 'The same.'],
  [
    /^importOrders channelId: (no id|an unknown id|an id of something else)$/,
    'The past had channels of its own.',
  ],
  [
    new RegExp(`^importOrders .*(customerId|variantId|productId): ${any_text}$`),
    'The past had customers and goods of its own.',
  ],
  [new RegExp(`^stopShipments orderId: ${any_text}$`), 'Keeps what is planned later from leaving.'],
  [/^stopShipments cancelledAt: the year (1|9999)$/, 'A neighbour’s word for when it was asked.'],
  [
    new RegExp(`^withholdGoods (orderId|lines\\.1\\.lineId): ${any_text}$`),
    'Not planned yet: the neighbour asks again.',
  ],
  [/^withholdGoods lines: the first one again, in capitals$/, 'The same: it is another line.'],
  [new RegExp(`^withholdGoods requestId: ${any_id}$`), 'The caller chooses it.'],
]

/** Why an input that looks wrong is accepted; undefined when it must be refused. */
export function whyLegal({ mutation }: Case, { path, what }: Mutant): string | undefined {
  const place = path.replace(/^input\./, '')
  const name = place === 'input' ? `input: ${what}` : `${mutation.name} ${place}: ${what}`
  return legal.find(([pattern]) => pattern.test(name))?.[1]
}
