/** Lengths a GTIN is printed in (GS1 General Specifications §3.3): GTIN-8, -12 (UPC-A), -13 (EAN-13), -14. */
const printed_lengths: ReadonlySet<number> = new Set([8, 12, 13, 14])
const gtin_digits = 14

/**
 * A barcode's number in its one spelling, 14 digits with leading zeros, so that a UPC-A and the EAN-13 of the same article are
 * the same. Null when the text is no GTIN: wrong length, something else than digits, or a check digit that does not fit.
 */
export function gtinOf(text: string): string | null {
  const digits = text.trim()
  if (!/^\d+$/.test(digits) || !printed_lengths.has(digits.length)) return null
  const gtin = digits.padStart(gtin_digits, '0')
  return checkDigitOf(gtin.slice(0, -1)) === Number(gtin.at(-1)) ? gtin : null
}

/**
 * The last digit of a GTIN: weights 3 and 1 from the right, up to the next multiple of ten (GS1 General Specifications
 * §7.9).
 */
function checkDigitOf(body: string): number {
  let sum = 0
  for (const [index, digit] of Array.from(body).entries()) {
    sum += Number(digit) * ((body.length - index) % 2 === 1 ? 3 : 1)
  }
  return (10 - (sum % 10)) % 10
}
