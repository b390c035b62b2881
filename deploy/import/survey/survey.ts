import type { QuarantineFile } from '../quarantine.ts'
import { readRows } from '../reading/read-rows.ts'
import { createJudge } from '../rules/judge.ts'
import { createCustomerSurvey, type SurveyedCustomer } from './customers.ts'
import { createInvoiceSurvey, type InvoiceExtent, refuseScattered } from './invoices.ts'
import { createProductSurvey, type SurveyedProduct } from './products.ts'
import { createTally, type Tally } from './tally.ts'

/** Rows that may wait in memory for the rest of their invoices. */
const waiting_rows_max = 100_000

/** All that is learned of a file before the first change is made. */
export interface Survey {
  readonly tally: Tally
  readonly products: readonly SurveyedProduct[]
  readonly customers: readonly SurveyedCustomer[]
  readonly invoices: ReadonlyMap<string, InvoiceExtent>
  readonly orders: number
  readonly returns: number
  /** Invoices of which no row is imported. */
  readonly invoicesOnlyInQuarantine: number
}

export interface SurveyOptions {
  readonly onProgress?: (bytes: number, rows: number) => void
  readonly signal?: AbortSignal | undefined
}

/**
 * Reads the whole file once: checks it, puts the rows that are kept out into the quarantine file, and gathers
 * products, customers and invoices. Throws WrongFile, and the abort reason of the signal.
 */
export async function surveyFile(
  file: string,
  quarantine: QuarantineFile,
  { onProgress, signal }: SurveyOptions = {},
): Promise<Survey> {
  const judge = createJudge()
  const tally = createTally()
  const products = createProductSurvey()
  const customers = createCustomerSurvey()
  const invoices = createInvoiceSurvey()
  const invoicesInQuarantine = new Set<string>()
  let bytesRead = 0
  let rowsRead = 0

  for await (const rows of readRows(file, {
    onBytes: (bytes) => {
      bytesRead = bytes
    },
  })) {
    signal?.throwIfAborted()
    for (const raw of rows) {
      const verdict = judge(raw)
      tally.add(verdict)
      if ('row' in verdict) {
        products.add(verdict.row)
        customers.add(verdict.row)
        invoices.add(verdict.row)
      } else {
        // Where the quotes are broken, nothing tells the invoice from the rest of the line.
        if (raw.quotesBroken !== true) invoicesInQuarantine.add((raw.fields[0] ?? '').trim())
        await quarantine.add(raw, verdict.reasons)
      }
    }
    rowsRead += rows.length
    onProgress?.(bytesRead, rowsRead)
  }

  const extents = invoices.extents()
  refuseScattered(extents.values(), waiting_rows_max)
  const returns = [...extents.values()].filter(({ isReturn }) => isReturn).length
  return {
    tally: tally.tally(),
    products: products.products(),
    customers: customers.customers(),
    invoices: extents,
    orders: extents.size - returns,
    returns,
    invoicesOnlyInQuarantine: [...invoicesInQuarantine].filter((number) => !extents.has(number)).length,
  }
}
