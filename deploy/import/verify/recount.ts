import { readRows } from '../reading/read-rows.ts'
import type { ReadingOptions } from '../reading/read-text.ts'
import type { RawRow } from '../reading/record-reader.ts'
import { createJudge, type Row } from '../rules/judge.ts'
import { createFileFacts, type FileFacts } from './file-facts.ts'

/** What was sold and given back, in pence. */
export interface Figures {
  orders: number
  returns: number
  units: number
  gross: number
  refunds: number
}

/** What was sold and given back of one stock code, in pence. */
export interface ProductFigures {
  units: number
  gross: number
  refundedUnits: number
  refunds: number
}

/** The figures of a file, counted from its rows. */
export interface Recount {
  readonly facts: FileFacts
  readonly rows: number
  readonly quarantined: number
  /** The sum of `round(quantity × price, 2)` over every row of the file whose amount can be read, in pence. */
  readonly grossOfFile: number
  readonly total: Figures
  /** By calendar day in London, in order. */
  readonly days: ReadonlyMap<string, Figures>
  /** By the name of the country in the file. */
  readonly countries: ReadonlyMap<string, Figures>
  /** Goods only, by stock code. */
  readonly products: ReadonlyMap<string, ProductFigures>
}

/**
 * Counts a file without the import: rows are judged by the same named rules, everything else is added up here, in one
 * pass. An invoice counts on the day and in the country of its first row (all its rows agree, by the rules).
 */
export async function recount(file: string, options: ReadingOptions = {}): Promise<Recount> {
  const judge = createJudge()
  const facts = createFileFacts()
  const invoices = new Set<string>()
  const total = noFigures()
  const days = new Map<string, Figures>()
  const countries = new Map<string, Figures>()
  const products = new Map<string, ProductFigures>()
  let rows = 0
  let quarantined = 0
  let grossOfFile = 0n

  function count(row: Row) {
    const day = entryOf(days, row.day, noFigures)
    const country = entryOf(countries, row.country, noFigures)
    const isNew = !invoices.has(row.invoice)
    invoices.add(row.invoice)
    for (const figures of [total, day, country]) add(figures, row, isNew)
    if (row.kind === 'GOODS') addToProduct(entryOf(products, row.sku, noProductFigures), row)
  }

  for await (const raws of readRows(file, options)) {
    for (const raw of raws) {
      rows += 1
      facts.add(raw)
      grossOfFile += grossOf(raw)
      const verdict = judge(raw)
      if ('row' in verdict) count(verdict.row)
      else quarantined += 1
    }
  }
  const daysInOrder = new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1)))
  return {
    facts: facts.facts(),
    rows,
    quarantined,
    grossOfFile: Number(grossOfFile),
    total,
    days: daysInOrder,
    countries,
    products,
  }
}

function noFigures(): Figures {
  return { orders: 0, returns: 0, units: 0, gross: 0, refunds: 0 }
}

function noProductFigures(): ProductFigures {
  return { units: 0, gross: 0, refundedUnits: 0, refunds: 0 }
}

function entryOf<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  let value = map.get(key)
  if (value === undefined) {
    value = create()
    map.set(key, value)
  }
  return value
}

function add(figures: Figures, { isReturn, kind, quantity, gross }: Row, isNewInvoice: boolean) {
  if (isReturn) {
    figures.refunds += gross
    if (isNewInvoice) figures.returns += 1
    return
  }
  figures.gross += gross
  if (kind === 'GOODS') figures.units += quantity
  if (isNewInvoice) figures.orders += 1
}

function addToProduct(figures: ProductFigures, { isReturn, quantity, gross }: Row) {
  if (isReturn) {
    figures.refundedUnits += quantity
    figures.refunds += gross
  } else {
    figures.units += quantity
    figures.gross += gross
  }
}

/**
 * `round(quantity × price, 2)` of a row as it stands, half away from zero, in pence: in big integers, unlike the
 * import. 0 when it cannot be read.
 */
function grossOf({ fields }: RawRow): bigint {
  const [, , , quantity = '', , price = ''] = fields
  if (fields.length !== 8 || !/^\s*-?\d+\s*$/.test(quantity)) return 0n
  const match = /^\s*(-?)(\d+)(?:\.(\d+))?\s*$/.exec(price)
  if (match === null) return 0n
  const [, sign, whole = '', decimals = ''] = match
  const places = Math.max(decimals.length, 2)
  const product =
    BigInt(quantity.trim()) * BigInt(whole + decimals.padEnd(places, '0')) * (sign === '-' ? -1n : 1n)
  const divisor = 10n ** BigInt(places - 2)
  const half = divisor / 2n
  return (product < 0n ? product - half : product + half) / divisor
}
