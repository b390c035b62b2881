/** Random digits in a tracking number: a stranger who guesses finds one of a million shipments once in 10⁸ tries. */
export const tracking_digits = 14

const well_formed = /^[A-Z]{2}\d{15}$/

/** The number on a parcel: the carrier's two letters, `tracking_digits` digits and a check digit. */
export function trackingNumber(prefix: string, digits: string): string {
  return `${prefix}${digits}${checkDigit(digits)}`
}

/**
 * Reads a tracking number as people type it: spaces, hyphens and case do not matter. Null when it cannot be one of ours,
 * so that a slip of the finger is found without asking the database.
 */
export function readTrackingNumber(typed: string): string | null {
  const text = typed.replace(/[\s-]/g, '').toUpperCase()
  if (!well_formed.test(text)) return null
  return checkDigit(text.slice(2, -1)) === text.slice(-1) ? text : null
}

/** Luhn's check digit (ISO/IEC 7812-1, annex B): finds every wrong digit and nearly every swap of neighbours. */
function checkDigit(digits: string): string {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    const doubled = i % 2 === 0 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return String((10 - (sum % 10)) % 10)
}
