import { type Decision, refuse } from '#platform/decision/decision.ts'
import type { Level, LevelKey } from '../domain/level.ts'
import { problemsOfSetting } from '../domain/requests.ts'
import { type Acting, type InvalidInput, invalidInput } from './acting.ts'
import type { StockLevelNotFound } from './adjust-stock.ts'
import { changeSettings, type StockSettingsConflict } from './change-settings.ts'

export interface ThresholdRequest extends LevelKey {
  readonly lowStockThreshold: number
  readonly expectedVersion: number
}

/** Sets at which availability an alert is raised; raises or clears it when the level is now on the other side. */
export async function setLowStockThreshold(
  acting: Acting,
  { lowStockThreshold, ...request }: ThresholdRequest,
): Promise<Decision<Level, StockLevelNotFound | StockSettingsConflict | InvalidInput>> {
  const problems = problemsOfSetting('lowStockThreshold', lowStockThreshold)
  if (problems.length > 0) return refuse(invalidInput(problems))
  return changeSettings(acting, { ...request, settings: { lowStockThreshold } })
}
