import type { RawRow } from '../reading/record-reader.ts'
import { type Decimal, parseDecimal, timesInPence } from './decimal.ts'
import { type LondonTime, type NoTime, parseLondonTime } from './london-time.ts'

/** A row with its fields read as far as they can be: what the policies judge. */
export interface Candidate {
  readonly line: number
  readonly invoice: Invoice | null
  readonly sku: string
  readonly description: string
  readonly quantity: number | null
  readonly time: LondonTime | NoTime
  readonly price: Decimal | null
  /** `round(quantity × price, 2)` in pence with its sign; null when that cannot be known exactly. */
  readonly gross: number | null
  /** Null for a guest. */
  readonly customer: string | null
  readonly country: string
}

/** The letter before the digits tells what an invoice is. */
export interface Invoice {
  readonly number: string
  readonly kind: 'SALE' | 'CANCELLATION' | 'ADJUSTMENT' | 'UNKNOWN'
}

/** Reads the eight fields of a row. White space around a text is not part of it (`47503J ` is `47503J`); tabs and line
 * breaks in a description are spaces. */
export function readCandidate({ line, fields }: RawRow): Candidate {
  const [
    invoice = '',
    sku = '',
    description = '',
    quantity = '',
    time = '',
    price = '',
    customer = '',
    country = '',
  ] = fields
  const count = parseQuantity(quantity.trim())
  const unit = parseDecimal(price.trim())
  return {
    line,
    invoice: parseInvoice(invoice.trim()),
    sku: sku.trim(),
    description: inOneLine(description.trim()),
    quantity: count,
    time: parseLondonTime(time.trim()),
    price: unit,
    gross: count === null || unit === null ? null : timesInPence(unit, count),
    customer: customer.trim() === '' ? null : customer.trim(),
    country: country.trim(),
  }
}

function inOneLine(text: string): string {
  return /[\t\r\n]/.test(text) ? text.replaceAll(/\s+/g, ' ') : text
}

function parseQuantity(text: string): number | null {
  return /^-?\d{1,9}$/.test(text) ? Number(text) + 0 : null
}

function parseInvoice(text: string): Invoice | null {
  const match = /^([A-Za-z]?)\d{1,12}$/.exec(text)
  return match === null ? null : { number: text, kind: kindOf(match[1] ?? '') }
}

function kindOf(letter: string): Invoice['kind'] {
  if (letter === '') return 'SALE'
  if (letter === 'C') return 'CANCELLATION'
  return letter === 'A' ? 'ADJUSTMENT' : 'UNKNOWN'
}
