import type { Database } from '#platform/database/database.ts'
import { fault } from '#platform/faults/codes.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { decodeCursor, encodeCursor } from '#platform/pages/pages.ts'
import { access_token_life_seconds } from '../domain/session.ts'
import {
  markFrom,
  type Revocation,
  type RevocationMark,
  revocationsAfter,
} from '../store/revocation-reader.ts'

const page_rows_max = 1_000
const all_tenants = '*'
/**
 * What a transaction was still writing when its turn came, or was dated by a slower clock, is not skipped: each reading
 * goes back this far. Longer than any statement may take (15 s).
 */
const overlap_ms = 30_000
/** Before this, no access token of an ended session is still valid. */
const horizon_ms = access_token_life_seconds * 1000 + overlap_ms

export interface Revocations {
  readonly revocations: readonly Revocation[]
  /** Where to go on. What comes twice is the same thing. */
  readonly cursor: string
  readonly hasMore: boolean
}

/** What was taken back since a cursor, or as far back as it matters. Throws BAD_USER_INPUT for a cursor that is not ours. */
export async function readRevocations(
  database: Database,
  after: string | null,
  now: Date,
): Promise<Revocations> {
  const horizon = markFrom(new Date(now.getTime() - horizon_ms))
  const mark = after === null ? horizon : markIn(after)
  const from = mark.at < horizon.at ? horizon : mark
  const revocations = await database.read(all_tenants, ({ sql }) =>
    revocationsAfter(sql, from, page_rows_max),
  )
  const last = revocations.at(-1)
  const hasMore = revocations.length === page_rows_max
  const next = hasMore && last !== undefined ? last : markFrom(new Date(now.getTime() - overlap_ms))
  return { revocations, cursor: encodeCursor([next.at.toISOString(), next.id]), hasMore }
}

function markIn(cursor: string): RevocationMark {
  const [at, id] = decodeCursor(cursor).map(String)
  const instant = new Date(at ?? '')
  if (Number.isNaN(instant.getTime()) || !isUuid(id ?? ''))
    throw fault('BAD_USER_INPUT', 'This cursor is not of this list.')
  return { at: instant, id: id ?? '' }
}
