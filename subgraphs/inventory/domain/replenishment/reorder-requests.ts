import { type Problem, unless } from '../problem.ts'
import { quantity_max } from '../requests.ts'
import type { ReorderRule } from './reorder.ts'

/** A rule as it is given: exactly one of the two. */
export interface GivenRule {
  readonly minMax: { readonly minimum: number; readonly maximum: number } | null
  readonly reorderPoint: { readonly serviceLevel: number; readonly coverDays: number } | null
}

/** Beyond this, z grows without end and safety stock with it. */
const service_level_max = 0.9999
const service_level_min = 0.5
const cover_days_max = 365

/** Everything that is wrong with a rule. */
export function problemsOfRule({ minMax, reorderPoint }: GivenRule): readonly Problem[] {
  if ((minMax === null) === (reorderPoint === null)) {
    return [{ path: 'rule', message: 'Give either minMax or reorderPoint.' }]
  }
  if (minMax !== null) {
    const { minimum, maximum } = minMax
    return [
      ...unless(minimum >= 0, 'rule.minMax.minimum', 'Use a whole number from 0 on.'),
      ...unless(
        maximum > minimum && maximum <= quantity_max,
        'rule.minMax.maximum',
        `Use a whole number above the minimum, at most ${quantity_max}.`,
      ),
    ]
  }
  const { serviceLevel = 0, coverDays = 0 } = reorderPoint ?? {}
  return [
    ...unless(
      serviceLevel >= service_level_min && serviceLevel <= service_level_max,
      'rule.reorderPoint.serviceLevel',
      `Use a probability from ${service_level_min} to ${service_level_max}.`,
    ),
    ...unless(
      coverDays >= 1 && coverDays <= cover_days_max,
      'rule.reorderPoint.coverDays',
      `Use 1 to ${cover_days_max} days.`,
    ),
  ]
}

/** A rule that has no problems. Throws for one that has. */
export function ruleOf({ minMax, reorderPoint }: GivenRule): ReorderRule {
  if (minMax !== null) return { kind: 'MIN_MAX', ...minMax }
  if (reorderPoint !== null) return { kind: 'REORDER_POINT', ...reorderPoint }
  throw new Error('the rule was not checked')
}
