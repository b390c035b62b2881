import { type Invoice, readInvoices } from '../import/importing/invoices.ts'
import type { Outlook } from './listings.ts'

/** What happened on one day of the file, in its order. */
export interface Day {
  readonly day: string
  readonly sales: readonly Invoice[]
  readonly cancellations: readonly Invoice[]
  readonly rows: number
}

/** How much of the file is played: whole days, so that a slice can be compared with another run of it. */
export interface Limits {
  readonly days_max: number
  readonly rows_max: number
}

/** The days that are played: the first ones, as many as begin within the limits. */
export function playedDays({ days }: Outlook, { days_max, rows_max }: Limits): Outlook['days'] {
  let before = 0
  return days.slice(0, days_max).filter(({ rows }) => {
    const begins = before < rows_max
    before += rows
    return begins
  })
}

/**
 * The days one after another, at most one of them in memory. An invoice that is complete only after its day has passed
 * belongs to the day on which it is.
 */
export async function* readDays(
  file: string,
  { extents }: Outlook,
  played: Outlook['days'],
): AsyncGenerator<Day> {
  const last = played.at(-1)?.day ?? ''
  let open: { day: string; invoices: Invoice[] } | null = null
  for await (const invoice of readInvoices(file, extents)) {
    const day = invoice.rows[0]?.day ?? ''
    if (day > last) break
    if (open === null || day > open.day) {
      if (open !== null) yield dayOf(open.day, open.invoices)
      open = { day, invoices: [] }
    }
    open.invoices.push(invoice)
  }
  if (open !== null) yield dayOf(open.day, open.invoices)
}

function dayOf(day: string, invoices: readonly Invoice[]): Day {
  return {
    day,
    sales: invoices.filter(({ isReturn }) => !isReturn),
    cancellations: invoices.filter(({ isReturn }) => isReturn),
    rows: invoices.reduce((sum, { rows }) => sum + rows.length, 0),
  }
}
