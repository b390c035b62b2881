import type { Mutant } from './mutants.ts'
import type { Case } from './world.ts'

const any_id = '(an unknown id|an id of something else|an id of another tenant)'
const any_text = `(no id|${any_id.slice(1)}`

/** What looks wrong and is not, and why. Each must really be accepted, or its line here is wrong. */
const legal: readonly (readonly [RegExp, string])[] = [
  ...[
    'receiveStock',
    'createTransfer',
    'openStockCount',
    'returnStock',
    'scanReceive',
    'receivePurchaseOrder',
    'proposeReplenishment',
    'reserveStock',
    'cancelPurchaseOrder',
    '(create|add)\\w*Cart',
    '(change|quote|place)Cart',
    'setCartLines',
    'placeOrder',
    '(approve|reject)Return',
    'importOrders',
    '(create|update)Product',
    'createCategory',
    'updatePrice',
    'quote(ForOrder)?',
    'recordStockCount',
    'scrapStock( of a lot)?',
  ].map((name) => rule(`${name} input: null for all that may be null`, 'What may be absent may be null.')),
  rule(
    '.*(tolerancePercent|priority|lowStockThreshold|safetyStock|backorderLimit|taxRateBp): zero',
    'Nothing is a choice.',
  ),
  rule('setReorderPolicy rule.minMax.minimum: zero', 'Buy when nothing is left.'),
  rule(
    '(receiveTransfer|receiveReturn) .*(received|lost|restock): zero',
    'None of it, but some of another kind.',
  ),
  rule('recordStockCount lines.1.counted: zero', 'None was found.'),
  rule('withholdGoods lines.1.allocated: zero', 'None was planned yet.'),
  rule('(adjustStock|bulkAdjustStock) .*delta: minus one', 'A correction may take away.'),
  rule('setCartLines lines.1.quantity: zero', 'Takes the line out.'),
  rule('(add|change)Supplier leadTime\\w*Days: tiny', 'Goods may come the same day.'),
  rule(
    '(receiveStock( of a lot)?|scanReceive|returnStock) reason: empty',
    'A form left blank, where no reason is needed.',
  ),
  rule('(draft|revise|receive)PurchaseOrder.* note: empty', 'The same.'),
  rule(
    '(recordHandlingEvent|createProduct|updateProduct) (note|location|description): (empty|blank)',
    'The same.',
  ),
  rule('(changeCart|placeOrder) .*(phone|line2|region|postalCode): (empty|blank)', 'The same.'),
  rule('importOrders .*description: empty', 'Some tills name nothing.'),
  rule('createProduct variants.1.(options|prices): nothing in it', 'A price may come later.'),
  rule('releaseUnits (waiting|promised): nothing in it', 'Units of the other kind only.'),
  rule('importOrders (orders|returns): nothing in it', 'Only the other kind.'),
  rule('(createCart lines|importVariants variants): nothing in it', 'Nothing yet.'),
  rule(
    '(receiveStock|receiveStock of a lot|scanReceive|scanStockCount|importOpeningStock) lines: the first one twice',
    'Two boxes of one thing.',
  ),
  rule('bulkAdjustStock rows: the first one twice', 'Rows are applied in their order.'),
  rule('quote lines: the first one (twice|again, in capitals)', 'A price for more of it.'),
  rule('cancelPurchaseOrder lineIds: the first one twice', 'It is cancelled once.'),
  rule('(registerCarrier|provisionCarriers) .*countries: the first one twice', 'A set.'),
  rule('provisionCarriers carriers: the first one twice', 'What is known stays as it is.'),
  rule('importVariants variants: the first one twice', 'Of two with one sku the first counts.'),
  rule(
    'importOrders (orders|returns): the first one (twice|again, in capitals)',
    'What is known stays as it is.',
  ),
  rule(
    'importOrders .*lines: (the first one (twice|again, in capitals)|endless)',
    'Invoices name goods twice, and may be long.',
  ),
  rule('importOrders .*lines.1.(gross|unitGross): minus one', 'A discount is a line below zero.'),
  rule(
    '(createChannel|addSupplier|changeCart|createCart|importOrders|importVariants) currency: another currency',
    'A currency of this world; whether there is a price in it is asked later.',
  ),
  rule('createProduct variants.1.prices.0.currency: another currency', 'A channel may sell in several.'),
  rule(`createChannel id: ${any_id}`, 'The client chooses it; each tenant has channels of its own.'),
  rule(
    `(receiveStock|importOpeningStock|createTransfer|(draft|revise)PurchaseOrder|recordStockCount) lines.1.variantId: ${any_id}`,
    'Inventory does not know which variants exist (its README says why), and nobody can order what catalog does not sell.',
  ),
  rule(
    `(assignBarcode variantId|setVariantTracking variantId|openStockCount variantIds.1): ${any_id}`,
    'The same.',
  ),
  rule(`reserveStock reservationId: ${any_id}`, 'The caller chooses it.'),
  rule(`reserveStock (orderId|lines.1.lineId): ${any_text}`, 'A neighbour’s id is any text to inventory.'),
  rule(
    `releaseReservation reservationId: ${any_id}`,
    'Leaves a tombstone that refuses the reservation when it comes.',
  ),
  rule(
    `(createCart|addToCart|setCartLines) lines.1.variantId: ${any_text}`,
    'A cart is a wish: its quote and its order name each line that is not for sale.',
  ),
  rule('createCart channelId: (no id|an unknown id|an id of something else)', 'The same.'),
  rule(
    'importOrders channelId: (no id|an unknown id|an id of something else)',
    'The past had channels of its own.',
  ),
  rule(
    `importOrders .*(customerId|variantId|productId): ${any_text}`,
    'The past had customers and goods of its own.',
  ),
  rule(`stopShipments orderId: ${any_text}`, 'Keeps what is planned later from leaving.'),
  rule('stopShipments cancelledAt: the year (1|9999)', 'A neighbour’s word for when it was asked.'),
  rule(`withholdGoods (orderId|lines.1.lineId): ${any_text}`, 'Not planned yet: the neighbour asks again.'),
  rule('withholdGoods lines: the first one again, in capitals', 'The same: it is another line.'),
  rule(`withholdGoods requestId: ${any_id}`, 'The caller chooses it.'),
]

function rule(pattern: string, why: string): readonly [RegExp, string] {
  return [new RegExp(`^${pattern}$`), why]
}

/** Why an input that looks wrong is accepted; undefined when it must be refused. */
export function whyLegal({ name }: Case, { path, what }: Mutant): string | undefined {
  const text = `${name.replace(/^\w+\./, '')} ${path.replace(/^input\./, '')}: ${what}`
  return legal.find(([pattern]) => pattern.test(text))?.[1]
}
