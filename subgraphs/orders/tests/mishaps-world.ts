import type { LineCancellation } from '../domain/line-cancellation.ts'
import { nothing_paid } from '../domain/money.ts'
import type { Command, Outcome, Process, ProviderPayment } from '../domain/process.ts'

export const mishaps = [
  'fails before',
  'fails after',
  'fails halfway',
  'arrives late',
  'dies before',
  'dies after',
  'buyer cancels',
  'buyer cancels a unit',
  'buyer acts',
  'staff refunds',
  'hold expires',
  'goods leave',
  'goods are heard of',
] as const
export type Mishap = (typeof mishaps)[number] | null

export interface Settings {
  readonly stock: boolean
  readonly declines: boolean
  readonly capture: boolean
  /** What a buyer who must act comes to; none need not act. */
  readonly action: 'none' | 'proves' | 'fails'
}

export const order_amount = 100
/** Units of its only line; no unit costs the same as the next. */
export const order_units = 7

type Payment = Omit<ProviderPayment, 'declineReason'>

const outside: ReadonlySet<Command> = new Set<Command>([
  'reserve',
  'authorise',
  'ask',
  'commit',
  'stopGoods',
  'release',
  'void',
  'refund',
  'payDebt',
])

/** Inventory and a payment provider as they promise to be: one effect per key, tombstones, and answers that tell what is so. */
export function around({ stock, declines, capture, action }: Settings) {
  let onHand = stock
  let reservation: 'NONE' | 'HELD' | 'COMMITTED' | 'CLOSED' = 'NONE'
  let payment: Payment | null = null
  let shipment: 'NONE' | 'PLANNED' | 'STOPPED' | 'LEFT' = 'NONE'
  const parts = new Set<string>()
  /** What logistics kept back for a request, and what inventory took back for it. */
  const withheld = new Map<string, number>()
  const takenBack = new Map<string, number>()
  const sumOf = (units: ReadonlyMap<string, number>) =>
    [...units.values()].reduce((sum, each) => sum + each, 0)
  let gone = 0
  const late: (() => unknown)[] = []

  const taken = (): Payment => {
    if (declines) return { ...nothing_paid, status: 'DECLINED', action: null }
    const captured = capture ? order_amount : 0
    const status = capture ? 'CAPTURED' : 'AUTHORISED'
    return { ...nothing_paid, status, authorised: order_amount, captured, action: null }
  }
  const found = (): Outcome =>
    payment === null
      ? { type: 'paymentAbsent' }
      : { type: 'payment', payment: { ...payment, declineReason: null } }
  const giveBack = (key: string, amount: number) => {
    if (payment === null || parts.has(key)) return
    if (payment.refunded + amount > payment.captured) throw new Error('more is given back than was taken')
    parts.add(key)
    const refunded = payment.refunded + amount
    payment = { ...payment, refunded, status: refunded === payment.captured ? 'REFUNDED' : payment.status }
  }

  const collect = (key: string, amount: number) => {
    if (payment === null || parts.has(key)) return
    if (payment.captured + amount > payment.authorised - payment.released)
      throw new Error('more is taken than was held')
    parts.add(key)
    payment = { ...payment, captured: payment.captured + amount, status: 'CAPTURED' }
  }

  /** As many units as have not left; the same request gets the same answer. */
  const withhold = ({ id, lines }: LineCancellation): number => {
    const asked = lines.reduce((sum, { quantity }) => sum + quantity, 0)
    const units = withheld.get(id) ?? (shipment === 'LEFT' ? 0 : asked)
    withheld.set(id, units)
    return units
  }
  const takeBack = ({ id }: LineCancellation, units: number) => {
    if (takenBack.has(id) || reservation !== 'COMMITTED') return
    takenBack.set(id, units)
    if (sumOf(takenBack) + gone > order_units) throw new Error('more units come back than there were')
  }
  const withdraw = (cancellation: LineCancellation): Outcome => {
    const units = withhold(cancellation)
    takeBack(cancellation, units)
    const withdrawn = cancellation.lines.map(({ lineId }) => ({ lineId, waiting: 0, promised: units }))
    return { type: 'debtPaid', refused: null, withdrawn }
  }

  function effectOf(command: Command, { paid, debts: [debt] }: Process): () => Outcome {
    switch (command) {
      case 'reserve':
        return () => {
          if (reservation === 'NONE' && !onHand) return { type: 'short', lines: [] }
          if (reservation === 'NONE') reservation = 'HELD'
          if (reservation === 'CLOSED') return { type: 'reservationClosed' }
          const committed = reservation === 'COMMITTED'
          return { type: 'reserved', committed, allocations: [], holdUntil: null }
        }
      case 'authorise':
        return () => {
          const asked = { url: 'https://bank.example', expiresAt: new Date(0) }
          payment ??=
            action === 'none' ? taken() : { ...nothing_paid, status: 'ACTION_REQUIRED', action: asked }
          return found()
        }
      case 'commit':
        return () => {
          if (reservation === 'HELD') reservation = 'COMMITTED'
          return reservation === 'COMMITTED'
            ? { type: 'committed', allocations: [] }
            : { type: 'reservationClosed' }
        }
      case 'stopGoods':
        return () => {
          if (shipment === 'LEFT') return { type: 'goodsLeft' }
          shipment = 'STOPPED'
          return { type: 'stopped' }
        }
      case 'release':
        return () => {
          reservation = 'CLOSED'
          return { type: 'released' }
        }
      case 'void':
        return () => {
          payment ??= { ...nothing_paid, status: 'VOIDED', action: null }
          if (payment.status === 'AUTHORISED' || payment.status === 'ACTION_REQUIRED')
            payment = { ...payment, status: 'VOIDED', released: payment.authorised, action: null }
          return found()
        }
      case 'refund':
        return () => {
          giveBack('rest', paid.captured - paid.refunded)
          return found()
        }
      case 'payDebt':
        return () => {
          if (debt === undefined || debt.kind === 'bookReturn') throw new Error('unexpected debt')
          if (debt.kind === 'withdrawUnits') return withdraw(debt.cancellation)
          if (debt.kind === 'refund') giveBack(debt.key, debt.amount)
          if (debt.kind === 'capture') collect(debt.key, debt.amount)
          if (debt.kind === 'release' && payment !== null)
            payment = { ...payment, released: payment.authorised - payment.captured }
          return { type: 'debtPaid', refused: null }
        }
      default:
        return found
    }
  }

  return {
    /** What comes of a command that reaches outside; null for one that does not. */
    perform(command: Command, state: Process, mishap: Mishap): Outcome | null {
      if (!outside.has(command)) return null
      const effect = effectOf(command, state)
      if (mishap === 'fails before') return { type: 'failed', command }
      if (mishap === 'fails halfway') {
        // Taking units back is two calls: logistics keeps them, then inventory takes them.
        const [debt] = state.debts
        if (command === 'payDebt' && debt?.kind === 'withdrawUnits') withhold(debt.cancellation)
        return { type: 'failed', command }
      }
      if (mishap === 'fails after') effect()
      if (mishap === 'arrives late') late.push(effect)
      if (mishap === 'fails after' || mishap === 'arrives late') return { type: 'failed', command }
      return effect()
    },
    expire: () => {
      if (reservation === 'HELD') reservation = 'CLOSED'
    },
    act: () => {
      if (payment?.status !== 'ACTION_REQUIRED') return
      payment = action === 'proves' ? taken() : { ...payment, status: 'DECLINED', action: null }
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
      if (shipment !== 'PLANNED') return
      shipment = 'LEFT'
      gone = order_units - sumOf(withheld)
    },
    /** Units that are on the road; 0 before they left. */
    gone: () => gone,
    end: () => ({
      reservation,
      shipment,
      payment: payment as Payment | null,
      gone,
      takenBack: sumOf(takenBack),
    }),
  }
}
