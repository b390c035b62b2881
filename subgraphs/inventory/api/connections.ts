import {
  type Connection,
  connectionOf,
  type Keyset,
  type Page,
  type PageArguments,
  pageOf,
} from '#platform/pages/pages.ts'

/** Reads the page that Relay's arguments ask for. `readRows` returns up to `limit + 1` rows in reading order. */
export async function readConnection<Row>(
  given: PageArguments,
  readRows: (page: Page) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Keyset,
): Promise<Connection<Row>> {
  const page = pageOf(given)
  return connectionOf(await readRows(page), page, keyOf, (row) => row)
}
