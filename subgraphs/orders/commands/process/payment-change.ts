import { type Debt, restKey } from '../../domain/debts.ts'
import type { Paid } from '../../domain/money.ts'
import type { Process } from '../../domain/process.ts'
import type { PaymentChange } from '../../store/order-store.ts'
import type { Work } from './run-order.ts'

/** What is known of the payment now, and the effects that made it so since it was last stored. */
export function paymentChange(stored: Work['payment'], process: Process): PaymentChange {
  const { paid, verdict, settlement, debts } = process
  const debt = settlement === null ? null : (debts[0] ?? null)
  const refusedCapture = settlement !== null && settlement.refused !== null && debt?.kind === 'capture'
  return {
    ...paid,
    refundDue: stored.refundDue - (debt?.kind === 'refund' && settlement?.refused === null ? debt.amount : 0),
    refundsDeclined: stored.refundsDeclined + (process.refundRefused === null ? 0 : 1),
    capturesDeclined: stored.capturesDeclined + (refusedCapture ? 1 : 0),
    action: null,
    declineReason: verdict?.declineReason ?? null,
    effects: effectsOf(stored, paid, debt),
  }
}

/** One effect per thing that grew, each under the key it was caused with. */
function effectsOf(stored: Work['payment'], paid: Paid, debt: Debt | null): PaymentChange['effects'] {
  const { key } = stored
  const captureKey = debt?.kind === 'capture' ? debt.key : `${key}:capture`
  const refundKey = debt?.kind === 'refund' ? debt.key : restKey(stored)
  return [
    { key, kind: 'AUTHORISE', amount: paid.authorised - stored.authorised },
    { key: captureKey, kind: 'CAPTURE', amount: paid.captured - stored.captured },
    { key: refundKey, kind: 'REFUND', amount: paid.refunded - stored.refunded },
    { key: `${key}:void`, kind: 'VOID', amount: paid.released - stored.released },
  ].filter((effect) => effect.amount > 0)
}
