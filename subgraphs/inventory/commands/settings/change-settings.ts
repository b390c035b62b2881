import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Level, LevelKey } from '../../domain/stock/level.ts'
import { levelChange } from '../../domain/stock/stock-change.ts'
import { lockLevel } from '../../store/stock/levels-store.ts'
import { saveStock } from '../../store/stock/stock-store.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'
import type { StockLevelNotFound } from '../stock/adjust-stock.ts'

/** Somebody changed the settings meanwhile; `level` is as it is now. */
export interface StockSettingsConflict {
  readonly kind: 'StockSettingsConflict'
  readonly level: Level
}

/** Why a setting stays as it is. */
export type SettingRefusal = StockLevelNotFound | StockSettingsConflict | InvalidInput

/** A new value of one setting of a level. */
export interface SettingChange extends LevelKey {
  readonly expectedVersion: number
  readonly settings: Partial<Pick<Level, 'safetyStock' | 'lowStockThreshold' | 'backorderLimit'>>
  /** What is wrong with the new value; with any, nothing is set. */
  readonly problems: readonly Problem[]
  /** What the event calls the change, where neighbours can notice it. */
  readonly announcedAs?: string
}

/** Sets settings of a level if nobody did since `expectedVersion`. Alerts follow in the same transaction. */
export async function changeSettings(
  acting: Acting,
  change: SettingChange,
): Promise<Decision<Level, SettingRefusal>> {
  const { variantId, warehouseId, expectedVersion, settings, problems, announcedAs } = change
  if (problems.length > 0) return refuse(invalidInput(problems))
  const notFound = refuse<StockLevelNotFound>({ kind: 'StockLevelNotFound', variantId, warehouseId })
  if (!isUuid(variantId) || !isUuid(warehouseId)) return notFound
  const decision = await acting.database.write(acting.tenantId, async (scope) => {
    const before = await lockLevel(scope, change)
    if (before === null) return notFound
    if (before.settingsVersion !== expectedVersion) {
      return refuse<StockSettingsConflict>({ kind: 'StockSettingsConflict', level: before })
    }
    const at = acting.now()
    const after = { ...before, ...settings, settingsVersion: before.settingsVersion + 1, updatedAt: at }
    const setting = announcedAs === undefined ? {} : { setting: announcedAs }
    const changes = [levelChange(before, after)]
    const [saved] = await saveStock(scope, { changes, entries: [], actor: acting.actor, at, ...setting })
    return accept(saved ?? after)
  })
  if (decision.accepted) acting.committed()
  return decision
}
