import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'
import { type Client, openConnection } from './connection.ts'
import { by_key } from './database.ts'
import { createLanes } from './lanes.ts'

let probe: TestDatabase
let owner: postgres.Sql
beforeAll(async () => {
  probe = await testDatabase('probe')
  owner = postgres(probe.ownerUrl, { max: 1 })
  await owner`create table growing (tenant_id text, id int, batch int, primary key (tenant_id, id)) with (autovacuum_enabled = false)`
  await owner`create index growing_by_batch on growing (tenant_id, batch)`
})
afterAll(async () => {
  await owner.end()
  await probe.database.close()
})

/** One lane that keeps plans as those for writes do; `replans`: after how many runs it planned anew. */
function laneOf() {
  const replans: number[] = []
  let runs = 0
  const lanes = createLanes({
    count: 1,
    mode: 'exclusive',
    open: (onReplaced) => openConnection(probe.ownerUrl, { connection: by_key }, onReplaced),
    assume: async () => undefined,
    replan: (client) => {
      replans.push(runs)
      return client.unsafe('discard plans')
    },
  })
  const run = <T>(work: (client: Client) => Promise<T>) => {
    runs += 1
    return lanes.run('t', ({ connection }) => work(connection.client))
  }
  const runOften = async (times: number) => {
    for (let n = 0; n < times; n++) await run((client) => client`select 1`)
  }
  return { lanes, replans, run, runOften }
}

/** Looks one row up, then shows the plan that the connection has kept of that. */
async function lookUp(client: Client): Promise<string> {
  await client`select batch from growing where tenant_id = ${'t'} and id = ${1}`
  const [kept] = await client<{ name: string }[]>`
    select name from pg_prepared_statements where statement like 'select batch from growing%'`
  const rows = await client.unsafe(`explain execute "${kept?.name}" ('t', 1)`)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

test('a plan that was made on an empty table is made anew when the table has grown, without statistics', async () => {
  const { lanes, run, runOften } = laneOf()
  // Whichever index it takes here: on no rows one is as good as another.
  const early = await run(lookUp)
  await owner`insert into growing select 't', n, n from generate_series(1, 20000) n`
  expect(await run(lookUp), 'kept').toBe(early)
  await runOften(8)
  expect(await run(lookUp)).toMatch(/growing_pkey[\s\S]*Index Cond: .*id = \$2/)
  await lanes.close(5)
})

test('a connection plans anew ever more rarely, up to every 1,024 runs, and a fresh one begins again', async () => {
  const { lanes, replans, run, runOften } = laneOf()
  await runOften(4_000)
  expect(replans).toEqual([8, 16, 32, 64, 128, 256, 512, 1_024, 2_048, 3_072])
  const lost = run((client) => client`select pg_terminate_backend(pg_backend_pid())`)
  await expect(lost).rejects.toThrow()
  await runOften(20)
  expect(replans.slice(10)).toEqual([4_009, 4_017])
  await lanes.close(5)
})

test('planning anew is nobody’s statement', async () => {
  const work = () => probe.database.write('t', ({ sql }) => sql`select 1`)
  for (let n = 0; n < 10; n++) await work()
  const sent = new Set(probe.statements.filter((text) => !text.includes('set_config')))
  expect([...sent]).toEqual(['begin', 'select 1', 'commit'])
})
