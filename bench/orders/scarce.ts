import type { Measurement } from './measure.ts'

/** The sale of something of which there is little: so many units, so many buyers at once, one each. */
export const scarce_units = 50
export const scarce_buyers = 200
export const scarce_name = `${scarce_units} in stock`

/** Buyers who were told that nothing is left. */
export function toldOutOfStock({ refused }: Measurement): number {
  return Object.entries(refused).reduce(
    (sum, [reason, count]) => sum + (reason.startsWith('OutOfStock') ? count : 0),
    0,
  )
}
