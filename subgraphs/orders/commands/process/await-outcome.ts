import { setTimeout as pause } from 'node:timers/promises'
import type { Order } from '../../domain/order.ts'
import { ordersById } from '../../store/order-reader.ts'
import type { CommandDependencies } from '../dependencies.ts'
import type { Runs } from './runs.ts'

/** An order after waiting. `updatesCursor`: where its future changes begin, when it was not settled in time. */
export interface Awaited {
  readonly order: Order
  readonly updatesCursor: number | null
}

/** How often the row is read while another process works on the order. */
const look_every_ms = 50

/** Waits until the order is settled, here or in another process, at most until `deadline` (milliseconds since 1970). */
export async function awaitOutcome(
  { database, eventLog }: CommandDependencies,
  runs: Runs,
  tenantId: string,
  orderId: string,
  isSettled: (order: Order) => boolean,
  deadline: number,
): Promise<Awaited> {
  const read = async (): Promise<Order> => {
    const [order] = await database.read(tenantId, (scope) => ordersById(scope, [orderId]))
    if (order === undefined) throw new Error(`order ${orderId} is gone`)
    return order
  }
  for (;;) {
    const run = runs.of(orderId)
    if (run !== null) {
      const end = await untilDeadline(run, deadline)
      if (end?.type === 'saved' && isSettled(end.order) && !goesOn(end.order))
        return { order: end.order, updatesCursor: null }
    }
    const late = Date.now() >= deadline
    const order = await read()
    if (isSettled(order) && !goesOn(order)) return { order, updatesCursor: null }
    if (late || isSettled(order)) {
      // The head first: a change after it is announced to whoever subscribes from there.
      const head = await eventLog.head()
      const now = await read()
      return { order: now, updatesCursor: isSettled(now) && !goesOn(now) ? null : head }
    }
    await pause(Math.max(0, Math.min(look_every_ms, deadline - Date.now())))
  }
}

/** Whether an order that answers for now will change by itself. */
const goesOn = (order: Order) => order.status === 'PENDING' && order.parkedReason === null

/** The value, or null when the deadline passes first. */
export async function untilDeadline<T>(work: Promise<T>, deadline: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), Math.max(0, deadline - Date.now()))
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
