import { fault } from '#platform/faults/codes.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import type { Page } from '#platform/pages/pages.ts'

/** Where a list by time goes on. */
export interface TimePlace {
  readonly at: string
  readonly id: string
}

/** The place a cursor of a list by time names; null at the list's start. Throws BAD_USER_INPUT for another list's cursor. */
export function timePlaceOf(page: Page, idIsUuid = true): TimePlace | null {
  if (page.from === null) return null
  const [at, id] = page.from
  if (
    typeof at === 'string' &&
    typeof id === 'string' &&
    (!idIsUuid || isUuid(id)) &&
    !Number.isNaN(Date.parse(at))
  )
    return { at, id }
  throw fault('BAD_USER_INPUT', 'This cursor is not one this list gave out. Start again without it.')
}
