import type { Scope } from '#platform/database/database.ts'
import type { Order } from '../../domain/order.ts'
import { order_lines_max } from '../../domain/placement.ts'
import { linesOfOrders, paymentsOf } from '../../store/order-reader.ts'
import { nothing_owing, owingOf } from '../../store/owing-reader.ts'
import type { Work } from './run-order.ts'

/** An order somebody else may have worked on before, with its lines and payment. */
export async function workOn(scope: Scope, order: Order): Promise<Work> {
  const lines = await linesOfOrders(scope, [order.id], order_lines_max, 0)
  const [payment] = await paymentsOf(scope, [order.id])
  if (payment === undefined) throw new Error(`order ${order.id} has no payment`)
  const owing = (await owingOf(scope, [order.id])).get(order.id) ?? nothing_owing
  return { tenantId: scope.tenantId, order, lines, payment, owing, fresh: false }
}
