import { formatAmount, money } from '#platform/money/money.ts'
import { afterDebt, type Debt, restKey } from '../../domain/debts.ts'
import type { Paid } from '../../domain/money.ts'
import type { Outcome } from '../../domain/process.ts'
import type { Payment } from '../../store/order-reader.ts'
import type { CommandDependencies } from '../dependencies.ts'
import { within } from '../within.ts'

type Intent = Pick<Payment, 'key' | 'currency' | 'amount' | 'captureAt' | 'cardToken' | 'refundsDeclined'>

/** Asks for the money, at once or as an authorisation only. The key makes a second request the same request. */
export async function authorise(
  dependencies: CommandDependencies,
  tenantId: string,
  intent: Intent,
): Promise<Outcome> {
  const { key, currency, amount, captureAt, cardToken } = intent
  if (cardToken === null) throw new Error('the card token of an unsettled payment is gone')
  const capture = captureAt === 'placement'
  const payment = await call(dependencies, () =>
    dependencies.provider.authorise({ tenantId, key, currency, amount, cardToken, capture }),
  )
  return { type: 'payment', payment }
}

/** What became of a request whose answer was lost. */
export async function askProvider(
  dependencies: CommandDependencies,
  tenantId: string,
  { key }: Intent,
): Promise<Outcome> {
  const found = await call(dependencies, () => dependencies.provider.find({ tenantId, key }))
  return found === null ? { type: 'paymentAbsent' } : { type: 'payment', payment: found }
}

/** Gives back what is authorised and was not taken. */
export async function voidPayment(
  dependencies: CommandDependencies,
  tenantId: string,
  { key }: Intent,
): Promise<Outcome> {
  const payment = await call(dependencies, () => dependencies.provider.void({ tenantId, key }))
  // Nothing was done then; the step failed.
  if (payment.status === 'AUTHORISED' || payment.status === 'ACTION_REQUIRED')
    throw new Error(`${dependencies.provider.name} left the payment ${payment.status}`)
  return { type: 'payment', payment }
}

/**
 * Gives the rest of what was taken back: the compensation of a cancelled order. A provider that refuses is not asked again under
 * that key, which would get the same answer: a person must look, and the next try has another one.
 */
export async function refundRest(
  dependencies: CommandDependencies,
  tenantId: string,
  intent: Intent,
  { captured, refunded }: Paid,
): Promise<Outcome> {
  const { key, currency } = intent
  const part = { tenantId, key, effectKey: restKey(intent), amount: captured - refunded }
  const { effect, payment } = await call(dependencies, () => dependencies.provider.refund(part))
  const says = `${dependencies.provider.name} declined to refund ${formatAmount(money(part.amount, currency))} ${currency}`
  if (effect === 'DECLINED') return { type: 'refundRefused', says }
  return { type: 'payment', payment }
}

/** Settles one debt of money with the provider. Asking again under the debt's key is the same request. */
export async function payDebt(
  dependencies: CommandDependencies,
  tenantId: string,
  { key, currency }: Intent,
  debt: Exclude<Debt, { kind: 'bookReturn' | 'withdrawUnits' }>,
  paid: Paid,
): Promise<Outcome> {
  const { provider } = dependencies
  if (debt.kind === 'release') {
    await call(dependencies, () => provider.void({ tenantId, key }))
    return { type: 'debtPaid', refused: null }
  }
  const part = { tenantId, key, effectKey: debt.key, amount: debt.amount }
  const { effect, payment } = await call(dependencies, () =>
    debt.kind === 'capture' ? provider.capture(part) : provider.refund(part),
  )
  const refused = `${provider.name} declined to ${debt.kind} ${formatAmount(money(debt.amount, currency))} ${currency}`
  if (effect === 'DECLINED') return { type: 'debtPaid', refused }
  const after = afterDebt(paid, debt)
  if (payment.captured < after.captured || payment.refunded < after.refunded)
    throw new Error(`${provider.name} says it is done, and its books do not show it: reconcile them`)
  return { type: 'debtPaid', refused: null }
}

function call<Answer>(
  { provider, configuration }: CommandDependencies,
  operation: () => Promise<Answer>,
): Promise<Answer> {
  return within(configuration.provider_timeout_ms, provider.name, operation)
}
