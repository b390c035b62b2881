import type { Decision } from '#platform/decision/decision.ts'
import { fault } from '#platform/faults/codes.ts'
import { isPlainLine } from '#platform/texts/plain-text.ts'
import { type DayRange, dayRange } from '../domain/day-range.ts'

const rows_default = 20
const rows_max = 100
const threshold_default = 10
const threshold_max = 1_000_000
const id_chars_max = 128

/** The days asked for. Throws BAD_USER_INPUT when they are no range, or too long a one. */
export function rangeOf(given: { readonly from: string; readonly to: string }): DayRange {
  return checked(dayRange(given.from, given.to))
}

/** An id that is asked for, as it is. Throws BAD_USER_INPUT when no text of it can be one. */
export function idOf<Id extends string | null>(name: string, id: Id): Id {
  if (id === null || (id.length <= id_chars_max && isPlainLine(id))) return id
  throw fault(
    'BAD_USER_INPUT',
    `\`${name}\` is no id: it has at most ${id_chars_max} characters, and no control characters.`,
  )
}

/** How many rows are asked for. Throws BAD_USER_INPUT when out of bounds. */
export function firstOf(given: number | null | undefined): number {
  return within('first', given ?? rows_default, rows_max)
}

/** Below how many units stock is low. Throws BAD_USER_INPUT when out of bounds. */
export function thresholdOf(given: number | null | undefined): number {
  return within('threshold', given ?? threshold_default, threshold_max)
}

function within(name: string, value: number, max: number): number {
  if (value >= 1 && value <= max) return value
  throw fault('BAD_USER_INPUT', `\`${name}\` must be between 1 and ${max}; it is ${value}.`)
}

function checked<Fact>(decision: Decision<Fact, string>): Fact {
  if (decision.accepted) return decision.facts
  throw fault('BAD_USER_INPUT', decision.refusal)
}
