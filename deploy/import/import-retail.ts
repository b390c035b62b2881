import type { SubgraphPort } from '#platform/subgraph/port.ts'
import { type Ask, createAsk } from './graph/ask.ts'
import type { Created } from './importing/ids.ts'
import { importCustomers, importOpeningStock, importProducts } from './importing/import-master-data.ts'
import { importOrders } from './importing/import-orders.ts'
import { changed, readInvoices } from './importing/invoices.ts'
import { prepareShop, preparing_scopes } from './importing/prepare-shop.ts'
import { openQuarantine } from './quarantine.ts'
import { stateOf } from './reading/read-text.ts'
import { type Survey, surveyFile } from './survey/survey.ts'
import type { Tally } from './survey/tally.ts'

/** Where an import is: `done` of `total`, in bytes while checking and in rows afterwards. */
export interface Progress {
  readonly stage: 'checking' | 'products' | 'customers' | 'stock' | 'orders'
  readonly done: number
  readonly total: number
  /** Rows of the stage so far. */
  readonly rows: number
}

export interface ImportOptions {
  readonly file: string
  readonly tenantId: string
  /** How to reach the subgraphs, whether they run in this process or elsewhere. */
  readonly ports: (name: string) => SubgraphPort
  /** Folder for `quarantine.csv`. */
  readonly quarantineFolder: string
  readonly onProgress?: (progress: Progress) => void
  /** Stops the import between two calls. What was imported stays; importing the file again goes on. */
  readonly signal?: AbortSignal
}

/** What an import found and did. Amounts in pence. */
export interface ImportReport {
  readonly tally: Tally
  readonly quarantineFile: string
  /** Invoices of the file that are imported as orders and as returns. */
  readonly orders: number
  readonly returns: number
  /** Invoices of the file of which no row is imported. */
  readonly invoicesOnlyInQuarantine: number
  readonly products: Created
  readonly customers: Created
  readonly openingStock: Created
  /** Orders and returns together. */
  readonly invoices: Created
}

/**
 * Imports a file of Online Retail II into a tenant, through the subgraphs' own operations. Reads it twice: first to
 * check all of it, before anything is changed, then to stream its invoices. Importing it again creates nothing.
 * Throws WrongFile, ImportRefused, or the signal's reason.
 */
export async function importRetail(options: ImportOptions): Promise<ImportReport> {
  const { file, tenantId, ports, signal } = options
  const before = await stateOf(file)
  const { survey, quarantineFile } = await check(options, before.bytes)

  const ask = createAsk({ ports, tenantId, scopes: preparing_scopes, signal })
  await prepareShop(ask)
  const { ids, ...masterData } = await importMasterData(ask, survey, options)

  const after = await stateOf(file)
  if (after.bytes !== before.bytes || after.changedAt_ms !== before.changedAt_ms) throw changed(file)
  const { tally, orders, returns, invoicesOnlyInQuarantine } = survey
  const onRows = counter(options, 'orders', tally.imported)
  const invoices = await importOrders(ask, readInvoices(file, survey.invoices), ids, onRows)
  const answered = invoices.created + invoices.unchanged
  if (answered !== orders + returns)
    throw new Error(`of ${orders + returns} invoices ${answered} were answered for`)

  return { tally, quarantineFile, orders, returns, invoicesOnlyInQuarantine, ...masterData, invoices }
}

/** What orders refer to, and the stock to begin with. */
async function importMasterData(ask: Ask, { products, customers }: Survey, options: ImportOptions) {
  const variants = await importProducts(ask, products, counter(options, 'products', products.length))
  const people = await importCustomers(ask, customers, counter(options, 'customers', customers.length))
  const stocked = products.filter(({ openingStock }) => openingStock > 0)
  const onRows = counter(options, 'stock', stocked.length)
  return {
    ids: { variants: variants.ids, customers: people.ids },
    products: variants.count,
    customers: people.count,
    openingStock: await importOpeningStock(ask, stocked, variants.ids, onRows),
  }
}

/** The first reading: writes the quarantine file, or leaves an earlier one alone when the file is wrong. */
async function check(
  { file, quarantineFolder, onProgress, signal }: ImportOptions,
  bytes: number,
): Promise<{ survey: Survey; quarantineFile: string }> {
  const quarantine = await openQuarantine(quarantineFolder)
  try {
    const survey = await surveyFile(file, quarantine, {
      onProgress: (done, rows) => onProgress?.({ stage: 'checking', done, total: bytes, rows }),
      signal,
    })
    await quarantine.keep()
    return { survey, quarantineFile: quarantine.path }
  } catch (error) {
    await quarantine.discard()
    throw error
  }
}

function counter({ onProgress }: ImportOptions, stage: Progress['stage'], total: number) {
  let rows = 0
  return (more: number) => {
    rows += more
    onProgress?.({ stage, done: rows, total, rows })
  }
}
