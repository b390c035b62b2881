import { readRows } from '../import/reading/read-rows.ts'
import { createTexts } from '../import/reading/texts.ts'
import { createJudge, type Row } from '../import/rules/judge.ts'
import { createInvoiceSurvey, type InvoiceExtent, refuseScattered } from '../import/survey/invoices.ts'
import { createProductSurvey } from '../import/survey/products.ts'

/** A product as the shop lists it. */
export interface Listing {
  readonly sku: string
  readonly name: string
  /** Its first price in the file, in pence. */
  readonly price: number
  /** The day of its first row: when it is listed. */
  readonly listedOn: string
  /** What the shop buys of it to begin with: the units sold in its first days. */
  readonly openingUnits: number
}

/** What has to be known of a file before its first day can be played. */
export interface Outlook {
  readonly listings: readonly Listing[]
  readonly extents: ReadonlyMap<string, InvoiceExtent>
  /** Rows that the import's rules accept; the others are in quarantine. */
  readonly rows: number
  readonly quarantined: number
  /** The days with rows, in their order. */
  readonly days: readonly { readonly day: string; readonly rows: number }[]
}

/** Rows that may wait in memory for the rest of their invoices: the bound of the import. */
const waiting_rows_max = 100_000
const day_ms = 86_400_000

/**
 * Reads the whole file once, by the import's rules. Memory grows with products, invoice numbers and days, never with rows.
 * Throws WrongFile, and the abort reason of the signal.
 */
export async function lookAhead(file: string, openingDays: number, signal?: AbortSignal): Promise<Outlook> {
  const judge = createJudge()
  const products = createProductSurvey()
  const invoices = createInvoiceSurvey()
  const openings = createOpenings(openingDays)
  const days = new Map<string, number>()
  let quarantined = 0
  let rows = 0
  for await (const batch of readRows(file)) {
    signal?.throwIfAborted()
    for (const raw of batch) {
      const verdict = judge(raw)
      if (!('row' in verdict)) {
        quarantined += 1
        continue
      }
      const { row } = verdict
      rows += 1
      products.add(row)
      invoices.add(row)
      openings.add(row)
      days.set(row.day, (days.get(row.day) ?? 0) + 1)
    }
  }
  refuseScattered(invoices.extents().values(), waiting_rows_max)
  const listings = products.products().map(({ sku, name, amount }) => ({
    sku,
    name,
    price: amount,
    ...openings.of(sku),
  }))
  return {
    listings,
    extents: invoices.extents(),
    rows,
    quarantined,
    days: [...days].map(([day, count]) => ({ day, rows: count })).sort((a, b) => (a.day < b.day ? -1 : 1)),
  }
}

/** Units sold of each product in the first days after its first row. The file is in the order of its days. */
function createOpenings(openingDays: number) {
  const openings = new Map<string, { listedOn: string; until: string; openingUnits: number }>()
  const textOf = createTexts()
  return {
    add({ sku, kind, day, quantity, isReturn }: Row) {
      if (kind !== 'GOODS') return
      let opening = openings.get(sku)
      if (opening === undefined) {
        opening = { listedOn: textOf(day), until: textOf(plusDays(day, openingDays)), openingUnits: 0 }
        openings.set(textOf(sku), opening)
      }
      if (!isReturn && day < opening.until) opening.openingUnits += quantity
    },
    of(sku: string) {
      const { listedOn, openingUnits } = openings.get(sku) ?? { listedOn: '', openingUnits: 0 }
      return { listedOn, openingUnits }
    },
  }
}

/** The calendar day so many days later. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * day_ms).toISOString().slice(0, 10)
}
