import { isDeepStrictEqual } from 'node:util'
import {
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import type { MutationUnderTest } from './schema.ts'

export type Arguments = Readonly<Record<string, unknown>>

/** A good input with one thing wrong in it. */
export interface Mutant {
  /** Where: `input.lines.1.quantity`. */
  readonly path: string
  /** What: `zero`. */
  readonly what: string
  readonly args: Arguments
  /** Whether GraphQL itself must refuse it. */
  readonly malformed: boolean
}

interface Wrong {
  readonly what: string
  readonly value: unknown
  readonly malformed: boolean
}

/** What is known of the world besides the input: ids that look right and are not. */
export interface Strangers {
  /** The same arguments, of another tenant. */
  readonly elsewhere: Arguments
  /** Well-formed, of nothing. */
  readonly unknownId: string
  /** Of something, but never of what is asked for. */
  readonly idOfAnotherType: string
}

const nul = 'a\0b'
const half_a_pair = 'a\ud800b'
const endless = 'x'.repeat(10_000)
/** Beyond the longest list that anything takes in one call of a person: opening stock, 5,000 lines. */
const many_entries = 5_001

const wrong = (what: string, value: unknown): Wrong => ({ what, value, malformed: false })
const malformed = (what: string, value: unknown): Wrong => ({ what, value, malformed: true })

const wrong_by_type: Readonly<Record<string, readonly Wrong[]>> = {
  Int: [
    wrong('zero', 0),
    wrong('minus one', -1),
    wrong('2^31-1', 2_147_483_647),
    wrong('-2^31', -2_147_483_648),
    malformed('a fraction', 1.5),
    malformed('2^31', 2_147_483_648),
    malformed('1e308', 1e308),
    malformed('a text', '1'),
  ],
  Float: [wrong('minus one', -1), wrong('1e308', 1e308), wrong('tiny', 5e-324), malformed('a text', '1')],
  String: [
    wrong('empty', ''),
    wrong('blank', ' \t\n '),
    wrong('endless', endless),
    wrong('a NUL', nul),
    wrong('a terminal escape', 'a\u001b[31mb'),
    wrong('half a surrogate pair', half_a_pair),
    malformed('a number', 7),
  ],
  ID: [
    wrong('empty', ''),
    wrong('no id', 'no id'),
    wrong('endless', endless),
    wrong('a NUL', nul),
    wrong('half a surrogate pair', half_a_pair),
    malformed('a fraction', 1.5),
  ],
  Boolean: [malformed('a text', 'yes')],
  Decimal: [
    wrong('minus one', '-1'),
    wrong('too many decimals', '0.0000000001'),
    wrong('fifteen digits', '999999999999999'),
    wrong('negative, fifteen digits', '-999999999999999.99'),
    malformed('twenty digits', '99999999999999999999'),
    malformed('an exponent', '1e5'),
    malformed('1e308', 1e308),
    malformed('no number', '12,50'),
    malformed('endless', '9'.repeat(10_000)),
    malformed('empty', ''),
  ],
  MinorUnits: [
    wrong('minus one', -1),
    wrong('2^53-1', 9_007_199_254_740_991),
    malformed('2^53', 2 ** 53),
    malformed('a fraction', 1.5),
  ],
  CurrencyCode: [
    wrong('another currency', 'JPY'),
    malformed('no currency', 'XXQ'),
    malformed('small letters', 'gbp'),
    malformed('endless', endless),
  ],
  CountryCode: [malformed('no country', 'Britain'), malformed('small letters', 'gb')],
  Date: [
    wrong('the year 1', '0001-01-01'),
    wrong('the year 9999', '9999-12-31'),
    malformed('the year 0', '0000-00-00'),
    malformed('the year 275760', '275760-09-13'),
    malformed('30 February', '2026-02-30'),
    malformed('no date', 'tomorrow'),
  ],
  DateTime: [
    wrong('the year 1', '0001-01-01T00:00:00Z'),
    wrong('the year 9999', '9999-12-31T23:59:59Z'),
    malformed('the year 275760', '+275760-09-13T00:00:00Z'),
    malformed('30 February', '2026-02-30T00:00:00Z'),
    malformed('25 o’clock', '2026-02-20T25:00:00Z'),
    malformed('no instant', 'now'),
  ],
}

/** Every way in which this harness knows to spoil the arguments of a mutation, one thing at a time. */
export function mutantsOf(
  mutation: MutationUnderTest,
  good: Arguments,
  strangers: Strangers,
): readonly Mutant[] {
  const found: Mutant[] = []
  const add = (path: readonly (string | number)[], { what, value, malformed }: Wrong) => {
    if (value === valueAt(good, path)) return
    found.push({ path: path.join('.'), what, args: replaced(good, path, value) as Arguments, malformed })
  }

  function spoilFields(
    fields: readonly Pick<GraphQLInputField, 'name' | 'type'>[],
    path: readonly (string | number)[],
  ) {
    for (const { name, type } of fields) spoil(type, [...path, name])
  }

  function spoil(type: GraphQLInputType, path: readonly (string | number)[]) {
    const value = valueAt(good, path)
    if (isNonNullType(type)) add(path, malformed('null', null))
    const bare = getNullableType(type)
    if (isListType(bare)) return spoilList(bare.ofType, path, value)
    if (isInputObjectType(bare)) {
      // What was not given is not spoilt: a base gives everything that can be given together.
      if (value === undefined) return undefined
      add([...path, 'unitPrice'], malformed('a field nobody knows', 1))
      return spoilFields(Object.values(bare.getFields()), path)
    }
    if (value === undefined) return undefined
    if (isEnumType(bare)) return add(path, malformed('no such value', 'NONSENSE'))
    for (const each of wrong_by_type[getNamedType(type).name] ?? []) add(path, each)
    if (path.at(-1) === 'expectedVersion') {
      add(path, wrong('a version of before', Number(value) - 1))
      add(path, wrong('a version to come', Number(value) + 1))
    }
    if (getNamedType(type).name === 'ID') spoilId(path, value)
    return undefined
  }

  function spoilId(path: readonly (string | number)[], value: unknown) {
    add(path, wrong('an unknown id', strangers.unknownId))
    add(path, wrong('an id of something else', strangers.idOfAnotherType))
    const theirs = valueAt(strangers.elsewhere, path)
    if (theirs !== undefined && theirs !== value) add(path, wrong('an id of another tenant', theirs))
  }

  function spoilList(type: GraphQLInputType, path: readonly (string | number)[], value: unknown) {
    if (!Array.isArray(value)) return
    add(path, wrong('nothing in it', []))
    add(path, wrong('the first one twice', [...value, value[0]]))
    if (capitals(value[0]) !== undefined)
      add(path, wrong('the first one again, in capitals', [...value, capitals(value[0])]))
    add(
      path,
      wrong(
        'endless',
        Array.from({ length: many_entries }, (_, index) => value[index % value.length]),
      ),
    )
    add(path, malformed('nulls', [null]))
    // The last one, so that a refusal must say which.
    spoil(type, [...path, value.length - 1])
  }

  spoilFields(mutation.field.args, [])
  const bare = withNulls(mutation.field.args, good)
  if (!isDeepStrictEqual(bare, good))
    found.push({ path: 'input', what: 'null for all that may be null', args: bare, malformed: false })
  return found
}

/** The same with null for everything that may be null, but for the token that opens a cart or an order. */
function withNulls(fields: readonly Pick<GraphQLInputField, 'name' | 'type'>[], given: Arguments): Arguments {
  const entries = fields.flatMap(({ name, type }) => {
    const value = given[name]
    if (value === undefined) return []
    if (!isNonNullType(type)) return [[name, name === 'accessToken' ? value : null]]
    return [[name, nullsIn(type, value)]]
  })
  return Object.fromEntries(entries)
}

function nullsIn(type: GraphQLInputType, value: unknown): unknown {
  const bare = getNullableType(type)
  if (isListType(bare)) return (value as readonly unknown[]).map((each) => nullsIn(bare.ofType, each))
  return isInputObjectType(bare) ? withNulls(Object.values(bare.getFields()), value as Arguments) : value
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The same entry with its ids in another spelling; undefined when there are none. */
function capitals(entry: unknown): unknown {
  if (typeof entry === 'string') return uuid.test(entry) ? entry.toUpperCase() : undefined
  const fields = Object.entries(entry as object).filter(
    ([, value]) => typeof value === 'string' && uuid.test(value),
  )
  if (fields.length === 0) return undefined
  return {
    ...(entry as object),
    ...Object.fromEntries(fields.map(([name, value]) => [name, value.toUpperCase()])),
  }
}

/** The value at a path; undefined when there is none. */
export function valueAt(from: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], from)
}

/** A copy with another value at a path. */
export function replaced(from: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  const inner = replaced((from as Record<string | number, unknown>)[key], rest, value)
  if (!Array.isArray(from)) return { ...(from as object), [key]: inner }
  return from.map((each, index) => (index === key ? inner : each))
}
