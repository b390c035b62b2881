import { type Decision, refuse } from '#platform/decision/decision.ts'
import { backorder_limit_max } from '../domain/backorder.ts'
import type { Level, LevelKey } from '../domain/level.ts'
import { unless } from '../domain/problem.ts'
import { type Acting, type InvalidInput, invalidInput } from './acting.ts'
import type { StockLevelNotFound } from './adjust-stock.ts'
import { changeSettings, type StockSettingsConflict } from './change-settings.ts'

export interface BackorderLimitRequest extends LevelKey {
  readonly backorderLimit: number
  readonly expectedVersion: number
}

/** Sets how many units may wait at a level. What waits already goes on waiting, also when that is more. */
export async function setBackorderLimit(
  acting: Acting,
  { backorderLimit, ...request }: BackorderLimitRequest,
): Promise<Decision<Level, StockLevelNotFound | StockSettingsConflict | InvalidInput>> {
  const problems = unless(
    backorderLimit >= 0 && backorderLimit <= backorder_limit_max,
    'backorderLimit',
    `Use a whole number from 0 to ${backorder_limit_max}.`,
  )
  if (problems.length > 0) return refuse(invalidInput(problems))
  return changeSettings(acting, { ...request, settings: { backorderLimit } })
}
