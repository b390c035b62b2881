/** Whose calendar decides on which day something happened: the channel's own, else the store's. */
export interface Calendar {
  /** IANA time zone of the store: `Europe/London`. */
  readonly store: string
  /** Time zones of channels that differ from the store's. */
  readonly channels: ReadonlyMap<string, string>
}

export const default_time_zone = 'Europe/London'

/** Offsets from UTC are whole quarters of an hour since 1972, so all instants of a quarter share their day. */
const quarter_ms = 15 * 60_000
const quarters_known_since = Date.UTC(1973, 0, 1)
const remembered_quarters_max = 50_000
const days_by_zone = new Map<string, ZoneDays>()

interface ZoneDays {
  readonly format: Intl.DateTimeFormat
  readonly byQuarter: Map<number, string>
}

/**
 * The calendar day, `YYYY-MM-DD`, of an RFC 3339 instant in the channel's time zone, by the tz database in Node. Throws a
 * RangeError when the text is not an instant.
 */
export function dayOf(calendar: Calendar, instant: string, channelId?: string): string {
  const own = channelId === undefined ? undefined : calendar.channels.get(channelId)
  return dayIn(own ?? calendar.store, Date.parse(instant))
}

/** The calendar day of an instant, in milliseconds since 1970, in a time zone. */
export function dayIn(timeZone: string, instant_ms: number): string {
  const zone = zoneDays(timeZone)
  if (!(instant_ms >= quarters_known_since)) return zone.format.format(instant_ms)
  const quarter = Math.floor(instant_ms / quarter_ms)
  const known = zone.byQuarter.get(quarter)
  if (known !== undefined) return known
  const day = zone.format.format(instant_ms)
  if (zone.byQuarter.size >= remembered_quarters_max) zone.byQuarter.clear()
  zone.byQuarter.set(quarter, day)
  return day
}

/** Whether the tz database knows the zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}

/** The first day of a day's month. */
export function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`
}

function zoneDays(timeZone: string): ZoneDays {
  let zone = days_by_zone.get(timeZone)
  if (zone === undefined) {
    // Canadian English writes days the ISO way.
    const format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
    zone = { format, byQuarter: new Map() }
    days_by_zone.set(timeZone, zone)
  }
  return zone
}
