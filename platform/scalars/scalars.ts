import { GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { fault } from '#platform/faults/codes.ts'
import { isCurrency } from '#platform/money/money.ts'

const iso_date_time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/
const iso_date = /^\d{4}-\d{2}-\d{2}$/
const decimal = /^-?\d{1,15}(\.\d{1,10})?$/

/** An instant: `Date` inside; RFC 3339 text in UTC outside. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? value : new Date(value as string)).toISOString(),
  parseValue: readDateTime,
  parseLiteral: (node) => readDateTime(textOf(node)),
})

/** A calendar day, `YYYY-MM-DD`, as text on both sides. */
export const CalendarDate = checkedText(
  'Date',
  (text) => iso_date.test(text) && isRealDay(text),
  'a day such as 2026-03-31',
)

/** An exact decimal number, as text on both sides: `12.50`. */
export const Decimal = checkedText('Decimal', (text) => decimal.test(text), 'a decimal number such as 12.50')

/** An ISO 4217 currency code. */
export const CurrencyCode = checkedText('CurrencyCode', isCurrency, 'an ISO 4217 code such as GBP')

/** An ISO 3166-1 alpha-2 country code. */
export const CountryCode = checkedText(
  'CountryCode',
  (text) => /^[A-Z]{2}$/.test(text),
  'an ISO 3166 code such as GB',
)

/** Resolvers of the shared scalars; every subgraph's resolver map includes them. */
export const scalars = { DateTime, Date: CalendarDate, Decimal, CurrencyCode, CountryCode }

function checkedText(name: string, holds: (text: string) => boolean, example: string) {
  function read(value: unknown): string {
    const text = typeof value === 'number' && name === 'Decimal' ? String(value) : value
    if (typeof text === 'string' && holds(text)) return text
    throw fault('BAD_USER_INPUT', `${name} must be ${example}.`)
  }
  return new GraphQLScalarType<string, string>({
    name,
    serialize: (value) => String(value),
    parseValue: read,
    parseLiteral: (node) => read(textOf(node)),
  })
}

function readDateTime(value: unknown): Date {
  if (typeof value === 'string' && iso_date_time.test(value)) {
    const instant = new Date(value)
    // Date makes 2 March of 30 February; a day that is not in the calendar is a mistake, not an instant.
    if (!Number.isNaN(instant.getTime()) && isRealDay(value.slice(0, 10))) return instant
  }
  throw fault('BAD_USER_INPUT', 'DateTime must be an RFC 3339 instant such as 2026-03-31T09:30:00Z.')
}

function isRealDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

function textOf(node: ValueNode): unknown {
  return node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT
    ? node.value
    : undefined
}
