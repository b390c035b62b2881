import type { Decision } from '#platform/decision/decision.ts'
import { problemsOfSetting } from '../../domain/requests.ts'
import type { Level, LevelKey } from '../../domain/stock/level.ts'
import type { Acting } from '../acting.ts'
import { changeSettings, type SettingRefusal } from './change-settings.ts'

export interface ThresholdRequest extends LevelKey {
  readonly lowStockThreshold: number
  readonly expectedVersion: number
}

/** Sets at which availability an alert is raised; raises or clears it when the level is now on the other side. */
export function setLowStockThreshold(
  acting: Acting,
  { lowStockThreshold, ...request }: ThresholdRequest,
): Promise<Decision<Level, SettingRefusal>> {
  return changeSettings(acting, {
    ...request,
    settings: { lowStockThreshold },
    problems: problemsOfSetting('lowStockThreshold', lowStockThreshold),
  })
}
