import { actorOf } from '#platform/auth/viewer.ts'
import type { Scope } from '#platform/database/database.ts'
import { idempotency_key_chars_max, once } from '#platform/idempotency/once.ts'
import { isUuid, uuidv7 } from '#platform/ids/uuid.ts'
import { isPlainLine } from '#platform/texts/plain-text.ts'
import { type PriceVersionConflict, readPrice, setPrice } from '../domain/price.ts'
import { type InvalidInput, invalidInput, noProblems, problemAt } from '../domain/problems.ts'
import { isSlug, readLine, reason_chars_max } from '../domain/texts.ts'
import { announcePrice } from '../store/announce.ts'
import { lockForPrice, savePrice, standingPrice } from '../store/price-store.ts'
import type { Session } from './session.ts'

export interface UpdatePriceRequest {
  readonly variantId: string
  readonly channelId: string
  readonly currency?: string | null | undefined
  readonly amount: string
  readonly expectedVersion?: number | null | undefined
  readonly idempotencyKey?: string | null | undefined
  readonly reason: string
}

/** The variant has this price, in minor units. */
export interface PriceUpdated {
  readonly kind: 'UpdatePriceSuccess'
  readonly variantId: string
  readonly currency: string
  readonly amount: number
  readonly version: number
  readonly changed: boolean
}

export type UpdatePriceOutcome =
  | PriceUpdated
  | (PriceVersionConflict & { readonly currency: string })
  | InvalidInput
  | { readonly kind: 'IdempotencyKeyReused' }

/** Sets what a variant costs in a channel from now on, keeps what it cost before, and tells everybody who listens. */
export async function updatePrice(session: Session, given: UpdatePriceRequest): Promise<UpdatePriceOutcome> {
  const { idempotencyKey, ...input } = given
  const problems = noProblems()
  const reason = readLine(problems, 'reason', given.reason, reason_chars_max)
  problems.expect(isUuid(given.variantId), 'variantId', 'there is no such variant')
  problems.expect(isSlug(given.channelId), 'channelId', 'there is no such channel')
  const key_holds = idempotencyKey == null || isKey(idempotencyKey)
  problems.expect(
    key_holds,
    'idempotencyKey',
    `must have 1 to ${idempotency_key_chars_max} printable characters`,
  )
  if (problems.found.length > 0) return invalidInput(problems.found)
  return session.write(async (scope): Promise<UpdatePriceOutcome> => {
    if (idempotencyKey == null) return change(session, scope, given, reason)
    const request = { actor: actorOf(session.viewer), mutation: 'updatePrice', key: idempotencyKey, input }
    const result = await once(scope, request, async () => {
      const outcome = await change(session, scope, given, reason)
      return { remember: outcome.kind === 'UpdatePriceSuccess', result: outcome }
    })
    return result.kind === 'reused' ? { kind: 'IdempotencyKeyReused' } : result.result
  })
}

async function change(
  session: Session,
  scope: Scope,
  given: UpdatePriceRequest,
  reason: string,
): Promise<UpdatePriceOutcome> {
  const { channelId, expectedVersion = null } = given
  const variant = await lockForPrice(scope, given.variantId)
  if (variant === null) return problemAt('variantId', 'there is no such variant')
  const standing = await standingPrice(scope, variant.variantId, channelId, given.currency ?? null)
  if (standing === null) return problemAt('channelId', 'there is no such channel')
  const { currency, price } = standing
  const problems = noProblems()
  const amount = readPrice(problems, 'amount', given.amount, currency)
  if (problems.found.length > 0) return invalidInput(problems.found)
  const decision = setPrice(price, amount, expectedVersion, session.now())
  if (!decision.accepted) return { ...decision.refusal, currency }
  const { variantId, productId, sku, visible } = variant
  if (decision.facts.changed) {
    const id = uuidv7(decision.facts.effectiveAt.getTime())
    const entry = {
      ...decision.facts,
      id,
      variantId,
      productId,
      channelId,
      currency,
      reason,
      actor: actorOf(session.viewer),
    }
    await savePrice(scope, entry)
    await announcePrice(scope, entry, sku, visible)
  }
  const { version, changed } = decision.facts
  return { kind: 'UpdatePriceSuccess', variantId, currency, amount, version, changed }
}

function isKey(text: string): boolean {
  return text.length >= 1 && text.length <= idempotency_key_chars_max && isPlainLine(text)
}
