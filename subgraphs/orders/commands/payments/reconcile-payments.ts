import type { Database } from '#platform/database/database.ts'
import { compare, type Difference } from '../../domain/reconciliation.ts'
import type { PaymentProvider } from '../../store/payment-provider.ts'
import { paymentsAfter, tenantsWithPayments } from '../../store/reconcile-store.ts'
import { repairDifference } from './repair-difference.ts'

export interface ReconcileDependencies {
  readonly database: Database
  readonly provider: PaymentProvider
  readonly now: () => Date
}

export interface ReconcileOptions {
  readonly repair: boolean
  /** Most differences that are told. */
  readonly found_max: number
  /** Payments that are read at once, of either side. */
  readonly page_rows?: number
}

/** A difference, and what became of it. */
export interface Reconciled extends Difference {
  readonly tenantId: string
  /** What was done; null when nothing was. */
  readonly repaired: string | null
}

export interface Reconciliation {
  /** Payments that were compared. */
  readonly compared: number
  readonly found: readonly Reconciled[]
}

const page_rows_max = 200

/**
 * Compares our payments with the provider's own record, tenant by tenant, in pages merged by key: memory does not grow with the
 * books. With `repair`, what can be mended without a person is mended, each in a transaction that looks again first. At most
 * `found_max` differences are told.
 */
export async function reconcilePayments(
  dependencies: ReconcileDependencies,
  { repair, found_max, page_rows = page_rows_max }: ReconcileOptions,
): Promise<Reconciliation> {
  const found: Reconciled[] = []
  let compared = 0
  for (const tenantId of await tenantsWithPayments(dependencies.database)) {
    const ours = pagesOf(page_rows, (after) => ourPage(dependencies, tenantId, after, page_rows))
    const theirs = pagesOf(page_rows, (after) => dependencies.provider.list(tenantId, after, page_rows))
    for (;;) {
      const [a, b] = [await ours.peek(), await theirs.peek()]
      if (a === null && b === null) break
      if (found.length >= found_max) return { compared, found }
      const takeOurs = a !== null && (b === null || !isBefore(b.key, a.key))
      const takeTheirs = b !== null && (a === null || !isBefore(a.key, b.key))
      if (takeOurs) ours.take()
      if (takeTheirs) theirs.take()
      compared += 1
      const difference = compare(takeOurs ? a : null, takeTheirs ? b : null)
      if (difference === null) continue
      const repaired = repair ? await repairDifference(dependencies, tenantId, difference) : null
      found.push({ ...difference, tenantId, repaired })
    }
  }
  return { compared, found }
}

function ourPage(
  { database, provider }: ReconcileDependencies,
  tenantId: string,
  afterKey: string,
  page_rows: number,
) {
  return database.read(tenantId, (scope) => paymentsAfter(scope, provider.name, afterKey, page_rows))
}

/** As databases with `collate "C"` compare: by bytes. Keys are ASCII. */
const isBefore = (a: string, b: string) => a < b

/** Rows one after another, read page by page. */
function pagesOf<Row extends { readonly key: string }>(
  page_rows: number,
  read: (afterKey: string) => Promise<readonly Row[]>,
) {
  let page: readonly Row[] = []
  let place = 0
  let after = ''
  let ended = false
  return {
    async peek(): Promise<Row | null> {
      if (place === page.length && !ended) {
        page = await read(after)
        place = 0
        after = page.at(-1)?.key ?? after
        ended = page.length < page_rows
      }
      return page[place] ?? null
    },
    take() {
      place += 1
    },
  }
}
