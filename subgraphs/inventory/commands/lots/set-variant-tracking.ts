import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import type { Tracking } from '../../domain/lots/lots.ts'
import { unless } from '../../domain/problem.ts'
import { isVariantId } from '../../domain/requests.ts'
import type { Level } from '../../domain/stock/level.ts'
import { countInTransit, lockForTracking, saveTracking } from '../../store/lots/tracking-store.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'

export interface TrackingRequest {
  readonly variantId: string
  readonly tracking: Tracking
}

/** There are units of the variant whose lots nobody would know. */
export interface VariantHasStock {
  readonly kind: 'VariantHasStock'
  readonly levels: readonly Level[]
  readonly inTransit: number
}

type Outcome = Decision<TrackingRequest, VariantHasStock | InvalidInput>

/** Chooses whether the units of a variant are told apart. Only while there are none: afterwards nobody knows which is which. */
export async function setVariantTracking(
  acting: Acting,
  { variantId, tracking }: TrackingRequest,
): Promise<Outcome> {
  const problems = unless(isVariantId(variantId), 'variantId', 'There is no variant with this id.')
  if (problems.length > 0) return refuse(invalidInput(problems))
  return acting.database.write(acting.tenantId, async (scope): Promise<Outcome> => {
    const levels = (await lockForTracking(scope, variantId)).filter((level) => level.onHand > 0)
    const inTransit = await countInTransit(scope, variantId)
    if (levels.length > 0 || inTransit > 0) return refuse({ kind: 'VariantHasStock', levels, inTransit })
    await saveTracking(scope, variantId, tracking, acting.now())
    return accept({ variantId, tracking })
  })
}
