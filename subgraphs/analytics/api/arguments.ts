import type { Decision } from '#platform/decision/decision.ts'
import { fault } from '#platform/faults/codes.ts'
import { type DayRange, dayRange } from '../domain/day-range.ts'

const rows_default = 20
const rows_max = 100
const threshold_default = 10
const threshold_max = 1_000_000

/** The days asked for. Throws BAD_USER_INPUT when they are no range, or too long a one. */
export function rangeOf(given: { readonly from: string; readonly to: string }): DayRange {
  return checked(dayRange(given.from, given.to))
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
