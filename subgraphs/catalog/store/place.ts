import { fault } from '#platform/faults/codes.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import type { Page } from '#platform/pages/pages.ts'
import { isPlainLine } from '#platform/texts/plain-text.ts'

/** What the first part of a cursor must be in one order. */
export type PlaceKind = 'text' | 'number' | 'instant'

const holds: Readonly<Record<PlaceKind, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && isPlainLine(value),
  number: (value) => Number.isSafeInteger(value),
  instant: (value) => typeof value === 'string' && isPlainLine(value) && !Number.isNaN(Date.parse(value)),
}

/**
 * The sort value and the id inside a page's cursor, or null without one. Cursors come from outside: one of another list must
 * be refused here, where it would otherwise be a database error.
 */
export function placeOf(
  page: Page,
  kind: PlaceKind,
): { readonly value: string | number; readonly id: string } | null {
  if (page.from === null) return null
  const [value, id, ...rest] = page.from
  if (
    value !== undefined &&
    typeof id === 'string' &&
    isUuid(id) &&
    rest.length === 0 &&
    holds[kind](value)
  ) {
    return { value, id }
  }
  throw fault('BAD_USER_INPUT', 'This cursor is of another list or order. Start again without it.')
}
