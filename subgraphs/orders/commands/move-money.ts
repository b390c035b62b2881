import type { Outcome, ProviderPayment } from '../domain/process.ts'
import type { Payment } from '../store/order-reader.ts'
import type { CommandDependencies } from './dependencies.ts'
import { within } from './within.ts'

type Intent = Pick<Payment, 'key' | 'currency' | 'amount' | 'captureAt' | 'cardToken'>

/** Asks for the money, at once or as an authorisation only. The key makes a second request the same request. */
export function authorise(
  dependencies: CommandDependencies,
  tenantId: string,
  intent: Intent,
): Promise<Outcome> {
  const { key, currency, amount, captureAt, cardToken } = intent
  if (cardToken === null) throw new Error('the card token of an unsettled payment is gone')
  return call(dependencies, () =>
    dependencies.provider.authorise({
      tenantId,
      key,
      currency,
      amount,
      cardToken,
      capture: captureAt === 'placement',
    }),
  )
}

/** What became of a request whose answer was lost. */
export async function askProvider(
  dependencies: CommandDependencies,
  tenantId: string,
  { key }: Intent,
): Promise<Outcome> {
  const { provider, configuration } = dependencies
  const found = await within(configuration.provider_timeout_ms, provider.name, () =>
    provider.find({ tenantId, key }),
  )
  return found === null ? { type: 'paymentAbsent' } : { type: 'payment', payment: found }
}

export function capture(
  dependencies: CommandDependencies,
  tenantId: string,
  { key }: Intent,
): Promise<Outcome> {
  return call(dependencies, () => dependencies.provider.capture({ tenantId, key }), 'AUTHORISED')
}

export function voidPayment(
  dependencies: CommandDependencies,
  tenantId: string,
  { key }: Intent,
): Promise<Outcome> {
  return call(dependencies, () => dependencies.provider.void({ tenantId, key }), 'AUTHORISED')
}

export function refund(
  dependencies: CommandDependencies,
  tenantId: string,
  { key }: Intent,
): Promise<Outcome> {
  return call(dependencies, () => dependencies.provider.refund({ tenantId, key }), 'CAPTURED')
}

/** `unchanged` is the status that would mean that nothing was done; the step then failed. */
async function call(
  { provider, configuration }: CommandDependencies,
  operation: () => Promise<ProviderPayment>,
  unchanged?: ProviderPayment['status'],
): Promise<Outcome> {
  const payment = await within(configuration.provider_timeout_ms, provider.name, operation)
  if (payment.status === unchanged) throw new Error(`${provider.name} left the payment ${unchanged}`)
  return { type: 'payment', payment }
}
