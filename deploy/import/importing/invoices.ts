import { readRows } from '../reading/read-rows.ts'
import { WrongFile } from '../reading/wrong-file.ts'
import { createJudge, type Row } from '../rules/judge.ts'
import type { InvoiceExtent } from '../survey/invoices.ts'

/** An invoice with all its accepted rows, in the order of the file. */
export interface Invoice {
  readonly number: string
  readonly isReturn: boolean
  /** When its first row was written, in UTC. */
  readonly at: string
  readonly customer: string | null
  readonly country: string
  readonly rows: readonly Row[]
}

/**
 * Reads the file a second time and puts its invoices together. Rows of several invoices may be mixed: each is given
 * when its last row has come, which the survey knows. Throws WrongFile when the file is no longer the surveyed one.
 */
export async function* readInvoices(
  file: string,
  extents: ReadonlyMap<string, InvoiceExtent>,
): AsyncGenerator<Invoice> {
  const judge = createJudge()
  const open = new Map<string, Row[]>()
  let given = 0

  function completedBy(row: Row): Invoice | null {
    const extent = extents.get(row.invoice)
    if (extent === undefined) throw changed(file)
    const rows = open.get(row.invoice) ?? []
    rows.push(row)
    if (row.line < extent.lastLine) {
      open.set(row.invoice, rows)
      return null
    }
    open.delete(row.invoice)
    if (rows.length !== extent.rows) throw changed(file)
    return invoiceOf(rows)
  }

  for await (const raws of readRows(file)) {
    for (const raw of raws) {
      const verdict = judge(raw)
      const invoice = 'row' in verdict ? completedBy(verdict.row) : null
      if (invoice === null) continue
      given += 1
      yield invoice
    }
  }
  if (given < extents.size) throw changed(file)
}

function invoiceOf(rows: readonly Row[]): Invoice {
  const [first] = rows
  if (first === undefined) throw new Error('an invoice has rows')
  const { invoice, isReturn, at, customer, country } = first
  return { number: invoice, isReturn, at, customer, country, rows }
}

export function changed(file: string): WrongFile {
  return new WrongFile(`${file} was changed while it was being imported: import it again.`)
}
