import { fault } from '#platform/faults/codes.ts'

/** The hard maximum of a page, over all connections. */
export const page_rows_max = 100
const page_rows_default = 20
const cursor_chars_max = 500

/** The place of a row in its order: the sort values and, last, a unique id. */
export type Keyset = readonly (string | number)[]

/** Relay's connection arguments as a client gives them. */
export interface PageArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

/** A checked page: read `limit + 1` rows beyond `from`, in reverse order when `backward`. */
export interface Page {
  readonly limit: number
  readonly backward: boolean
  readonly from: Keyset | null
}

export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[]
  readonly nodes: readonly Node[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

/** Checks Relay's arguments. Throws BAD_USER_INPUT for a size out of bounds, mixed directions or a cursor that is not ours. */
export function pageOf(given: PageArguments): Page {
  const backward = given.last != null || (given.before != null && given.first == null)
  if (given.first != null && given.last != null) throw bad('Give `first` or `last`, not both.')
  if (backward ? given.after != null : given.before != null) {
    throw bad('Use `first` with `after`, or `last` with `before`.')
  }
  const limit = (backward ? given.last : given.first) ?? page_rows_default
  if (!Number.isInteger(limit) || limit < 0 || limit > page_rows_max) {
    throw bad(`A page has between 0 and ${page_rows_max} rows; ${limit} were asked for.`)
  }
  const cursor = backward ? given.before : given.after
  return { limit, backward, from: cursor == null ? null : decodeCursor(cursor) }
}

/**
 * Shapes rows read for a page (up to `limit + 1`, in reading order) into a Relay connection. The extra row only says that
 * there is more.
 */
export function connectionOf<Row, Node>(
  rows: readonly Row[],
  page: Page,
  keyOf: (row: Row) => Keyset,
  nodeOf: (row: Row) => Node,
): Connection<Node> {
  const more = rows.length > page.limit
  const kept = rows.slice(0, page.limit)
  if (page.backward) kept.reverse()
  const edges = kept.map((row) => ({ cursor: encodeCursor(keyOf(row)), node: nodeOf(row) }))
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: page.backward ? page.from !== null : more,
      hasPreviousPage: page.backward ? more : page.from !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

/** An opaque, URL-safe cursor for a place in an order. */
export function encodeCursor(keyset: Keyset): string {
  return Buffer.from(JSON.stringify(keyset)).toString('base64url')
}

/** The place a cursor names. Throws BAD_USER_INPUT when the text is not a cursor of ours. */
export function decodeCursor(cursor: string): Keyset {
  if (cursor.length <= cursor_chars_max) {
    try {
      const keyset: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
      if (Array.isArray(keyset) && keyset.length > 0 && keyset.every(isSortValue)) return keyset
    } catch {
      // Falls through: text that is not JSON is simply not a cursor.
    }
  }
  throw bad('This cursor is not one this list gave out. Start again without it.')
}

function isSortValue(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

function bad(message: string) {
  return fault('BAD_USER_INPUT', message)
}
