import type { Debt } from '../domain/debts.ts'
import { nothing_paid, type Paid } from '../domain/money.ts'
import type { Cancellation, Order } from '../domain/order.ts'
import {
  beginProcess,
  type Command,
  decide,
  evolve,
  type PaymentAction,
  type Process,
} from '../domain/process.ts'
import { around, type Mishap, type Settings } from './mishaps-world.ts'

/**
 * Plays one order through a script of mishaps: requests fail before or after their effect, arrive late, processes die between
 * any two steps, holds expire, buyers act at their bank or change their mind, staff gives money back. Whatever happens, the order
 * ends confirmed with everything, or cancelled with nothing.
 */

export const pending = {
  id: 'o',
  status: 'PENDING',
  paymentStatus: 'PENDING',
  fulfillmentStatus: 'UNFULFILLED',
  captureDue: false,
  cancellation: null,
} as unknown as Order
const cancellation: Cancellation = {
  reason: 'CUSTOMER_REQUEST',
  note: null,
  requestedAt: new Date(0),
  short: [],
  declineReason: null,
}
const steps_max = 500
/** Looks at a buyer who must act, before the time for it is over. */
const looks_max = 3

export const lease = (attempts: number) => ({ until: null, owner: null, fence: 1, attempts })

/** What a run of nobody's order knows. */
export const nothing_known = {
  paid: nothing_paid,
  fresh: false,
  debts: [],
  action: null,
  actionOver: false,
} as const

/** Runs one order through a script of mishaps, then through calm weather, as one owner after another. */
export function play(settings: Settings, script: readonly Mishap[]) {
  const world = around(settings)
  const lateAt = script.length % 7
  let row: Order = pending
  let paid: Paid = nothing_paid
  let debts: readonly Debt[] = []
  let action: PaymentAction | null = null
  let looks = 0
  let refunds = 0
  let parked = false
  let state = begin(true, 0)

  function begin(fresh: boolean, attempts: number): Process {
    const known = { paid, fresh, debts, action, actionOver: looks >= looks_max }
    return beginProcess({ ...row, lease: lease(attempts) }, known)
  }
  const adopt = (attempts = 0) => {
    state = begin(false, attempts)
  }

  /** What people do meanwhile. Whether the order is worked on in this step too. */
  function meanwhile(mishap: Mishap): boolean {
    if (mishap === 'hold expires') world.expire()
    if (mishap === 'buyer acts') world.act()
    if (mishap === 'goods leave') world.dispatch()
    const stands = row.cancellation === null && row.status !== 'CANCELLED'
    if (mishap === 'buyer cancels' && stands) {
      row = { ...row, cancellation }
      adopt()
      // Much may happen before somebody acts on it.
      return false
    }
    const left = paid.captured - paid.refunded - debts.reduce((sum, debt) => sum + amountOf(debt), 0)
    if (mishap === 'staff refunds' && stands && row.status === 'CONFIRMED' && left > 0) {
      refunds += 1
      const refund = {
        kind: 'refund',
        key: `refund:${refunds}`,
        refundId: `${refunds}`,
        returnId: null,
      } as const
      debts = [...debts, { ...refund, amount: Math.ceil(left / 2) }]
      adopt()
    }
    return true
  }

  function write(command: Command) {
    switch (command) {
      case 'awaitAction':
        looks += 1
        action ??= state.action
        row = { ...row, paymentStatus: 'ACTION_REQUIRED' }
        return adopt()
      case 'startCancelling':
        row = { ...row, cancellation }
        state = evolve(state, { type: 'cancellingStarted' })
        return
      case 'withdraw':
        row = { ...row, cancellation: null }
        return adopt()
      case 'confirm':
      case 'cancel':
        if (command === 'confirm') world.plan()
        paid = state.paid
        row = { ...row, status: command === 'confirm' ? 'CONFIRMED' : 'CANCELLED' }
        return adopt()
      case 'settle':
        paid = state.paid
        debts = debts.slice(1)
        state = evolve(state, { type: 'settled' })
        return
      case 'giveBack':
        return adopt(state.attempts + 1)
      case 'park':
        parked = true
        return
      default:
        throw new Error(`unexpected ${command}`)
    }
  }

  for (let step = 0; step < steps_max; step++) {
    if (step % 7 === lateAt) world.deliverLate()
    const mishap = script[step] ?? null
    if (!meanwhile(mishap)) continue
    const command = decide(state)
    const isIdle = parked || command === 'stop' || (command === 'settle' && debts.length === 0)
    // Nobody works on it; people may still do something.
    if (isIdle && step < script.length) continue
    if (isIdle) {
      // The worst that can still come: goods for what was short, and every request that was on its way.
      world.restock()
      world.deliverLate()
      return { row, paid, parked, ...world.end() }
    }
    if (mishap === 'dies before') {
      adopt()
      continue
    }
    const outcome = world.perform(command, state, mishap)
    if (outcome === null) write(command)
    else state = evolve(state, outcome)
    if (mishap === 'dies after') adopt()
  }
  throw new Error('the order never ended')
}

const amountOf = (debt: Debt) => ('amount' in debt ? debt.amount : 0)
