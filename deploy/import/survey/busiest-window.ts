const day_ms = 24 * 3_600_000

/** Units sold by calendar day (`2010-03-28`). */
export type UnitsByDay = ReadonlyMap<string, number>

/** The most units sold within any `window_days` days in a row. 0 when nothing was sold. */
export function busiestWindow(units_by_day: UnitsByDay, window_days: number): number {
  const days = [...units_by_day]
    .map(([day, units]) => ({ day: Date.parse(`${day}T00:00:00Z`) / day_ms, units }))
    .sort((a, b) => a.day - b.day)
  let best = 0
  let inWindow = 0
  let first = 0
  for (const { day, units } of days) {
    inWindow += units
    for (
      let oldest = days[first];
      oldest !== undefined && oldest.day <= day - window_days;
      oldest = days[first]
    ) {
      inWindow -= oldest.units
      first += 1
    }
    best = Math.max(best, inWindow)
  }
  return best
}
