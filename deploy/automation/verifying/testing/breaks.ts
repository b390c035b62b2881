import type { Break } from './break.ts'
import { history_breaks } from './history-breaks.ts'
import { inventory_breaks } from './inventory-breaks.ts'
import { orders_breaks } from './orders-breaks.ts'
import { other_breaks } from './other-breaks.ts'

/** Every invariant broken, some in two ways. */
export const breaks: readonly Break[] = [
  ...inventory_breaks,
  ...orders_breaks,
  ...history_breaks,
  ...other_breaks,
]
