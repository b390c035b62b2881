/**
 * Whether a text is a Global Trade Item Number: 8, 12, 13 or 14 digits of which the last is the check digit (GS1 General
 * Specifications, section 7.9: weights 3 and 1 alternate, from the right).
 */
export function isGtin(text: string): boolean {
  if (!/^(\d{8}|\d{12,14})$/.test(text)) return false
  const digits = [...text].map(Number).reverse()
  const sum = digits.slice(1).reduce((total, digit, place) => total + digit * (place % 2 === 0 ? 3 : 1), 0)
  return (sum + (digits[0] ?? 0)) % 10 === 0
}
