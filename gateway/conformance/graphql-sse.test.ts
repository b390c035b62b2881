import { createClient } from 'graphql-sse'
import { expect, onTestFinished, test } from 'vitest'
import { createEventSource, followed, liveShop } from '#gateway/testing/event-source.ts'
import { startWorld } from '#gateway/testing/running.ts'

const query = 'subscription S($after: String) { stockChanged(after: $after) { level } }'

async function world() {
  const source = createEventSource()
  const { gateway, issuer } = await startWorld(liveShop(source))
  const client = createClient({ url: gateway.url, retryAttempts: 0 })
  onTestFinished(() => client.dispose())
  return { source, gateway, issuer, client }
}

test('the reference client runs a query, a mutation and what is not valid', async () => {
  const { client } = await world()
  const only = async (text: string) => (await client.iterate({ query: text }).next()).value
  expect(await only('{ me { nick } }')).toEqual({ data: { me: { nick: 'ada' } } })
  expect(await only('mutation { rename(id: "u1", nick: "x") { nick } }')).toEqual({
    data: { rename: { nick: 'x' } },
  })
  expect(await only('{ nothing }')).toMatchObject({
    errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
  })
})

test('the reference client follows a subscription until it leaves', async () => {
  const { client, source } = await world()
  const events = client.iterate<unknown, { cursor: string }>({ query })
  const first = events.next()
  await followed(source, 1)
  source.append('b1')
  expect((await first).value).toEqual({ data: { stockChanged: { level: 0 } }, extensions: { cursor: '1' } })
  source.append('b2')
  expect((await events.next()).value).toMatchObject({ extensions: { cursor: '2' } })
  await events.return?.()
})

test('a subscription that is over completes', async () => {
  const { client } = await world()
  const seen: unknown[] = []
  for await (const { data } of client.iterate({ query: 'subscription { plain }' })) seen.push(data)
  expect(seen).toEqual([{ plain: 1 }, { plain: 2 }, { plain: 3 }])
})

test('a drained gateway breaks the stream, so that a client with retries comes back', async () => {
  const { client, source, gateway } = await world()
  const first = client.iterate({ query }).next()
  await followed(source, 1)
  await Promise.all([gateway.drain(), expect(first).rejects.toThrow(/closed/i)])
})

test('the reference client, coming back after its last cursor again and again, misses nothing', async () => {
  const { client, source } = await world()
  const seen: unknown[] = []
  let after = '0'
  for (let round = 0; round < 4; round += 1) {
    // While the client is away.
    source.append('b1')
    source.append('b2')
    for await (const { extensions } of client.iterate<unknown, { cursor: string }>({
      query,
      variables: { after },
    })) {
      after = extensions?.cursor ?? after
      seen.push(after)
      if (seen.length % 3 === 0) break
      if (seen.length % 3 === 2) source.append('b3')
    }
  }
  expect(seen).toEqual(Array.from({ length: 12 }, (_, index) => String(index + 1)))
})
