/** Gross per order in minor units, rounded half up (away from minus infinity); null when there was no order. */
export function averageOrder(gross: number, orders: number): number | null {
  return orders === 0 ? null : Math.floor((2 * gross + orders) / (2 * orders))
}

/** Kept promises per promise, 0 to 1; null when nothing was promised. */
export function onTimeRate(onTime: number, promised: number): number | null {
  return promised === 0 ? null : onTime / promised
}
