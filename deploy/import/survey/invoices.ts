import { WrongFile } from '../reading/wrong-file.ts'
import type { Row } from '../rules/judge.ts'

/** How an invoice lies in the file. Its rows need not follow each other: two tills write at the same time. */
export interface InvoiceExtent {
  readonly isReturn: boolean
  readonly firstLine: number
  lastLine: number
  rows: number
}

/** Gathers the invoices of a file, row by row: an invoice is complete at its last line, exactly. */
export function createInvoiceSurvey() {
  const extents = new Map<string, InvoiceExtent>()
  return {
    add({ invoice, line, isReturn }: Row) {
      const extent = extents.get(invoice)
      if (extent === undefined) {
        extents.set(invoice, { isReturn, firstLine: line, lastLine: line, rows: 1 })
      } else {
        extent.lastLine = line
        extent.rows += 1
      }
    },
    extents: (): ReadonlyMap<string, InvoiceExtent> => extents,
  }
}

/**
 * The most rows that wait at one time for the rest of their invoices, never too low: an invoice counts with all its
 * rows from its first line to its last.
 */
export function rowsWaitingAtMost(extents: Iterable<InvoiceExtent>): number {
  const changes = [...extents].flatMap(({ firstLine, lastLine, rows }) => [
    { line: firstLine, rows },
    { line: lastLine + 1, rows: -rows },
  ])
  changes.sort((a, b) => a.line - b.line || a.rows - b.rows)
  let waiting = 0
  let most = 0
  for (const { rows } of changes) {
    waiting += rows
    most = Math.max(most, waiting)
  }
  return most
}

/** Throws WrongFile when the rows of invoices lie so far apart that putting them together would not fit the memory bound. */
export function refuseScattered(extents: Iterable<InvoiceExtent>, waiting_rows_max: number) {
  const waiting = rowsWaitingAtMost(extents)
  if (waiting <= waiting_rows_max) return
  throw new WrongFile(
    `The rows of the invoices lie too far apart (${waiting} rows would have to wait, ${waiting_rows_max} may): sort the file by invoice.`,
  )
}
