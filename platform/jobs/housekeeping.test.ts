import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'
import { forgetOld } from './housekeeping.ts'

let probe: TestDatabase
let owner: postgres.Sql
beforeAll(async () => {
  probe = await testDatabase('probe')
  owner = postgres(probe.ownerUrl, { max: 1 })
})
afterAll(async () => {
  await owner.end()
  await probe.database.close()
})

test('old inbox rows and idempotency keys are forgotten, for every tenant; younger ones stay', async () => {
  await owner`
    insert into inbox (consumer, event_id, handled_at)
    select 'c', gen_random_uuid(), now() - make_interval(days => age) from unnest(array[1, 29, 31, 90]) as age`
  await owner`
    insert into idempotency_keys (tenant_id, actor, mutation, key, fingerprint, created_at)
    select tenant, 'a', 'm', age::text, 'f', now() - make_interval(days => age)
    from unnest(array[1, 6, 8]) as age, unnest(array['t1', 't2']) as tenant`
  expect(await forgetOld(probe.database)).toBe(false)
  expect((await owner`select 1 from inbox`).length).toBe(2)
  const keys = await owner`select tenant_id, key from idempotency_keys order by 1, 2`
  expect(keys.map(({ tenant_id, key }) => `${tenant_id} ${key}`)).toEqual(['t1 1', 't1 6', 't2 1', 't2 6'])
})

test('more than one bite is said, so that the next follows at once', async () => {
  await owner`
    insert into inbox (consumer, event_id, handled_at)
    select 'big', gen_random_uuid(), now() - interval '40 days' from generate_series(1, 5001)`
  expect(await forgetOld(probe.database)).toBe(true)
  expect(await forgetOld(probe.database)).toBe(false)
})
