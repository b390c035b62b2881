import type { Decision } from '#platform/decision/decision.ts'
import { problemsOfSetting } from '../../domain/requests.ts'
import type { Level, LevelKey } from '../../domain/stock/level.ts'
import type { Acting } from '../acting.ts'
import { changeSettings, type SettingRefusal } from './change-settings.ts'

export interface SafetyStockRequest extends LevelKey {
  readonly safetyStock: number
  readonly expectedVersion: number
}

/** Sets how many units are kept back. What was promised before stays promised, also when less is now available. */
export function setSafetyStock(
  acting: Acting,
  { safetyStock, ...request }: SafetyStockRequest,
): Promise<Decision<Level, SettingRefusal>> {
  return changeSettings(acting, {
    ...request,
    settings: { safetyStock },
    problems: problemsOfSetting('safetyStock', safetyStock),
    announcedAs: 'SAFETY_STOCK',
  })
}
