import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '#platform/database/database.ts'
import { debtsOf } from '../../domain/debts.ts'
import type { Order, OrderLine } from '../../domain/order.ts'
import {
  type Beginning,
  beginProcess,
  type Command,
  decide,
  evolve,
  type Outcome,
  type Process,
} from '../../domain/process.ts'
import { renewLease } from '../../store/lease-store.ts'
import { endLineCancellation } from '../../store/line-cancellation-store.ts'
import type { Payment } from '../../store/order-reader.ts'
import { type OrderChange, saveChange } from '../../store/order-store.ts'
import type { OwingRows } from '../../store/owing-reader.ts'
import type { CommandDependencies } from '../dependencies.ts'
import { bookReturn } from './book-return.ts'
import { askProvider, authorise, payDebt, refundRest, voidPayment } from './move-money.ts'
import { commitStock, releaseStock, reserveStock } from './move-stock.ts'
import { overtakenBy, type Step, stepOf } from './save-step.ts'
import { saveSettlement } from './settle-debt.ts'
import { stopGoods } from './stop-goods.ts'
import { withdrawGoods } from './withdraw-goods.ts'

/** An order this process owns, with all a run needs to know. */
export interface Work {
  readonly tenantId: string
  readonly order: Order
  readonly lines: readonly OrderLine[]
  readonly payment: Omit<Payment, 'orderId' | 'declineReason'>
  readonly owing: OwingRows
  /** Whether nobody can have worked on it before: just created, by us. */
  readonly fresh: boolean
}

/** How a run ended: with the order as saved, or because the order belongs to somebody else by now. */
export type RunEnd = { readonly type: 'saved'; readonly order: Order } | { readonly type: 'lost' }

/** More steps than any path has; reaching it is a defect of the decider. */
const run_steps_max = 100
const lease_margin_ms = 250

/** The name of a crash point is what has happened by then. */
const done: Readonly<Record<Command, string>> = {
  reserve: 'reserved',
  authorise: 'authorised',
  ask: 'asked',
  commit: 'committed',
  stopGoods: 'goods-stopped',
  release: 'released',
  void: 'voided',
  refund: 'refunded',
  payDebt: 'debt-paid',
  awaitAction: 'awaiting-action',
  confirm: 'confirmed',
  startCancelling: 'cancelling',
  cancel: 'cancelled',
  withdraw: 'withdrawn',
  settle: 'settled',
  giveBack: 'given-back',
  park: 'parked',
  stop: 'stopped',
}

/**
 * Takes an order as far as it goes: decide, do, evolve, until a write ends the run. Holds no transaction while it waits
 * for anybody, and every write carries the fence of its lease. Never throws for what a neighbour does; throws when our own
 * database fails, and the lease then brings the order to somebody else.
 */
export async function runOrder(dependencies: CommandDependencies, work: Work): Promise<RunEnd> {
  const { crashHere } = dependencies
  const { retry_pause_ms } = dependencies.configuration
  let { order, payment } = work
  let process = beginProcess(order, beginningOf(dependencies, work))
  let trouble = ''
  for (let step = 0; step < run_steps_max; step++) {
    const command = decide(process)
    if (command === 'stop') return { type: 'saved', order }
    crashHere(`before-${done[command]}`)
    if (isWrite(command)) {
      const saved = await save(dependencies, { ...work, payment }, command, order, process, trouble)
      if (saved === null) return { type: 'lost' }
      crashHere(done[command])
      order = saved.order
      payment = { ...payment, ...saved.payment }
      const [debt] = process.debts
      const next = command === 'settle' && debt?.kind === 'withdrawUnits' ? null : onwards(command, order)
      if (next === null) return { type: 'saved', order }
      process = evolve(process, next)
      continue
    }
    const kept = await keepLease(dependencies, work.tenantId, order)
    if (kept === null) return { type: 'lost' }
    order = kept
    const outcome = await perform(dependencies, { ...work, order, payment }, command, process).catch(
      (error: unknown): Outcome => {
        trouble = `${command}: ${error instanceof Error ? error.message : String(error)}`
        return { type: 'failed', command }
      },
    )
    if (outcome.type !== 'failed') crashHere(done[command])
    process = evolve(process, outcome)
    if (outcome.type === 'failed' && !isWrite(decide(process))) {
      await pause(retry_pause_ms * 2 ** process.failures * (0.5 + Math.random()))
    }
  }
  throw new Error(`order ${order.id} did not end after ${run_steps_max} steps`)
}

/** What a run knows besides the order's row. */
function beginningOf({ now }: CommandDependencies, { order, lines, payment, owing, fresh }: Work): Beginning {
  const { action, authorised, captured, released, refunded } = payment
  return {
    paid: { authorised, captured, released, refunded },
    elsewhere: payment.refundedElsewhere,
    fresh,
    debts: debtsOf(order, lines, { payment, ...owing }),
    action,
    actionOver: action !== null && action.expiresAt.getTime() <= now().getTime(),
  }
}

/** What a write leads to; null when it ends the run. */
function onwards(command: Write, { lease }: Order): Outcome | null {
  if (command === 'startCancelling') return { type: 'cancellingStarted' }
  if (lease.until === null) return null
  if (command === 'settle') return { type: 'settled' }
  return command === 'withdraw' ? { type: 'withdrawn' } : null
}

const writes = [
  'awaitAction',
  'confirm',
  'startCancelling',
  'cancel',
  'withdraw',
  'settle',
  'giveBack',
  'park',
] as const
/** The commands that write the order's row. */
export type Write = (typeof writes)[number]
const isWrite = (command: Command): command is Write => (writes as readonly Command[]).includes(command)

async function perform(
  dependencies: CommandDependencies,
  { tenantId, order, lines, payment }: Work,
  command: Exclude<Command, Write | 'stop'>,
  { paid, elsewhere, debts: [debt] }: Process,
): Promise<Outcome> {
  switch (command) {
    case 'reserve':
      return reserveStock(dependencies, tenantId, order, lines)
    case 'commit':
      return commitStock(dependencies, tenantId, order)
    case 'stopGoods':
      return stopGoods(dependencies, tenantId, order)
    case 'release':
      return releaseStock(dependencies, tenantId, order)
    case 'authorise':
      return authorise(dependencies, tenantId, payment)
    case 'ask':
      return askProvider(dependencies, tenantId, payment)
    case 'void':
      return voidPayment(dependencies, tenantId, payment)
    case 'refund':
      return refundRest(dependencies, tenantId, payment, paid)
    case 'payDebt':
      if (debt === undefined) throw new Error('there is no debt to pay')
      if (debt.kind === 'withdrawUnits')
        return withdrawGoods(dependencies, tenantId, order, lines, debt.cancellation)
      if (debt.kind === 'bookReturn') return bookReturn(dependencies, tenantId, debt.returnId)
      return payDebt(dependencies, tenantId, payment, debt, { ...paid, refunded: paid.refunded - elsewhere })
  }
}

async function save(
  { database, configuration, now, logger, wakeRelay }: CommandDependencies,
  { tenantId, lines, payment }: Work,
  command: Write,
  before: Order,
  process: Process,
  trouble: string,
): Promise<OrderChange | null> {
  const at = now()
  const { action_poll_ms: poll_ms } = configuration
  const step: Step = { before, process, lines, payment, now: at, trouble, poll_ms }
  const saved =
    command === 'settle' || process.settlement !== null
      ? await saveSettlement(database, tenantId, step)
      : await saveOne(database, tenantId, step, command)
  if (saved === null) {
    logger.info(
      { order: before.id, fence: before.lease.fence, command },
      'the order has another owner: nothing written',
    )
    return null
  }
  if (saved.facts.length > 0) wakeRelay()
  if (command === 'park')
    logger.error(
      { order: before.id, trouble: saved.order.parkedReason },
      'an order is parked: a person must look',
    )
  if (command === 'giveBack')
    logger.warn({ order: before.id, trouble }, 'an order could not be finished; it is tried again')
  return saved
}

async function saveOne(
  database: Database,
  tenantId: string,
  step: Step,
  command: Exclude<Write, 'settle'>,
): Promise<OrderChange | null> {
  const change = stepOf(command, step)
  const overtaken = command === 'cancel' ? overtakenBy(step.process) : null
  const saved =
    overtaken === null
      ? await database.writeStatement(tenantId, (scope) => saveChange(scope, change, step.now))
      : await database.write(tenantId, async (scope) => {
          const isOurs = await saveChange(scope, change, step.now)
          if (isOurs) await endLineCancellation(scope, overtaken.id, [], step.now)
          return isOurs
        })
  return saved ? change : null
}

/** Renews the lease when the next step could outlive it. Null when the order has another owner. */
async function keepLease(
  { database, configuration, now }: CommandDependencies,
  tenantId: string,
  order: Order,
): Promise<Order | null> {
  const { neighbour_timeout_ms, provider_timeout_ms, lease_ms } = configuration
  const at = now().getTime()
  const needed_ms = Math.min(
    Math.max(neighbour_timeout_ms, provider_timeout_ms) + lease_margin_ms,
    lease_ms / 2,
  )
  if (order.lease.until !== null && order.lease.until.getTime() - at > needed_ms) return order
  const until = new Date(at + lease_ms)
  const renewed = await database.writeStatement(tenantId, (scope) => renewLease(scope, order, until))
  return renewed ? { ...order, lease: { ...order.lease, until } } : null
}
