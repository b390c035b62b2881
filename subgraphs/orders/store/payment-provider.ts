import type { ProviderPayment } from '../domain/process.ts'

/** One payment at a provider, named by the key we chose for it. */
export interface PaymentReference {
  readonly tenantId: string
  readonly key: string
}

export interface Authorisation extends PaymentReference {
  /** Minor units. */
  readonly amount: number
  readonly currency: string
  readonly cardToken: string
  /** Take the money at once, in the same request. */
  readonly capture: boolean
}

/** A part of a payment to take or to give back, named by a key of its own. */
export interface PartialEffect extends PaymentReference {
  readonly effectKey: string
  /** Minor units, more than 0. */
  readonly amount: number
}

/** What became of a part, and the payment as it is now. DECLINED is for good under this effect key. */
export interface EffectAnswer {
  readonly effect: 'DONE' | 'DECLINED'
  readonly payment: ProviderPayment
}

/** A payment in the provider's books, for reconciliation. */
export interface ListedPayment extends ProviderPayment, PaymentReference {
  readonly currency: string
}

/**
 * Whoever moves the money. Promises each adapter keeps: one effect per key however often it is asked; a void of an unknown key
 * stays there and refuses an authorisation that arrives later; an answer tells what is so now. A rejection means only that no
 * answer came: the effect may have happened, so `find` by key, or ask again under the same key, before anything else.
 */
export interface PaymentProvider {
  readonly name: string
  authorise(request: Authorisation): Promise<ProviderPayment>
  /** What is held under the key; null when the provider never saw it. */
  find(payment: PaymentReference): Promise<ProviderPayment | null>
  /** Takes a part of what is authorised. */
  capture(part: PartialEffect): Promise<EffectAnswer>
  /** Gives back whatever is authorised and not captured; a payment that is captured whole is answered as it is. */
  void(payment: PaymentReference): Promise<ProviderPayment>
  /** Gives a part of what is captured back. */
  refund(part: PartialEffect): Promise<EffectAnswer>
  /** The provider's own list of a tenant's payments in the order of their keys, at most `limit` (≤ 500) after a key. */
  list(tenantId: string, afterKey: string, limit: number): Promise<readonly ListedPayment[]>
}
