import { onSnapshots } from '../automation/verifying/snapshots.ts'
import { verifySystem } from '../automation/verifying/verify-system.ts'
import type { DatabaseUrls } from '../embedded/databases.ts'
import type { Verified } from './report.ts'

/** Recounts every invariant of the system that was played on, and the rows of its ledger. */
export async function verifyBooks(urls: DatabaseUrls): Promise<Verified> {
  const { checked, violations, notices } = await verifySystem(urls)
  const ledgerRows = await onSnapshots(urls, async ({ inventory }) => {
    const [row] = await inventory<{ rows: string }[]>`select count(*) as rows from stock_movements`
    return Number(row?.rows ?? 0)
  })
  return { ledgerRows, checked, violations, notices }
}
