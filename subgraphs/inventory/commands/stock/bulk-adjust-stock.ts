import type { Scope } from '#platform/database/database.ts'
import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { idempotency_key_chars_max } from '#platform/idempotency/once.ts'
import { unless } from '../../domain/problem.ts'
import { problemsOfKey } from '../../domain/requests.ts'
import {
  type AdjustRow,
  type BadRow,
  bulk_rows_max,
  type ErrorPolicy,
  hasLevelKey,
  judgeRows,
} from '../../domain/stock/bulk-adjustment.ts'
import { type Level, levelText } from '../../domain/stock/level.ts'
import { changeLevels } from '../../domain/stock/stock-change.ts'
import { lockLevels } from '../../store/stock/levels-store.ts'
import { saveStock } from '../../store/stock/stock-store.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'
import { type IdempotencyKeyReused, ledgerKey, onceOnly } from '../once-only.ts'

export interface BulkAdjustRequest {
  readonly idempotencyKey: string
  readonly errorPolicy: ErrorPolicy
  readonly rows: readonly AdjustRow[]
}

/** What became of one row: the level as it is after all rows, or why it was skipped. */
export type RowResult = { readonly index: number; readonly level: Level } | BadRow

/** Some rows are bad and the policy is all or nothing; nothing was changed. */
export interface BulkRowsRefused {
  readonly kind: 'BulkRowsRefused'
  readonly rows: readonly BadRow[]
}

type Outcome = Decision<readonly RowResult[], BulkRowsRefused>

/** Corrects many levels, with a result for each row. Two statements to decide and save, whatever the number of rows. */
export async function bulkAdjustStock(
  acting: Acting,
  { idempotencyKey, ...input }: BulkAdjustRequest,
): Promise<Decision<readonly RowResult[], BulkRowsRefused | InvalidInput | IdempotencyKeyReused>> {
  const count = input.rows.length
  const problems = [
    ...problemsOfKey('idempotencyKey', idempotencyKey, idempotency_key_chars_max),
    ...unless(
      count >= 1 && count <= bulk_rows_max,
      'rows',
      `Give 1 to ${bulk_rows_max} rows; there are ${count}.`,
    ),
  ]
  if (problems.length > 0) return refuse(invalidInput(problems))
  const once = { mutation: 'bulkAdjustStock', key: idempotencyKey, input }
  return onceOnly(acting, once, (scope) => adjust(scope, acting, input, ledgerKey(acting, once)))
}

async function adjust(
  scope: Scope,
  { actor, now }: Acting,
  { errorPolicy, rows }: Omit<BulkAdjustRequest, 'idempotencyKey'>,
  key: string,
): Promise<Outcome> {
  const levels = await lockLevels(scope, rows.filter(hasLevelKey))
  const at = now()
  const { good, bad } = judgeRows(levels, rows, at)
  if (bad.length > 0 && errorPolicy === 'ALL_OR_NOTHING')
    return refuse({ kind: 'BulkRowsRefused', rows: bad })
  // The row's place is a part of the key: rows may correct one level twice.
  const entries = good.map(({ index, row: { variantId, warehouseId, delta, reason } }) => ({
    kind: 'ADJUST' as const,
    variantId,
    warehouseId,
    quantity: delta,
    reason,
    key: `${key}:${index}`,
  }))
  const saved =
    entries.length === 0
      ? []
      : await saveStock(scope, { changes: changeLevels(levels, entries, at), entries, actor, at })
  const byLevel = new Map(saved.map((level) => [levelText(level), level]))
  const applied = good.flatMap(({ index, row }) => {
    const level = byLevel.get(levelText(row))
    return level === undefined ? [] : [{ index, level }]
  })
  return accept([...applied, ...bad].toSorted((a, b) => a.index - b.index))
}
