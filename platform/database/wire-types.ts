import type postgres from 'postgres'
import { parse as parseArray } from 'postgres-array'

/**
 * How values travel: `serialize` to text, `parse` from it. Type numbers are PostgreSQL's own and fixed (pg_type.dat).
 *
 * Arrays are declared here instead of being asked of the server at each connection: that question is the driver's first statement,
 * nobody waits for its answer, and a connection that dies meanwhile would end the process.
 */
export const wire_types = {
  // Sums and identities stay far below 2^53; a value that does not is refused rather than rounded.
  bigint: { to: 20, from: [20], serialize: String, parse: exactInteger },
  // Drizzle hands JSON over as text, templates hand it over as values; both must arrive once-encoded.
  json: { to: 114, from: [114, 3802], serialize: jsonText, parse: readJson },
  // In the order of their elements: boolean; smallint, integer, real, double precision; bigint; text, varchar, char, name, uuid, numeric;
  // date, timestamp, timestamptz; json, jsonb.
  booleans: arraysOf([1000], String, (text) => text === 't'),
  numbers: arraysOf([1005, 1007, 1021, 1022], String, Number),
  bigints: arraysOf([1016], String, exactInteger),
  texts: arraysOf([1009, 1015, 1002, 1003, 2951, 1231], String, (text) => text),
  instants: arraysOf([1182, 1115, 1185], instantText, (text) => new Date(text)),
  jsons: arraysOf([199, 3807], jsonText, readJson),
} as unknown as Record<string, postgres.PostgresType>

function arraysOf<T>(
  types: readonly number[],
  serialize: (value: T) => string,
  parse: (text: string) => unknown,
) {
  return {
    to: types[0],
    from: types,
    serialize: (values: readonly (T | null)[] | string) =>
      typeof values === 'string' ? values : arrayText(values, serialize),
    parse: (text: string) => parseArray(text, parse),
  }
}

/** An array literal (PostgreSQL manual, 8.15.6). */
function arrayText<T>(values: readonly (T | null)[], serialize: (value: T) => string): string {
  let text = '{'
  for (let index = 0; index < values.length; index++) {
    const value = values[index]
    if (value === undefined) throw new TypeError('an array holds undefined; null is what Postgres knows')
    if (index > 0) text += ','
    text += value === null ? 'null' : typeof value === 'number' ? value : quoted(serialize(value))
  }
  return `${text}}`
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

function exactInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} cannot be represented exactly`)
  return value
}

function jsonText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function readJson(text: string): unknown {
  return JSON.parse(text)
}

function instantText(value: Date | string): string {
  return typeof value === 'string' ? value : value.toISOString()
}
