import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { service, staff } from '#platform/testing/viewers.ts'
import { startWorld, type World } from './world.ts'

const reader = staff('customers:read')
const names = [
  'Ada Lovelace',
  'ADA BYRON',
  'José Álvarez',
  'Jose Alvarez',
  'Grace Hopper',
  '100% Cotton Ltd',
  'a_b',
  'aXb',
  'Ångström AB',
  '山田太郎'.repeat(40),
]
const import_mutation =
  'mutation ($input: ImportCustomersInput!) { importCustomers(input: $input) { created } }'

let world: World
beforeAll(async () => {
  world = await startWorld()
  const customers = names.map((name, i) => ({
    externalId: `${i}`,
    name,
    countryCode: 'GB',
    at: '2020-01-01T00:00:00Z',
  }))
  await world.data(service('test'), import_mutation, { input: { customers } })
  await world.data({ ...service('test'), tenantId: 'other' }, import_mutation, {
    input: { customers: [{ externalId: '1', name: 'Ada of another tenant', at: '2020-01-01T00:00:00Z' }] },
  })
})
afterAll(() => world.stop())

const query = `query ($search: String, $first: Int, $after: String, $last: Int, $before: String) {
  customers(search: $search, first: $first, after: $after, last: $last, before: $before) {
    edges { cursor } nodes { name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`
const list = async (variables: Record<string, unknown> = {}) =>
  (await world.data(reader, query, variables)).customers
const found = async (search: string) =>
  (await list({ search })).nodes.map((node: { name: string }) => node.name)

describe('search', () => {
  test.each([
    ['ada', ['ADA BYRON', 'Ada Lovelace']],
    ['LOVE', ['Ada Lovelace']],
    ['jose alv', ['José Álvarez', 'Jose Alvarez']],
    ['josé', ['José Álvarez', 'Jose Alvarez']],
    ['angstrom', ['Ångström AB']],
    ['100%', ['100% Cotton Ltd']],
    ['%', ['100% Cotton Ltd']],
    ['a_b', ['a_b']],
    ['\\', []],
    ["' or 1=1 --", []],
    ['太郎', [names[9]]],
  ])('%s', async (search, expected) =>
    expect([...(await found(search))].sort()).toEqual([...expected].sort()),
  )

  test('by the start of an e-mail', async () => {
    await world.database.write(
      'acme',
      ({ sql }) => sql`update customers set email = 'grace@navy.example.com' where name = 'Grace Hopper'`,
    )
    expect(await found('Grace@navy')).toEqual(['Grace Hopper'])
    expect(await found('race@navy')).toEqual([])
  })

  test('too long a search is a wrong request', async () => {
    const { errors } = await world.run(reader, query, { search: 'x'.repeat(101) })
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
  })
})

describe('pages', () => {
  test('forwards and backwards give everybody once, in one order, whatever the length of a name', async () => {
    const all = (await list({ first: 100 })).nodes.map((node: { name: string }) => node.name)
    expect(all).toHaveLength(names.length)
    for (const size of [1, 3]) {
      const forwards: string[] = []
      let page = await list({ first: size })
      for (;;) {
        forwards.push(...page.nodes.map((node: { name: string }) => node.name))
        if (!page.pageInfo.hasNextPage) break
        page = await list({ first: size, after: page.pageInfo.endCursor })
      }
      expect(forwards).toEqual(all)
      const backwards: string[] = []
      page = await list({ last: size })
      for (;;) {
        backwards.unshift(...page.nodes.map((node: { name: string }) => node.name))
        if (!page.pageInfo.hasPreviousPage) break
        page = await list({ last: size, before: page.pageInfo.startCursor })
      }
      expect(backwards).toEqual(all)
    }
  })

  test.each([
    ['more than a hundred', { first: 101 }],
    ['a negative size', { first: -1 }],
    ['both directions', { first: 1, last: 1 }],
    ['a cursor of another kind', { first: 1, after: Buffer.from('["a"]').toString('base64url') }],
    ['a cursor with SQL in it', { first: 1, after: Buffer.from(`["a","' or 1=1"]`).toString('base64url') }],
    [
      'a cursor with a NUL',
      {
        first: 1,
        after: Buffer.from(JSON.stringify(['a\u0000', '01900000-0000-7000-8000-000000000001'])).toString(
          'base64url',
        ),
      },
    ],
    ['a search with a NUL', { search: 'a\u0000b' }],
    ['garbage', { first: 1, after: '!!!' }],
  ])('%s is a wrong request', async (_name, variables) => {
    const { errors } = await world.run(reader, query, variables)
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
  })
})

test('with many customers of many tenants a page is read along the index, behind row level security', async () => {
  const owner = postgres(world.ownerUrl, { max: 1 })
  await owner`
    insert into customers (tenant_id, id, kind, name, search_name, created_at)
    select 'big' || i % 4, gen_random_uuid(), 'PERSON', 'Customer ' || i, 'customer ' || i, now() from generate_series(1, 40000) i`
  await owner`analyze customers`
  await owner.end()
  const planOf = (condition: string) =>
    world.database.read('big1', async ({ sql }) => {
      const rows = await sql.unsafe<{ 'QUERY PLAN': string }[]>(
        `explain (costs off) select * from customers where tenant_id = 'big1' and ${condition} order by sort_name, id limit 21`,
      )
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    })
  const next = await planOf("(sort_name, id) > ('customer 5', '01900000-0000-7000-8000-000000000001'::uuid)")
  expect(next).toContain('Index Scan using customers_by_name')
  expect(next).toMatch(/Index Cond:.*ROW\(sort_name, id\)/)
  expect(next).not.toContain('Sort')
  expect(await planOf("search_name like '%9%'")).toContain('Index Scan using customers_by_name')
  expect(await planOf("email >= 'a@' and email < 'a@z'")).toMatch(
    /Index Scan using customers_by_email|Bitmap Index Scan on customers_by_email/,
  )
})
