import { restOf } from '../domain/cancelled-units.ts'
import { debtsOf, type RefundDue } from '../domain/debts.ts'
import { dispatch, fulfillmentOf } from '../domain/fulfilment.ts'
import { type LineCancellation, requestLineCancellation, withdrawUnits } from '../domain/line-cancellation.ts'
import { nothing_paid, type Paid, refundable } from '../domain/money.ts'
import type { Cancellation, Order, OrderLine } from '../domain/order.ts'
import {
  beginProcess,
  type Command,
  decide,
  evolve,
  type PaymentAction,
  type Process,
} from '../domain/process.ts'
import { around, type Mishap, order_amount, order_units, type Settings } from './mishaps-world.ts'

/**
 * Plays one order through a script of mishaps: requests fail before, amid or after their effect, arrive late, processes die
 * between any two steps, holds expire, buyers act at their bank or change their mind about all or some of it, staff gives money
 * back, goods leave. Whatever happens, the order ends confirmed with everything that was kept, or cancelled with nothing.
 */

export const pending = {
  id: 'o',
  status: 'PENDING',
  paymentStatus: 'PENDING',
  fulfillmentStatus: 'UNFULFILLED',
  captureDue: false,
  cancellation: null,
} as unknown as Order
const only_line = {
  id: 'l',
  kind: 'GOODS',
  ...{ ordered: order_units, committed: order_units },
  ...{ fulfilled: 0, backordered: 0, cancelled: 0, delivered: 0, returned: 0, refunded: 0, served: 0 },
  ...{ net: 83, tax: order_amount - 83, gross: order_amount },
} as unknown as OrderLine
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
  const captureAt = settings.capture ? 'placement' : 'dispatch'
  const lateAt = script.length % 7
  let row: Order = pending
  let line = only_line
  let paid: Paid = nothing_paid
  let refunds: readonly RefundDue[] = []
  let unwanted: LineCancellation | null = null
  let action: PaymentAction | null = null
  let looks = 0
  let ids = 0
  let parked = false
  let isHeard = false
  /** Decided by staff; and units that events told of as cancelled. */
  const told = { goodwill: 0, cancelled: 0, parts: 0 }
  let state = begin(true, 0)

  function begin(fresh: boolean, attempts: number): Process {
    const payment = { ...paid, key: 'order:o', capturesDeclined: 0 }
    const debts = debtsOf(row, [line], { payment, refunds, returnsToBook: [], lineCancellation: unwanted })
    const known = { paid, fresh, debts, action, actionOver: looks >= looks_max }
    return beginProcess({ ...row, lease: lease(attempts) }, known)
  }
  const adopt = (attempts = 0) => {
    state = begin(false, attempts)
  }
  const refundDue = () => refunds.reduce((sum, { amount }) => sum + amount, 0)
  const owe = (amount: number) => {
    refunds = [...refunds, { id: `${++ids}`, returnId: null, amount, tries: 0 }]
  }

  /** What people do meanwhile. Whether the order is worked on in this step too. */
  function meanwhile(mishap: Mishap): boolean {
    if (mishap === 'hold expires') world.expire()
    if (mishap === 'buyer acts') world.act()
    if (mishap === 'goods leave') world.dispatch()
    if (mishap === 'goods are heard of') hear()
    if (mishap === 'buyer cancels a unit') cancelUnit()
    const stands = row.cancellation === null && row.status !== 'CANCELLED'
    if (mishap === 'buyer cancels' && stands && row.fulfillmentStatus === 'UNFULFILLED') {
      row = { ...row, cancellation }
      adopt()
      // Much may happen before somebody acts on it.
      return false
    }
    const left = refundable(paid, refundDue())
    if (mishap === 'staff refunds' && stands && row.status === 'CONFIRMED' && left > 0) {
      const amount = Math.ceil(left / 2)
      told.goodwill += amount
      owe(amount)
      adopt()
    }
    return true
  }

  function cancelUnit() {
    const lines = [{ lineId: line.id, quantity: 1 }]
    if (!requestLineCancellation(row, [line], lines, unwanted !== null).accepted) return
    unwanted = { id: `${++ids}`, reason: '', requestedBy: '', lines }
    adopt()
  }

  /** The order is told what left; true when that was news. */
  function hear(): boolean {
    const quantity = world.gone()
    if (quantity === 0 || isHeard || row.status === 'CANCELLED') return false
    isHeard = true
    line = dispatch([line], [{ lineId: line.id, quantity }])[0] ?? line
    const captureDue = row.captureDue || paid.captured + paid.released < paid.authorised
    row = { ...row, captureDue, fulfillmentStatus: fulfillmentOf([line]) }
    adopt()
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
        world.plan()
        paid = state.paid
        row = { ...row, status: 'CONFIRMED' }
        return adopt()
      case 'cancel':
        paid = withinCaptured(state.paid)
        row = { ...row, status: 'CANCELLED' }
        told.cancelled += restOf(captureAt, [line]).parts.reduce((sum, { quantity }) => sum + quantity, 0)
        line = { ...line, cancelled: line.cancelled + line.committed, committed: 0 }
        unwanted = null
        return adopt()
      case 'settle':
        return settle()
      case 'giveBack':
        return adopt(state.attempts + 1)
      case 'park':
        parked = true
        return
      default:
        throw new Error(`unexpected ${command}`)
    }
  }

  /** As the table has it: refunds that are due and those that are made never exceed what was taken. */
  function withinCaptured(now: Paid): Paid {
    if (now.refunded + refundDue() > now.captured) throw new Error('more is to be given back than was taken')
    return now
  }

  function settle() {
    const [debt] = state.debts
    if (debt?.kind === 'withdrawUnits') {
      const units = state.settlement?.withdrawn ?? []
      const after = withdrawUnits(
        row,
        [line],
        units,
        { ...paid, refundDue: refundDue(), captureAt },
        new Date(0),
      )
      const cancelled = after.cancelled.reduce((sum, { quantity }) => sum + quantity, 0)
      told.cancelled += cancelled
      if (cancelled > 0) told.parts += 1
      unwanted = null
      row = after.order
      line = after.lines[0] ?? line
      if (after.refund > 0) owe(after.refund)
      return adopt()
    }
    if (debt?.kind === 'refund') refunds = refunds.filter(({ id }) => id !== debt.refundId)
    paid = withinCaptured(state.paid)
    if (state.debts.length === 1 && row.cancellation === null) row = { ...row, captureDue: false }
    state = evolve(state, { type: 'settled' })
  }

  for (let step = 0; step < steps_max; step++) {
    if (step % 7 === lateAt) world.deliverLate()
    const mishap = script[step] ?? null
    if (!meanwhile(mishap)) continue
    const command = decide(state)
    const isIdle = parked || command === 'stop' || (command === 'settle' && state.debts.length === 0)
    // Nobody works on it; people may still do something.
    if (isIdle && step < script.length) continue
    if (isIdle && !parked && hear()) continue
    if (isIdle) {
      // The worst that can still come: goods for what was short, and every request that was on its way.
      world.restock()
      world.deliverLate()
      return { row, line, paid, parked, told, ...world.end() }
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
