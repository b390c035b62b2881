import postgres from 'postgres'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
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

/** One lane that keeps plans as those for writes do, on a clock of ours. */
function laneOf(clock: { ms: number }) {
  const replans: number[] = []
  const lanes = createLanes({
    count: 1,
    mode: 'exclusive',
    open: (onReplaced) => openConnection(probe.ownerUrl, { connection: by_key }, onReplaced),
    assume: async () => undefined,
    replan: (client) => {
      replans.push(clock.ms)
      return client.unsafe('discard plans')
    },
    now: () => clock.ms,
  })
  const run = <T>(work: (client: Client) => Promise<T>) =>
    lanes.run('t', ({ connection }) => work(connection.client))
  return { lanes, replans, run }
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
  const clock = { ms: 0 }
  const { lanes, run } = laneOf(clock)
  // Whichever index it takes here: on no rows one is as good as another.
  const early = await run(lookUp)
  await owner`insert into growing select 't', n, n from generate_series(1, 20000) n`
  expect(await run(lookUp), 'kept').toBe(early)
  clock.ms = 1_000
  expect(await run(lookUp)).toMatch(/growing_pkey[\s\S]*Index Cond: .*id = \$2/)
  await lanes.close(5)
})

test('a connection plans anew ever more rarely, and a fresh one begins again', async () => {
  const clock = { ms: 0 }
  const { lanes, replans, run } = laneOf(clock)
  await run((client) => client`select 1`)
  for (; clock.ms < 15_500; clock.ms += 500) await run((client) => client`select 1`)
  expect(replans).toEqual([1_000, 2_000, 4_000, 8_000])
  const lost = run((client) => client`select pg_terminate_backend(pg_backend_pid())`)
  await expect(lost).rejects.toThrow()
  for (; clock.ms < 20_000; clock.ms += 500) await run((client) => client`select 1`)
  expect(replans.slice(4)).toEqual([16_500, 17_500, 19_500])
  await lanes.close(5)
})

test('planning anew is nobody’s statement', async () => {
  const work = () => probe.database.write('t', ({ sql }) => sql`select 1`)
  await work()
  probe.forget()
  const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 2_000)
  await work().finally(() => clock.mockRestore())
  expect(probe.statements).toEqual(['begin', 'select 1', 'commit'])
})
