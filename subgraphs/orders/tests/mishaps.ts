import { type Cancellation, nothing_paid, type Order, type Paid } from '../domain/order.ts'
import {
  beginProcess,
  type Command,
  decide,
  evolve,
  type Outcome,
  type Process,
  type ProviderPayment,
} from '../domain/process.ts'

/**
 * A world in which requests fail before or after their effect, arrive late, processes die between any two steps, holds
 * expire, goods leave and buyers change their mind. Whatever happens, the order ends confirmed with everything, or cancelled
 * with nothing.
 */
export const mishaps = [
  'fails before',
  'fails after',
  'arrives late',
  'dies before',
  'dies after',
  'buyer cancels',
  'hold expires',
  'goods leave',
] as const
export type Mishap = (typeof mishaps)[number] | null

export const pending = {
  id: 'o',
  status: 'PENDING',
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
const steps_max = 400

export interface Settings {
  readonly stock: boolean
  readonly declines: boolean
  readonly capture: boolean
}

export function world({ stock, declines, capture }: Settings) {
  let onHand = stock
  let reservation: 'NONE' | 'HELD' | 'COMMITTED' | 'CLOSED' = 'NONE'
  let payment: ProviderPayment['status'] | null = null
  let shipment: 'NONE' | 'PLANNED' | 'STOPPED' | 'LEFT' = 'NONE'
  const late: (() => unknown)[] = []
  const found = (): Outcome => {
    if (payment === null) return { type: 'paymentAbsent' }
    const authorised = payment === 'DECLINED' ? 0 : 100
    const captured = payment === 'CAPTURED' || payment === 'REFUNDED' ? 100 : 0
    const refunded = payment === 'REFUNDED' ? 100 : 0
    return {
      type: 'payment',
      payment: { status: payment, authorised, captured, refunded, declineReason: null },
    }
  }
  const effects: Partial<Record<Command, () => Outcome>> = {
    reserve: () => {
      if (reservation === 'NONE') {
        if (!onHand) return { type: 'short', lines: [] }
        reservation = 'HELD'
      }
      if (reservation === 'CLOSED') return { type: 'reservationClosed' }
      return { type: 'reserved', committed: reservation === 'COMMITTED', allocations: [] }
    },
    authorise: () => {
      payment ??= declines ? 'DECLINED' : capture ? 'CAPTURED' : 'AUTHORISED'
      return found()
    },
    ask: found,
    commit: () => {
      if (reservation === 'HELD') reservation = 'COMMITTED'
      return reservation === 'COMMITTED'
        ? { type: 'committed', allocations: [] }
        : { type: 'reservationClosed' }
    },
    stopGoods: () => {
      if (shipment === 'LEFT') return { type: 'goodsLeft' }
      shipment = 'STOPPED'
      return { type: 'stopped' }
    },
    release: () => {
      reservation = 'CLOSED'
      return { type: 'released' }
    },
    void: () => {
      if (payment === null || payment === 'AUTHORISED') payment = 'VOIDED'
      return found()
    },
    refund: () => {
      if (payment === 'CAPTURED') payment = 'REFUNDED'
      return found()
    },
  }
  return {
    perform(command: Command, mishap: Mishap): Outcome {
      const effect = effects[command] ?? (() => ({ type: 'failed', command }) as const)
      if (mishap === 'fails before') return { type: 'failed', command }
      if (mishap === 'fails after') {
        effect()
        return { type: 'failed', command }
      }
      if (mishap === 'arrives late') {
        late.push(effect)
        return { type: 'failed', command }
      }
      return effect()
    },
    expire: () => {
      if (reservation === 'HELD') reservation = 'CLOSED'
    },
    restock: () => {
      onHand = true
    },
    deliverLate: () => {
      for (const effect of late.splice(0)) effect()
    },
    /** Logistics hears that the order is confirmed. */
    plan: () => {
      if (shipment === 'NONE') shipment = 'PLANNED'
    },
    dispatch: () => {
      if (shipment === 'PLANNED') shipment = 'LEFT'
    },
    end: () => ({ reservation, payment, shipment }),
  }
}

/** Runs one order through a script of mishaps, then through calm weather, as one owner after another. */
export function play(settings: Settings, script: readonly Mishap[]) {
  const around = world(settings)
  const lateAt = script.length % 7
  let row: Order = pending
  let paid: Paid = nothing_paid
  let state: Process = beginProcess({ ...row, lease: lease(0) }, paid, true)
  const adopt = (attempts = 0) => {
    state = beginProcess({ ...row, lease: lease(attempts) }, paid, false)
  }
  for (let step = 0; step < steps_max; step++) {
    if (step % 7 === lateAt) around.deliverLate()
    const mishap = script[step] ?? null
    if (mishap === 'hold expires') around.expire()
    if (mishap === 'goods leave') around.dispatch()
    if (mishap === 'buyer cancels' && row.cancellation === null && row.status !== 'CANCELLED') {
      row = { ...row, cancellation }
      adopt()
      // Much may happen before somebody acts on it.
      continue
    }
    const command = decide(state)
    if (command === 'stop') {
      // The worst that can still come: goods for what was short, and every request that was on its way.
      around.restock()
      around.deliverLate()
      return { row, ...around.end() }
    }
    if (mishap === 'dies before') {
      adopt()
      continue
    }
    if (command === 'confirm') {
      paid = state.paid
      row = { ...row, status: 'CONFIRMED' }
      around.plan()
      adopt()
    } else if (command === 'withdraw') {
      row = { ...row, cancellation: null }
      adopt()
    } else if (command === 'cancel') {
      row = { ...row, status: 'CANCELLED' }
      adopt()
    } else if (command === 'startCancelling') {
      row = { ...row, cancellation }
      state = evolve(state, { type: 'cancellingStarted' })
    } else if (command === 'giveBack') {
      adopt(state.attempts + 1)
    } else if (command === 'park' || command === 'settleCapture') {
      throw new Error(`unexpected ${command}`)
    } else {
      state = evolve(state, around.perform(command, mishap))
    }
    if (mishap === 'dies after') adopt()
  }
  throw new Error('the order never ended')
}

export const lease = (attempts: number) => ({ until: null, owner: null, fence: 1, attempts })
