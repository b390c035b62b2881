/** An amount of money in integer minor units (pence, cents). Never a float; safe up to ±9.0e15 minor units. */
export interface Money {
  readonly minor: number
  readonly currency: string
}

/** A price with its tax: `net + tax = gross` always. */
export interface TaxedMoney {
  readonly net: Money
  readonly tax: Money
  readonly gross: Money
}

const digits_by_currency = new Map<string, number>()
const known_currencies = new Set(Intl.supportedValuesOf('currency'))

/** Whether ISO 4217 knows the code. */
export function isCurrency(code: string): boolean {
  return known_currencies.has(code)
}

/** How many decimals the currency has (ISO 4217 exponent, from the ICU data in Node): 2 for GBP, 0 for JPY, 3 for KWD. */
export function currencyDigits(currency: string): number {
  let digits = digits_by_currency.get(currency)
  if (digits === undefined) {
    digits =
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2
    digits_by_currency.set(currency, digits)
  }
  return digits
}

/** Money of so many minor units. Throws a RangeError when the number is not a safe integer: money is never rounded silently. */
export function money(minor: number, currency: string): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`${minor} is not a whole number of minor units`)
  return { minor, currency }
}

/**
 * Reads a decimal such as `12.5` or `-3` in a currency. Null when it is not a decimal, has more decimals than the currency,
 * or is too large to be counted exactly.
 */
export function parseAmount(amount: string, currency: string): Money | null {
  const digits = currencyDigits(currency)
  const match = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(amount)
  if (match === null) return null
  const [, sign, whole = '', fraction = ''] = match
  if (fraction.replace(/0+$/, '').length > digits) return null
  const minor = Number(whole + fraction.padEnd(digits, '0').slice(0, digits))
  if (!Number.isSafeInteger(minor)) return null
  return { minor: sign === '-' && minor !== 0 ? -minor : minor, currency }
}

/** The decimal text of an amount: 1250 GBP is `12.50`. */
export function formatAmount({ minor, currency }: Money): string {
  const digits = currencyDigits(currency)
  const text = String(Math.abs(minor)).padStart(digits + 1, '0')
  const sign = minor < 0 ? '-' : ''
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** The sum. Throws when currencies differ: adding pounds to yen is a defect, not a case. */
export function sum(amounts: readonly Money[], currency: string): Money {
  let minor = 0
  for (const amount of amounts) {
    if (amount.currency !== currency) throw new RangeError(`cannot add ${amount.currency} to ${currency}`)
    minor += amount.minor
  }
  return money(minor, currency)
}

/** The amount `quantity` times. */
export function times(amount: Money, quantity: number): Money {
  return money(amount.minor * quantity, amount.currency)
}

/**
 * Splits an amount by weights so that the parts sum to it exactly (largest remainder method; ties go to the earlier part).
 * Weights are non-negative and not all zero.
 */
export function split(amount: Money, weights: readonly number[]): readonly Money[] {
  const total = weights.reduce((a, b) => a + b, 0)
  if (!(total > 0)) throw new RangeError('weights must sum to more than zero')
  const exact = weights.map((weight) => (amount.minor * weight) / total)
  const floors = exact.map((value) => Math.floor(value))
  let rest = amount.minor - floors.reduce((a, b) => a + b, 0)
  const order = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of order) {
    if (rest <= 0) break
    floors[index] = (floors[index] ?? 0) + 1
    rest -= 1
  }
  return floors.map((minor) => money(minor, amount.currency))
}

/**
 * Takes the tax out of, or adds it to, an amount. `rate_bp` is in basis points (2000 = 20 %). Tax is rounded half up to the
 * minor unit, and the third figure is derived so that net + tax = gross.
 */
export function withTax(amount: Money, rate_bp: number, amountIncludesTax: boolean): TaxedMoney {
  const { minor, currency } = amount
  const base = amountIncludesTax ? 10_000 + rate_bp : 10_000
  const tax = roundHalfUp(minor * rate_bp, base)
  const net = amountIncludesTax ? minor - tax : minor
  return { net: money(net, currency), tax: money(tax, currency), gross: money(net + tax, currency) }
}

function roundHalfUp(numerator: number, denominator: number): number {
  if (!Number.isSafeInteger(numerator)) throw new RangeError('the amount is too large to tax exactly')
  const sign = numerator < 0 ? -1 : 1
  const value = sign * Math.floor((2 * Math.abs(numerator) + denominator) / (2 * denominator))
  return value === 0 ? 0 : value
}
