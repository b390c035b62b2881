import type { Scope } from '#platform/database/database.ts'
import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { idempotency_key_chars_max } from '#platform/idempotency/once.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import type { Level } from '../domain/level.ts'
import {
  lines_max,
  problemsOfKey,
  problemsOfLines,
  problemsOfRepeats,
  problemsOfWhy,
  type QuantityLine,
} from '../domain/requests.ts'
import { changeLevels } from '../domain/stock-change.ts'
import { type StockShortage, shortagesOf } from '../domain/taking.ts'
import { lockLevels } from '../store/levels-store.ts'
import { saveStock } from '../store/stock-store.ts'
import { readWarehouses } from '../store/warehouses-reader.ts'
import { type Acting, type InvalidInput, invalidInput } from './acting.ts'
import { type IdempotencyKeyReused, ledgerKey, onceOnly } from './once-only.ts'
import type { WarehouseNotFound } from './receive-stock.ts'

export interface ScrapRequest {
  readonly idempotencyKey: string
  readonly warehouseId: string
  readonly reason: string
  readonly lines: readonly QuantityLine[]
}

type Refusal = WarehouseNotFound | StockShortage

/** Takes unusable goods out of stock, all lines or none; never what is held for or promised to orders. */
export async function scrapStock(
  acting: Acting,
  { idempotencyKey, ...input }: ScrapRequest,
): Promise<Decision<readonly Level[], Refusal | InvalidInput | IdempotencyKeyReused>> {
  const problems = [
    ...problemsOfKey('idempotencyKey', idempotencyKey, idempotency_key_chars_max),
    ...problemsOfWhy(input.reason),
    ...problemsOfLines(input.lines, lines_max),
    ...problemsOfRepeats(input.lines),
  ]
  if (problems.length > 0) return refuse(invalidInput(problems))
  const once = { mutation: 'scrapStock', key: idempotencyKey, input }
  return onceOnly(acting, once, (scope) => scrap(scope, acting, input, ledgerKey(acting, once)))
}

async function scrap(
  scope: Scope,
  { actor, now }: Acting,
  { warehouseId, reason, lines }: Omit<ScrapRequest, 'idempotencyKey'>,
  key: string,
): Promise<Decision<readonly Level[], Refusal>> {
  const [site] = isUuid(warehouseId) ? await readWarehouses(scope, [warehouseId]) : []
  if (site === undefined) return refuse({ kind: 'WarehouseNotFound', warehouseId })
  const entries = lines.map((line) => ({
    ...line,
    kind: 'SCRAP' as const,
    warehouseId: site.id,
    reason,
    key,
  }))
  const levels = await lockLevels(scope, entries)
  const short = shortagesOf(levels, entries)
  if (short.length > 0) return refuse({ kind: 'StockShortage', lines: short })
  const at = now()
  return accept(await saveStock(scope, { changes: changeLevels(levels, entries, at), entries, actor, at }))
}
