/** An exact decimal: `units / 10^digits`, with no zeros at its end. 2.95 is 295 and 2. */
export interface Decimal {
  readonly units: number
  readonly digits: number
}

/**
 * Reads `2.95`, `-3` or `0.001`. Null when it is not a plain decimal of at most 9 digits before the point and 6 after
 * it.
 */
export function parseDecimal(text: string): Decimal | null {
  const match = /^(-?)(\d{1,9})(?:\.(\d{1,6}))?$/.exec(text)
  if (match === null) return null
  const [, sign, whole = '', decimals = ''] = match
  const fraction = decimals.replace(/0+$/, '')
  const units = Number(whole + fraction)
  return { units: sign === '-' && units !== 0 ? -units : units, digits: fraction.length }
}

/**
 * `quantity × price` in pence, rounded half away from zero, computed in whole numbers only. Null when it cannot be
 * counted exactly (above 2^53).
 */
export function timesInPence(price: Decimal, quantity: number): number | null {
  const product = price.units * quantity
  if (!Number.isSafeInteger(product)) return null
  if (price.digits <= 2) return safe(product * 10 ** (2 - price.digits))
  const divisor = 10 ** (price.digits - 2)
  const size = Math.abs(product)
  const rest = size % divisor
  const rounded = (size - rest) / divisor + (2 * rest >= divisor ? 1 : 0)
  return safe(product < 0 ? -rounded : rounded)
}

function safe(pence: number): number | null {
  if (!Number.isSafeInteger(pence)) return null
  return pence === 0 ? 0 : pence
}
