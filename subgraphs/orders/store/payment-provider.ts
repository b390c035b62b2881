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

/**
 * Whoever moves the money. Promises each adapter keeps: one effect per key however often it is asked; a void of an unknown key
 * stays there and refuses an authorisation that arrives later; an answer tells what is so now. A rejection means only that no
 * answer came: the effect may have happened, so `find` by key before anything else.
 */
export interface PaymentProvider {
  readonly name: string
  authorise(request: Authorisation): Promise<ProviderPayment>
  /** What is held under the key; null when the provider never saw it. */
  find(payment: PaymentReference): Promise<ProviderPayment | null>
  /** Takes the whole authorised amount. */
  capture(payment: PaymentReference): Promise<ProviderPayment>
  /** Gives an authorisation back; a captured payment is answered as it is. */
  void(payment: PaymentReference): Promise<ProviderPayment>
  /** Gives the whole captured amount back. */
  refund(payment: PaymentReference): Promise<ProviderPayment>
}
