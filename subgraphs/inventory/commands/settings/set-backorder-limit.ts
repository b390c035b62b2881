import type { Decision } from '#platform/decision/decision.ts'
import { unless } from '../../domain/problem.ts'
import { backorder_limit_max } from '../../domain/reservations/backorder.ts'
import type { Level, LevelKey } from '../../domain/stock/level.ts'
import type { Acting } from '../acting.ts'
import { changeSettings, type SettingRefusal } from './change-settings.ts'

export interface BackorderLimitRequest extends LevelKey {
  readonly backorderLimit: number
  readonly expectedVersion: number
}

/** Sets how many units may wait at a level. What waits already goes on waiting, also when that is more. */
export function setBackorderLimit(
  acting: Acting,
  { backorderLimit, ...request }: BackorderLimitRequest,
): Promise<Decision<Level, SettingRefusal>> {
  return changeSettings(acting, {
    ...request,
    settings: { backorderLimit },
    problems: unless(
      backorderLimit >= 0 && backorderLimit <= backorder_limit_max,
      'backorderLimit',
      `Use a whole number from 0 to ${backorder_limit_max}.`,
    ),
  })
}
