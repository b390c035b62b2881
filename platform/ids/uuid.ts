import { randomFillSync } from 'node:crypto'

/** Random bytes are drawn for this many ids at a time: one call to the generator costs more than the bytes. */
const ids_per_draw = 256
const bytes_per_id = 10
const pool = Buffer.alloc(ids_per_draw * bytes_per_id)
let drawn = pool.length

/**
 * A UUID version 7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, then random bits. Ids made later sort later (to the
 * millisecond), which keeps B-tree inserts at one end.
 */
export function uuidv7(now_ms: number = Date.now()): string {
  if (drawn === pool.length) {
    randomFillSync(pool)
    drawn = 0
  }
  const time = now_ms.toString(16).padStart(12, '0')
  const random = pool.toString('hex', drawn, drawn + bytes_per_id)
  drawn += bytes_per_id
  const variant = ((Number.parseInt(random.charAt(3), 16) & 0x3) | 0x8).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(4, 7)}-${random.slice(7, 19)}`
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a text is a UUID, so that an id from outside can be looked up without a database error. */
export function isUuid(text: string): boolean {
  return uuid.test(text)
}
