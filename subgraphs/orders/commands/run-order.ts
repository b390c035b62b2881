import { setTimeout as pause } from 'node:timers/promises'
import type { Order, OrderLine, Paid } from '../domain/order.ts'
import { beginProcess, type Command, decide, evolve, type Outcome, type Process } from '../domain/process.ts'
import { renewLease } from '../store/lease-store.ts'
import type { Payment } from '../store/order-reader.ts'
import { saveChange } from '../store/order-store.ts'
import type { CommandDependencies } from './dependencies.ts'
import { askProvider, authorise, capture, refund, voidPayment } from './move-money.ts'
import { commitStock, releaseStock, reserveStock } from './move-stock.ts'
import { stepOf } from './save-step.ts'
import { stopGoods } from './stop-goods.ts'

/** An order this process owns, with all a run needs to know. */
export interface Work {
  readonly tenantId: string
  readonly order: Order
  readonly lines: readonly OrderLine[]
  readonly payment: Pick<Payment, 'key' | 'currency' | 'amount' | 'captureAt' | 'cardToken'> & Partial<Paid>
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
  capture: 'captured',
  confirm: 'confirmed',
  startCancelling: 'cancelling',
  cancel: 'cancelled',
  withdraw: 'withdrawn',
  settleCapture: 'capture-settled',
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
  const paid: Paid = { authorised: 0, captured: 0, refunded: 0, voided: false, ...work.payment }
  let { order } = work
  let process = beginProcess(order, paid, work.fresh)
  let trouble = ''
  for (let step = 0; step < run_steps_max; step++) {
    const command = decide(process)
    if (command === 'stop') return { type: 'saved', order }
    crashHere(`before-${done[command]}`)
    if (isWrite(command)) {
      const saved = await save(dependencies, work, command, order, process, trouble)
      if (saved === null) return { type: 'lost' }
      crashHere(done[command])
      order = saved
      if (command !== 'startCancelling') return { type: 'saved', order }
      process = evolve(process, { type: 'cancellingStarted' })
      continue
    }
    const kept = await keepLease(dependencies, work.tenantId, order)
    if (kept === null) return { type: 'lost' }
    order = kept
    const outcome = await perform(dependencies, { ...work, order }, command).catch(
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

type Write = 'confirm' | 'startCancelling' | 'cancel' | 'withdraw' | 'settleCapture' | 'giveBack' | 'park'
const writes: ReadonlySet<Command> = new Set<Write>([
  'confirm',
  'startCancelling',
  'cancel',
  'withdraw',
  'settleCapture',
  'giveBack',
  'park',
])
const isWrite = (command: Command): command is Write => writes.has(command)

async function perform(
  dependencies: CommandDependencies,
  { tenantId, order, lines, payment }: Work,
  command: Exclude<Command, Write | 'stop'>,
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
      return refund(dependencies, tenantId, payment)
    case 'capture':
      return capture(dependencies, tenantId, payment)
  }
}

async function save(
  { database, now, logger, wakeRelay }: CommandDependencies,
  { tenantId, lines, payment }: Work,
  command: Write,
  before: Order,
  process: Process,
  trouble: string,
): Promise<Order | null> {
  const at = now()
  const step = stepOf(command, before, process, lines, payment.key, at, trouble)
  const saved = await database.writeStatement(tenantId, (scope) => saveChange(scope, step, at))
  if (!saved) {
    logger.info(
      { order: before.id, fence: before.lease.fence, command },
      'the order has another owner: nothing written',
    )
    return null
  }
  if (step.facts.length > 0) wakeRelay()
  if (command === 'park')
    logger.error({ order: before.id, trouble }, 'an order is parked: a person must look')
  if (command === 'giveBack')
    logger.warn({ order: before.id, trouble }, 'an order could not be finished; it is tried again')
  return step.order
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
