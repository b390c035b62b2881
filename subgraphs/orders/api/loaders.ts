import type DataLoader from 'dataloader'
import type { Database, Scope } from '#platform/database/database.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { loadList, loadOne } from '#platform/loaders/batch.ts'
import type { Order, OrderLine } from '../domain/order.ts'
import {
  linesById,
  linesOfOrders,
  type OrderTimelineEntry,
  ordersById,
  ordersByNumber,
  type Payment,
  paymentsOf,
  timelinesOf,
} from '../store/order-reader.ts'
import { type Refund, refundsOf } from '../store/refund-store.ts'
import { linesOfReturns, type Return, type ReturnLine, returnsOf } from '../store/return-reader.ts'

type ListLoader<Row> = DataLoader<string, readonly Row[]>

/** One request's batched reads. They know nothing of who may see what: resolvers decide that. */
export interface Loaders {
  readonly order: DataLoader<string, Order | null>
  readonly orderByNumber: DataLoader<string, Order | null>
  readonly line: DataLoader<string, OrderLine | null>
  readonly timeline: ListLoader<OrderTimelineEntry>
  readonly refunds: ListLoader<Refund>
  readonly returns: ListLoader<Return>
  readonly payment: DataLoader<string, Payment | null>
  lines(first: number, skip: number): ListLoader<OrderLine>
  returnLines(first: number, skip: number): ListLoader<ReturnLine>
}

export function createLoaders(database: Database, tenantId: string): Loaders {
  type ReadRows<Row> = (scope: Scope, keys: readonly string[]) => Promise<readonly Row[]>
  const many =
    <Row>(read: ReadRows<Row>) =>
    async (keys: readonly string[]) =>
      keys.length === 0 ? [] : database.read(tenantId, (scope) => read(scope, keys))
  /** An id that is not a UUID is nobody's id. */
  const byId = <Row>(read: ReadRows<Row>) => many<Row>((scope, ids) => read(scope, ids.filter(isUuid)))
  const slices = <Row>(
    read: (scope: Scope, ids: readonly string[], first: number, skip: number) => Promise<readonly Row[]>,
    ownerOf: (row: Row) => string,
  ) => {
    const loaders = new Map<string, ListLoader<Row>>()
    return (first: number, skip: number): ListLoader<Row> => {
      const slice = `${first} ${skip}`
      const known = loaders.get(slice)
      if (known !== undefined) return known
      const loader = loadList(
        byId<Row>((scope, ids) => read(scope, ids, first, skip)),
        ownerOf,
      )
      loaders.set(slice, loader)
      return loader
    }
  }
  return {
    order: loadOne(byId(ordersById), (order) => order.id),
    orderByNumber: loadOne(many(ordersByNumber), (order) => order.number),
    line: loadOne(byId(linesById), (line) => line.id),
    timeline: loadList(byId(timelinesOf), (entry) => entry.orderId),
    refunds: loadList(byId(refundsOf), (refund) => refund.orderId),
    returns: loadList(byId(returnsOf), (each) => each.orderId),
    payment: loadOne(byId(paymentsOf), (payment) => payment.orderId),
    lines: slices(linesOfOrders, (line) => line.orderId),
    returnLines: slices(linesOfReturns, (line) => line.returnId),
  }
}
