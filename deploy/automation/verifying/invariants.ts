import { event_log_invariants } from './event-log.ts'
import { figures_invariants } from './figures.ts'
import { goods_invariants } from './goods.ts'
import { guard_invariants } from './guards.ts'
import { history_invariants } from './history.ts'
import type { Invariant } from './invariant.ts'
import { money_invariants } from './money.ts'
import { order_part_invariants } from './order-parts.ts'
import { order_invariants } from './orders.ts'
import { plumbing_notices } from './plumbing.ts'
import { stock_invariants } from './stock.ts'
import { flow_invariants } from './stock-flows.ts'
import { lot_invariants } from './stock-lots.ts'
import { purchase_invariants } from './stock-purchases.ts'
import { reservation_invariants } from './stock-reservations.ts'

/** Everything that must always hold within inventory alone. */
export const inventory_invariants: readonly Invariant[] = [
  ...stock_invariants,
  ...reservation_invariants,
  ...lot_invariants,
  ...flow_invariants,
  ...purchase_invariants,
]

/** Everything that must always hold. A new promise is a new entry, and a new case in `verify-system.test.ts`. */
export const invariants: readonly Invariant[] = [
  ...inventory_invariants,
  ...order_invariants,
  ...order_part_invariants,
  ...money_invariants,
  ...goods_invariants,
  ...history_invariants,
  ...event_log_invariants,
  ...figures_invariants,
  ...guard_invariants,
  ...plumbing_notices,
]
