import type { Scope } from '#platform/database/database.ts'
import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { idempotency_key_chars_max } from '#platform/idempotency/once.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import type { Lot } from '../../domain/lots/lots.ts'
import { type Problem, unless } from '../../domain/problem.ts'
import {
  lines_max,
  problemsOfKey,
  problemsOfLines,
  problemsOfRepeats,
  problemsOfWhy,
  type QuantityLine,
} from '../../domain/requests.ts'
import type { Level } from '../../domain/stock/level.ts'
import { changeLevels } from '../../domain/stock/stock-change.ts'
import { type StockShortage, shortagesOf } from '../../domain/stock/taking.ts'
import { readLotsIn } from '../../store/lots/lots-reader.ts'
import { lockLevels } from '../../store/stock/levels-store.ts'
import { type LedgerEntry, saveStock } from '../../store/stock/stock-store.ts'
import { readWarehouses } from '../../store/warehouses/warehouses-reader.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'
import { type IdempotencyKeyReused, ledgerKey, onceOnly } from '../once-only.ts'
import type { WarehouseNotFound } from './receive-stock.ts'

/** Units that are unusable, of a lot if it is named. */
export interface ScrapLine extends QuantityLine {
  readonly lot?: string | null | undefined
}

export interface ScrapRequest {
  readonly idempotencyKey: string
  readonly warehouseId: string
  readonly reason: string
  readonly lines: readonly ScrapLine[]
}

type Refusal = WarehouseNotFound | StockShortage | InvalidInput

/** Takes unusable goods out of stock, all lines or none; never what is held for or promised to orders. */
export async function scrapStock(
  acting: Acting,
  { idempotencyKey, ...input }: ScrapRequest,
): Promise<Decision<readonly Level[], Refusal | IdempotencyKeyReused>> {
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
  const levels = await lockLevels(
    scope,
    lines.map(({ variantId }) => ({ variantId, warehouseId: site.id })),
  )
  const codes = lines.flatMap(({ lot }) => lot ?? [])
  const named = codes.length === 0 ? [] : await readLotsIn(scope, levels)
  const wrong = problemsOfNamedLots(lines, named)
  if (wrong.length > 0) return refuse(invalidInput(wrong))
  const entries = lines.map(({ variantId, quantity, lot }): LedgerEntry => {
    const movement = { kind: 'SCRAP' as const, variantId, warehouseId: site.id, quantity, reason, key }
    const found = lot == null ? undefined : lotOf(named, variantId, lot)
    return found === undefined ? movement : { ...movement, lots: [{ ...found, quantity }] }
  })
  const isGood = ({ variantId, lots }: LedgerEntry) =>
    lots?.some(({ code }) => lotOf(named, variantId, code)?.expired === false) ?? false
  const short = shortagesOf(levels, entries, isGood)
  if (short.length > 0) return refuse({ kind: 'StockShortage', lines: short })
  const at = now()
  return accept(await saveStock(scope, { changes: changeLevels(levels, entries, at), entries, actor, at }))
}

/** Lines that name a lot of which there are fewer units, or none. */
function problemsOfNamedLots(lines: readonly ScrapLine[], lots: readonly Lot[]): readonly Problem[] {
  return lines.flatMap(({ variantId, quantity, lot }, index) => {
    const units = lot == null ? quantity : (lotOf(lots, variantId, lot)?.quantity ?? 0)
    return unless(units >= quantity, `lines.${index}.lot`, `There are ${units} units of this lot here.`)
  })
}

function lotOf<Known extends Lot>(
  lots: readonly Known[],
  variantId: string,
  code: string,
): Known | undefined {
  return lots.find((each) => each.variantId === variantId && each.code === code)
}
