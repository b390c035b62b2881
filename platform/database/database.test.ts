import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { notes } from '#platform/testing/probe/tables.ts'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'

let probe: TestDatabase
beforeAll(async () => {
  probe = await testDatabase('probe')
})
afterAll(() => probe.database.close())

const write = (tenantId: string, id: string, body: string) =>
  probe.database.write(tenantId, async ({ sql }) => {
    await sql`insert into notes (tenant_id, id, body) values (${tenantId}, ${id}, ${body})`
  })
const bodies = (tenantId: string) =>
  probe.database.read(tenantId, async ({ sql }) =>
    (await sql<{ body: string }[]>`select body from notes`).map((row) => row.body),
  )

describe('tenants', () => {
  test('a read without any condition sees its own tenant only', async () => {
    await write('a', '1', 'of a')
    await write('b', '1', 'of b')
    expect(await bodies('a')).toEqual(['of a'])
    expect(await bodies('b')).toEqual(['of b'])
  })

  test('a write into another tenant is refused by the policy', async () => {
    const smuggle = probe.database.write(
      'a',
      ({ sql }) => sql`insert into notes values ('b', '2', 'smuggled')`,
    )
    await expect(smuggle).rejects.toThrow(/row-level security/)
  })

  test.each(['read', 'lookUp'] as const)(
    'many interleaved calls of %s of many tenants never see each other',
    async (way) => {
      await Promise.all(Array.from({ length: 20 }, (_, i) => write(`t${i}`, way, `of t${i}`)))
      const reads = Array.from({ length: 600 }, async (_, i) => {
        const tenantId = `t${i % 20}`
        const twice = await probe.database[way](tenantId, async ({ sql }) => [
          ...(await sql`select body from notes where id = ${way}`),
          ...(await sql`select body from notes where id = ${way}`),
        ])
        expect(twice.map((row) => row.body)).toEqual([`of ${tenantId}`, `of ${tenantId}`])
      })
      await Promise.all(reads)
    },
  )

  test('a connection without a tenant reads nothing: it fails loudly', async () => {
    const sql = postgres(probe.url, { max: 1 })
    await expect(sql`select * from notes`).rejects.toThrow(/app.tenant_id/)
    await sql.end()
  })

  test('every table with a tenant has forced row level security', async () => {
    const sql = postgres(probe.ownerUrl, { max: 1 })
    const rows =
      await sql`select relname, relrowsecurity, relforcerowsecurity from pg_class where relname in ('notes', 'idempotency_keys')`
    await sql.end()
    expect(rows).toHaveLength(2)
    for (const row of rows) expect(row).toMatchObject({ relrowsecurity: true, relforcerowsecurity: true })
  })
})

describe('transactions', () => {
  test('a throw undoes everything', async () => {
    const failing = probe.database.write('a', async ({ sql }) => {
      await sql`insert into notes values ('a', 'undone', 'x')`
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await bodies('a')).toEqual(['of a'])
  })

  test('a deadlock is run again and both succeed', async () => {
    await write('d', '1', 'x')
    await write('d', '2', 'x')
    let attempts = 0
    const touch = (first: string, second: string) =>
      probe.database.write('d', async ({ sql }) => {
        attempts += 1
        await sql`update notes set body = body || '.' where tenant_id = 'd' and id = ${first}`
        await new Promise((resolve) => setTimeout(resolve, 50))
        await sql`update notes set body = body || '.' where tenant_id = 'd' and id = ${second}`
      })
    await Promise.all([touch('1', '2'), touch('2', '1')])
    expect(await bodies('d')).toEqual(['x..', 'x..'])
    expect(attempts).toBe(3)
  })

  test('an error that was swallowed does not commit', async () => {
    const swallowing = probe.database.write('a', async ({ sql }) => {
      await sql`insert into notes values ('a', 'half', 'x')`
      await sql`select 1 / 0`.catch(() => undefined)
    })
    await expect(swallowing).rejects.toThrow('one of its statements had failed')
    expect(await bodies('a')).toEqual(['of a'])
  })

  test('statements the connection has never seen stay within their transaction', async () => {
    const transactionOf = (i: number) =>
      probe.database.write('n', async ({ sql }) => {
        const own = () =>
          sql.unsafe<{ id: string }[]>(`select pg_current_xact_id()::text as id, $1::int`, [i])
        const seen = await Promise.all([own(), sql.unsafe(`select ${i} as n${i} where $1`, [true]), own()])
        return [seen[0][0]?.id, seen[2][0]?.id]
      })
    const ids = await Promise.all(Array.from({ length: 60 }, (_, i) => transactionOf(i)))
    expect(ids.every(([first, last]) => first !== undefined && first === last)).toBe(true)
    expect(new Set(ids.flat()).size).toBe(60)
  })

  test('Drizzle and templates agree on one connection', async () => {
    const rows = await probe.database.write('o', async ({ orm, sql }) => {
      await orm.insert(notes).values({ tenantId: 'o', id: '1', body: 'by drizzle' })
      await sql`insert into notes values ('o', '2', 'by template')`
      return orm.select().from(notes)
    })
    expect(rows.map((row) => row.body)).toEqual(['by drizzle', 'by template'])
  })
})

test('a small read costs one statement once its lane knows the tenant', async () => {
  await bodies('a')
  await bodies('a')
  probe.forget()
  await bodies('a')
  expect(probe.statements).toHaveLength(1)
})
