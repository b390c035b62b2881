import { scarce_buyers, scarce_name, scarce_units, toldOutOfStock } from './scarce.ts'
import type { Measured } from './scenarios.ts'

export interface Judged extends Pick<Measured, 'spread' | 'contested' | 'listings'> {
  readonly verified: Pick<Measured['verified'], 'violations'>
}

/** What must not be, however slow a machine is: sentences; none when all is well. */
export function wrongOf({ spread, contested, listings, verified }: Judged): readonly string[] {
  const failed = [...spread, ...contested].flatMap(({ name, clients, confirmed, errors, refused }) => {
    const bad = Object.entries(name === scarce_name ? errors : { ...errors, ...refused })
    const none = confirmed === 0 ? [`${name}, ${clients} clients: no order was confirmed`] : []
    return [...none, ...bad.map(([what, count]) => `${name}, ${clients} clients: ${count} × ${what}`)]
  })
  const sold = contested
    .filter(({ name }) => name === scarce_name)
    .flatMap((sale) => {
      const told = toldOutOfStock(sale)
      return [
        ...(sale.confirmed === scarce_units ? [] : [`${sale.confirmed} of ${scarce_units} units were sold`]),
        ...(told === scarce_buyers - scarce_units
          ? []
          : [`${told} of ${scarce_buyers - scarce_units} others were told that it is out of stock`]),
      ]
    })
  const lists = listings.flatMap(({ size, clients, right, wrong }) => {
    const where = `pages of products, ${size}x, ${clients} clients`
    const none = right === 0 ? [`${where}: none was right`] : []
    return [...none, ...Object.entries(wrong).map(([what, count]) => `${where}: ${count} × ${what}`)]
  })
  const broken = verified.violations.map(({ invariant, id, says }) => `${invariant} ${id}: ${says}`)
  return [...failed, ...sold, ...lists, ...broken]
}
