import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import type { Order } from './order.ts'
import { hasLeft } from './order.ts'

/** What it means to ask for a cancellation now: begin one, or join the one that is under way. */
export type CancelStep = 'begin' | 'join'

export type NotCancellable = 'DISPATCHED' | 'COMPLETED' | 'ALREADY_CANCELLED'

/** Whether an order can be cancelled: until its goods leave. */
export function requestCancellation(order: Order): Decision<CancelStep, NotCancellable> {
  if (order.status === 'CANCELLED') return refuse('ALREADY_CANCELLED')
  if (order.status === 'COMPLETED') return refuse('COMPLETED')
  if (hasLeft(order)) return refuse('DISPATCHED')
  return accept(order.cancellation === null ? 'begin' : 'join')
}
