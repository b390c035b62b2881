import { fault } from '#platform/faults/codes.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import type { Keyset } from '#platform/pages/pages.ts'

/** The id a page starts after; null for the first page. Throws BAD_USER_INPUT when the cursor is of another list. */
export function uuidOf(from: Keyset | null): string | null {
  return from === null ? null : checked(from.at(-1), (value) => typeof value === 'string' && isUuid(value))
}

/** The small number and the text a page starts after. */
export function numberAndTextOf(from: Keyset | null): readonly [number, string] | null {
  if (from === null) return null
  const isSmall = (value: unknown) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31
  return [
    checked(from[0], isSmall),
    checked(from[1], (value) => typeof value === 'string' && !value.includes('\0')),
  ]
}

/** The two ids a page starts after. */
export function uuidPairOf(from: Keyset | null): readonly [string, string] | null {
  if (from === null) return null
  const isId = (value: unknown) => typeof value === 'string' && isUuid(value)
  return [checked(from[0], isId), checked(from[1], isId)]
}

/** The text a page starts after. */
export function textOf(from: Keyset | null): string | null {
  return from === null
    ? null
    : checked(from.at(-1), (value) => typeof value === 'string' && !value.includes('\0'))
}

/** The number a page starts after. */
export function numberOf(from: Keyset | null): number | null {
  return from === null ? null : checked(from.at(-1), (value) => Number.isSafeInteger(value))
}

function checked<T>(value: unknown, holds: (value: unknown) => boolean): T {
  if (!holds(value))
    throw fault('BAD_USER_INPUT', 'This cursor is not one this list gave out. Start again without it.')
  return value as T
}
