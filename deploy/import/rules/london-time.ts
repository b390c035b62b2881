const zone = 'Europe/London'
const offsets_kept_max = 10_000
const hour_ms = 3_600_000
const day_ms = 24 * hour_ms

/** A moment as the shop's clock showed it, and as the world counts it. */
export interface LondonTime {
  /** The calendar day in London: `2010-03-28`. */
  readonly day: string
  /** The instant in UTC. */
  readonly at: string
}

/** Why a text is no time: not written as one (or no such day), or skipped when the clocks went forward. */
export type NoTime = 'MALFORMED' | 'SKIPPED'

const zone_format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' })
const offset_by_hour = new Map<number, number | null>()
/** Rows of one invoice carry the same time and follow each other. */
let latest: { readonly text: string; readonly time: LondonTime | NoTime } = { text: '', time: 'MALFORMED' }

/**
 * Reads `2010-03-28 14:05:00`, a time on London's clocks. In the hour that comes twice in autumn, the first is meant:
 * the day is the same either way.
 */
export function parseLondonTime(text: string): LondonTime | NoTime {
  if (text !== latest.text) latest = { text, time: readLondonTime(text) }
  return latest.time
}

function readLondonTime(text: string): LondonTime | NoTime {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return 'MALFORMED'
  const asUtc_ms = Date.parse(`${text.replace(' ', 'T')}Z`)
  // V8 reads 31 February as 3 March: only a time that reads back the same exists.
  if (Number.isNaN(asUtc_ms) || !new Date(asUtc_ms).toISOString().startsWith(text.replace(' ', 'T')))
    return 'MALFORMED'
  const offset_ms = offsetOfHour(asUtc_ms)
  if (offset_ms === null) return 'SKIPPED'
  return { day: text.slice(0, 10), at: new Date(asUtc_ms - offset_ms).toISOString() }
}

/** London changes its clocks on the hour, so all of an hour has one offset. */
function offsetOfHour(asUtc_ms: number): number | null {
  const hour = Math.floor(asUtc_ms / hour_ms)
  const known = offset_by_hour.get(hour)
  if (known !== undefined) return known
  if (offset_by_hour.size >= offsets_kept_max) offset_by_hour.clear()
  const offset = offsetOf(asUtc_ms)
  offset_by_hour.set(hour, offset)
  return offset
}

/**
 * Tries the offsets of the day before and the day after: one that leads back to itself is right; none does for a
 * skipped time.
 */
function offsetOf(asUtc_ms: number): number | null {
  const candidates = [offsetAt(asUtc_ms - day_ms), offsetAt(asUtc_ms + day_ms)]
  const right = candidates.filter((offset_ms) => offsetAt(asUtc_ms - offset_ms) === offset_ms)
  return right.length === 0 ? null : Math.max(...right)
}

/** How far London's clocks are ahead of UTC at an instant, from the zone data in Node. */
function offsetAt(instant_ms: number): number {
  const name = zone_format.formatToParts(instant_ms).find((part) => part.type === 'timeZoneName')?.value ?? ''
  const match = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name)
  if (match === null) throw new Error(`Node names the offset of ${zone} ${name}`)
  const [, sign, hours = '0', minutes = '0'] = match
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}
