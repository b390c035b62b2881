import { type Decision, refuse } from '#platform/decision/decision.ts'
import type { Level, LevelKey } from '../domain/level.ts'
import { problemsOfSetting } from '../domain/requests.ts'
import { type Acting, type InvalidInput, invalidInput } from './acting.ts'
import type { StockLevelNotFound } from './adjust-stock.ts'
import { changeSettings, type StockSettingsConflict } from './change-settings.ts'

export interface SafetyStockRequest extends LevelKey {
  readonly safetyStock: number
  readonly expectedVersion: number
}

/** Sets how many units are kept back. What was promised before stays promised, also when less is now available. */
export async function setSafetyStock(
  acting: Acting,
  { safetyStock, ...request }: SafetyStockRequest,
): Promise<Decision<Level, StockLevelNotFound | StockSettingsConflict | InvalidInput>> {
  const problems = problemsOfSetting('safetyStock', safetyStock)
  if (problems.length > 0) return refuse(invalidInput(problems))
  return changeSettings(acting, { ...request, settings: { safetyStock }, announcedAs: 'SAFETY_STOCK' })
}
