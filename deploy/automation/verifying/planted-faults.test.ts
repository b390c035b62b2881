import type postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { World } from '#subgraphs/inventory/tests/world.ts'
import type { Books, Invariant } from './invariant.ts'
import { inventory_invariants } from './invariants.ts'
import { danglingReferences } from './references.ts'
import { breaks } from './testing/breaks.ts'
import { startBusyWarehouses } from './testing/busy-warehouses.ts'
import { type Plant, plantsOf, tablesOf } from './testing/plants.ts'
import { unguarded } from './testing/unguarded.ts'

let world: World
let sql: postgres.ReservedSql
let tables: readonly string[]
beforeAll(async () => {
  world = await startBusyWarehouses()
  sql = await world.owner.reserve()
  await sql`select set_config('app.tenant_id', '*', false)`
  tables = await tablesOf(sql)
})
afterAll(async () => {
  sql.release()
  await world.stop()
})

const references: Invariant = {
  name: 'references-lead-somewhere',
  promise: '',
  severity: 'violation',
  find: () => danglingReferences(sql, 1, 'inventory'),
}
const recounts = [...inventory_invariants.filter(({ severity }) => severity === 'violation'), references]
const namedBy = async (these: readonly Invariant[]) => {
  const found = await Promise.all(these.map(({ find }) => find({ inventory: sql } as unknown as Books, 1)))
  return these.filter((_each, index) => (found[index]?.length ?? 0) > 0)
}

test('the warehouses are busy, and nothing is wrong', async () => {
  expect(await namedBy(recounts)).toEqual([])
  for (const table of tables)
    expect([table, (await sql.unsafe(`select from ${table} limit 1`)).count]).toEqual([table, 1])
})

test('what waits there for an order or a person is told, and breaks nothing', async () => {
  const waiting = await namedBy(inventory_invariants.filter(({ severity }) => severity === 'notice'))
  expect(waiting.map(({ name }) => name)).toEqual(['stock-on-hold', 'replenishment-computes'])
})

describe('a fault planted by hand, past every trigger and foreign key,', () => {
  const seen = new Set<string>()

  /** Whether the database refuses a fault, or a recount names it. Those are asked first that named others of this table. */
  async function isNoticed({ sql: statement }: Plant, likely: Set<Invariant>, all: boolean) {
    try {
      // Nothing changed: the row has this value already.
      if ((await sql.unsafe(statement)).count === 0) return true
    } catch (error) {
      // A rule of the row, a unique key or the type: class 22 and 23, or a generated column.
      expect(String((error as postgres.PostgresError).code)).toMatch(/^(22|23)|^428C9$/)
      return true
    }
    if (!all && (await namedBy([...likely])).length > 0) return true
    const found = await namedBy(recounts)
    for (const recount of found) likely.add(recount)
    for (const { name } of found) seen.add(name)
    return found.length > 0
  }

  test('is refused, or named by verify, or listed as what nobody can know', async () => {
    await sql`begin`
    await sql`set local session_replication_role = replica`
    const silent = new Set<string>()
    for (const table of tables) {
      const likely = new Set<Invariant>()
      for (const plant of await plantsOf(sql, table)) {
        await sql`savepoint planted`
        if (!(await isNoticed(plant, likely, table === 'stock_lots'))) silent.add(`${table}: ${plant.fault}`)
        await sql`rollback to savepoint planted`
      }
    }
    await sql`rollback`
    // Whatever is named here needs an invariant, or a reason in testing/unguarded.ts.
    expect([...silent]).toEqual([])
  })

  test('is named by every recount in some case', () => {
    // What a single statement cannot break is broken in verify-system.test.ts.
    for (const { breaks: name } of breaks) seen.add(name)
    expect(recounts.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([])
  })

  test('is listed only for tables that are there', () => {
    expect(unguarded.map(({ table }) => table).filter((table) => !tables.includes(table))).toEqual([])
  })
})
