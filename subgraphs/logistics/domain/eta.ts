const day_ms = 86_400_000
/** Parcels are promised by this hour, UTC. */
const delivery_hour = 18

/** When a parcel handed over now is expected: so many working days (Monday to Friday) later, by 18:00 UTC. */
export function etaOf(from: Date, service_days: number): Date {
  let day = Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate())
  for (let left = service_days; left > 0; ) {
    day += day_ms
    if (isWorkingDay(day)) left -= 1
  }
  return new Date(day + delivery_hour * 3_600_000)
}

function isWorkingDay(day: number): boolean {
  const weekday = new Date(day).getUTCDay()
  return weekday !== 0 && weekday !== 6
}
