import type { EmbeddedPostgres } from '#platform/embedded/postgres.ts'
import { askServer } from './shop.ts'

/** How many rows were inserted, updated and deleted, by `database.table`. */
export type Rows = ReadonlyMap<string, Changes>

export interface Changes {
  readonly inserted: number
  readonly updated: number
  readonly deleted: number
}

/**
 * What every database of the server has counted so far. Sessions report what they did when they end, or seconds later: ask when
 * nobody is connected.
 */
export async function readRows(server: EmbeddedPostgres): Promise<Rows> {
  const databases = await askServer(
    server,
    'postgres',
    (sql) => sql<{ name: string }[]>`
      select datname as name from pg_database where not datistemplate and datname <> 'postgres'`,
  )
  const counted = new Map<string, Changes>()
  for (const { name } of databases) {
    const tables = await askServer(
      server,
      name,
      (sql) => sql<({ table: string } & Record<keyof Changes, string>)[]>`
        select relname as table, n_tup_ins as inserted, n_tup_upd as updated, n_tup_del as deleted from pg_stat_user_tables`,
    )
    for (const { table, inserted, updated, deleted } of tables)
      counted.set(`${name}.${table}`, {
        inserted: Number(inserted),
        updated: Number(updated),
        deleted: Number(deleted),
      })
  }
  return counted
}

/** Rows per order between two readings, where there is at least one in a hundred orders. */
export function rowsPerOrder(before: Rows, after: Rows, orders: number): Rows {
  const entries = [...after].flatMap(([table, now]) => {
    const then = before.get(table) ?? { inserted: 0, updated: 0, deleted: 0 }
    const per = (key: keyof Changes) => Math.round(((now[key] - then[key]) / Math.max(1, orders)) * 100) / 100
    const changes = { inserted: per('inserted'), updated: per('updated'), deleted: per('deleted') }
    return sumOf(changes) === 0 ? [] : [[table, changes] as const]
  })
  return new Map(entries.sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** All rows of an order together. */
export function totalOf(rows: Rows): number {
  return Math.round([...rows.values()].reduce((sum, changes) => sum + sumOf(changes), 0) * 10) / 10
}

function sumOf({ inserted, updated, deleted }: Changes): number {
  return inserted + updated + deleted
}
