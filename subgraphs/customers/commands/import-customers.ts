import { fault } from '#platform/faults/codes.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { createForm } from '../domain/form.ts'
import { announceRegistered } from '../store/announce.ts'
import { type CustomerImport, idsByExternalIds, insertNewCustomers } from '../store/customer-store.ts'
import type { Caller, Tools } from './tools.ts'

const import_rows_max = 1_000
const external_id_chars_max = 100
const problems_told_max = 10
/** An id tells when it was made, counted from here (RFC 9562, UUIDv7). */
const past_min = Date.UTC(1970, 0, 1)
/** How far the clock of whoever tells may be ahead of ours. */
const clock_skew_max_ms = 5 * 60_000

export interface ImportRow {
  readonly externalId: string
  readonly name: string
  readonly countryCode?: string | null | undefined
  readonly at: Date
}

export interface ImportedCustomers {
  readonly created: number
  readonly unchanged: number
  readonly customers: readonly { readonly externalId: string; readonly customerId: string }[]
}

/**
 * Creates the customers whose external id is new; the others stay as they are. All or nothing per call. Its caller is a
 * program, so wrong rows are BAD_USER_INPUT.
 */
export async function importCustomers(
  tools: Tools,
  { viewer }: Caller,
  given: readonly ImportRow[],
): Promise<ImportedCustomers> {
  const rows = checked(given, tools.now())
  const result = await tools.database.write(viewer.tenantId, async (scope) => {
    const created = await insertNewCustomers(scope, rows)
    await announceRegistered(
      scope,
      rows.filter((row) => created.has(row.id)),
      true,
    )
    const found = await idsByExternalIds(
      scope,
      rows.map((row) => row.externalId),
    )
    const ids = new Map(found.map((each) => [each.externalId, each]))
    const customers = rows.flatMap((row) => ids.get(row.externalId) ?? [])
    return { created: created.size, unchanged: rows.length - created.size, customers }
  })
  tools.wake()
  return result
}

function checked(given: readonly ImportRow[], now: Date): readonly CustomerImport[] {
  if (given.length > import_rows_max) {
    throw fault('BAD_USER_INPUT', `At most ${import_rows_max} customers at once; ${given.length} were given.`)
  }
  const form = createForm()
  const rows = new Map<string, CustomerImport>()
  for (const [index, row] of given.entries()) {
    const externalId = form.text(`customers.${index}.externalId`, row.externalId, external_id_chars_max)
    const name = form.name(`customers.${index}.name`, row.name)
    const at = row.at.getTime()
    if (at < past_min || at > now.getTime() + clock_skew_max_ms) {
      form.problem(`customers.${index}.at`, 'Give an instant of the past, from 1970 on.')
      continue
    }
    if (rows.has(externalId)) continue
    const countryCode = row.countryCode ?? null
    rows.set(externalId, { id: uuidv7(at), externalId, name, countryCode, createdAt: row.at })
  }
  const problems = form.refusal()?.problems.slice(0, problems_told_max) ?? []
  if (problems.length === 0) return [...rows.values()]
  throw fault('BAD_USER_INPUT', problems.map(({ path, message }) => `${path}: ${message}`).join(' '))
}
