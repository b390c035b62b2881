/** A kind of stock code that is no stock. */
export interface ChargeCode {
  readonly name: string
  readonly matches: RegExp
  readonly why: string
}

/**
 * Codes that are not goods. Their rows are part of what the customer paid, so they stay on the invoice as lines of
 * kind CHARGE: without a variant, without stock. A code that nothing here matches is goods (`85123A`, `DCGS0058`,
 * `SP1002`). Letters count the same in either case: `m` is `M`.
 */
const charge_codes: readonly ChargeCode[] = [
  { name: 'POSTAGE', matches: /^POST$/i, why: 'Postage that the customer pays.' },
  { name: 'DOTCOM_POSTAGE', matches: /^DOT$/i, why: 'Postage of orders from the web shop.' },
  { name: 'CARRIAGE', matches: /^C[23]$/i, why: 'Carriage of larger deliveries.' },
  {
    name: 'MANUAL',
    matches: /^M$/i,
    why: 'An amount typed by hand; which goods it stands for is not known.',
  },
  { name: 'DISCOUNT', matches: /^D$/i, why: 'A discount, given as a cancellation of its amount.' },
  { name: 'SAMPLES', matches: /^S$/i, why: 'Samples given away, booked at a cost; the goods are not named.' },
  { name: 'BAD_DEBT', matches: /^B$/i, why: 'Bookkeeping: a debt that was given up.' },
  { name: 'BANK_CHARGES', matches: /^BANK CHARGES$/i, why: 'What a bank took.' },
  { name: 'MARKETPLACE_FEE', matches: /^AMAZONFEE$/i, why: 'What a marketplace took.' },
  { name: 'COMMISSION', matches: /^CRUK$/i, why: 'A share of sales given to a charity.' },
  { name: 'ADJUSTMENT', matches: /^ADJUST\d*$/i, why: 'A correction of an account by staff.' },
  { name: 'GIFT_VOUCHER', matches: /^GIFT(_\d+_\d+)?$/i, why: 'A voucher is money for later, not goods.' },
  {
    name: 'TEST',
    matches: /^TEST\d*$/i,
    why: 'A trial of the till; invoiced, so counted, but there are no such goods.',
  },
  {
    name: 'PADS',
    matches: /^PADS$/i,
    why: 'Cushion pads packed with covers for a token price; kept without stock of their own.',
  },
]

/** What kind of charge a stock code is, or null for goods. */
export function chargeOf(sku: string): ChargeCode | null {
  return charge_codes.find(({ matches }) => matches.test(sku)) ?? null
}
