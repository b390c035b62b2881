import postgres from 'postgres'
import { describe, expect, test } from 'vitest'
import { functionOf, type RowRules } from '#platform/database/row-rules.ts'
import { cloneOf } from '#platform/testing/test-database.ts'
import * as inventory from '#subgraphs/inventory/store/row-rules.ts'
import * as orders from '#subgraphs/orders/store/row-rules.ts'

const declared: readonly (readonly [string, readonly RowRules[]])[] = [
  ['inventory', Object.values(inventory)],
  ['orders', Object.values(orders)],
]

describe.each(declared)('the migrations of %s create what is declared', (context, all) => {
  test.each(all.map((rules) => [rules.table, rules] as const))('%s', async (table, rules) => {
    const { ownerUrl } = await cloneOf(context)
    const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined })
    try {
      const functions = () => sql`
        select pg_get_functiondef(oid) as definition from pg_proc where proname = ${`${table}_hold`}`
      const migrated = await functions()
      expect(migrated, `append to a new migration:\n${functionOf(rules)};`).toHaveLength(1)
      await sql.unsafe(functionOf(rules))
      expect(await functions(), `append to a new migration:\n${functionOf(rules)};`).toEqual(migrated)
      const constraints = await sql<{ expression: string; convalidated: boolean }[]>`
        select pg_get_expr(conbin, conrelid) as expression, convalidated from pg_constraint
        where conrelid = ${table}::regclass and contype = 'c'`
      expect(constraints).toEqual([
        {
          expression: `${table}_hold(${Object.keys(rules.columns).join(', ')})`,
          convalidated: true,
        },
      ])
    } finally {
      await sql.end({ timeout: 5 })
    }
  })
})
