import { isDeepStrictEqual } from 'node:util'
import type { TestSubgraph } from '#gateway/testing/graph.ts'

/** A value, or what makes one of the arguments. */
type Value = unknown
/** An object of a subgraph, with the fields it knows. `__typename` says its type where a field has several. */
export type Row = Readonly<Record<string, Value>>
// biome-ignore lint/suspicious/noExplicitAny: rows are as untyped as JSON, and a case says what is in its own.
type Compute = (row: any, args: any) => unknown

/** A small subgraph described by what it knows. */
export interface DataSubgraph {
  /** Its schema, without the federation link. */
  readonly sdl: string
  /** Root fields: their value, or what makes it of the arguments. */
  readonly query?: Row
  readonly mutation?: Row
  /** The events of each subscription field. */
  readonly subscription?: Readonly<Record<string, readonly unknown[]>>
  /**
   * The entities it finds by reference: the row that agrees with the reference on every field both have. The rest of the
   * reference is kept, as `@requires` wants. An entity type without rows takes every reference as it is.
   */
  readonly entities?: Readonly<Record<string, readonly Row[]>>
  /** Fields that are computed, by type. */
  readonly fields?: Readonly<Record<string, Readonly<Record<string, Compute>>>>
}

type Resolvers = Record<string, Record<string, unknown>>

/** The subgraph with resolvers that read its data. */
export function withResolvers({
  sdl,
  query,
  mutation,
  subscription,
  entities,
  fields,
}: DataSubgraph): TestSubgraph {
  const resolvers: Resolvers = {}
  if (query !== undefined) resolvers.Query = rootFields(query)
  if (mutation !== undefined) resolvers.Mutation = rootFields(mutation)
  if (subscription !== undefined) resolvers.Subscription = eventFields(subscription)
  for (const [type, rows] of Object.entries(entities ?? {})) {
    resolvers[type] = { __resolveReference: (reference: Row) => find(rows, reference) }
  }
  for (const [type, computed] of Object.entries(fields ?? {})) {
    resolvers[type] = { ...resolvers[type], ...computed }
  }
  return { sdl, resolvers: resolvers as TestSubgraph['resolvers'] }
}

function rootFields(values: Row): Record<string, unknown> {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    (_root: unknown, args: unknown) => (typeof value === 'function' ? value(args) : value),
  ])
  return Object.fromEntries(entries)
}

function eventFields(
  events: Readonly<Record<string, readonly unknown[]>>,
): Record<string, { readonly subscribe: () => AsyncIterable<unknown> }> {
  const entries = Object.entries(events).map(([name, values]) => [
    name,
    {
      subscribe: async function* () {
        for (const value of values) yield { [name]: value }
      },
    },
  ])
  return Object.fromEntries(entries)
}

function find(rows: readonly Row[], reference: Row): Row | null {
  const row = rows.find((each) => {
    const common = Object.keys(reference).filter((name) => name !== '__typename' && name in each)
    return (
      common.length > 0 &&
      common.every((name) => isDeepStrictEqual(plain(each[name]), plain(reference[name])))
    )
  })
  return row === undefined ? null : { ...reference, ...row }
}

/** References have no prototypes, rows have. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null))
}
