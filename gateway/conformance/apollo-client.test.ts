import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache, Observable } from '@apollo/client'
import { Defer20220824Handler } from '@apollo/client/incremental'
import { expect, onTestFinished, test } from 'vitest'
import { createEventSource, followed, liveShop } from '#gateway/testing/event-source.ts'
import { startWorld } from '#gateway/testing/running.ts'
import { shop } from '#gateway/testing/shop.ts'

const query = gql(
  'subscription S($after: String) { stockChanged(after: $after) { level book { id title } } }',
)

async function world(announces = false) {
  const source = createEventSource()
  const { gateway, issuer } = await startWorld(liveShop(source, announces))
  const clientAs = (authorization = '') =>
    new ApolloClient({
      cache: new InMemoryCache(),
      link: new HttpLink({ uri: gateway.url, headers: authorization === '' ? {} : { authorization } }),
    })
  return { source, gateway, issuer, clientAs }
}

/** Subscribes; `seen` has the results in order, and how it ended. */
function subscribe(
  client: ApolloClient,
  document = query,
  variables: Record<string, unknown> = {},
): unknown[] {
  const seen: unknown[] = []
  const subscription = client.subscribe({ query: document, variables, fetchPolicy: 'no-cache' }).subscribe({
    next: ({ data, error, extensions }) => seen.push({ data, error, extensions }),
    error: (error) => seen.push({ thrown: error }),
    complete: () => seen.push('complete'),
  })
  onTestFinished(() => subscription.unsubscribe())
  return seen
}

const dune = { __typename: 'Book', id: 'b1', title: 'Dune' }

test('Apollo Client follows a subscription over multipart HTTP', async () => {
  const { source, clientAs } = await world()
  const seen = subscribe(clientAs())
  await followed(source, 1)
  source.append('b1')
  await expect
    .poll(() => seen)
    .toMatchObject([{ data: { stockChanged: { level: 0, book: dune } }, extensions: { cursor: '1' } }])
})

test('a link of Apollo Client reads where a subscription starts; its subscribers see events only', async () => {
  const { source, gateway } = await world(true)
  source.append('b1')
  const cursors: unknown[] = []
  const keepCursor = new ApolloLink(
    (operation, forward) =>
      new Observable((observer) =>
        forward(operation).subscribe({
          next(result) {
            cursors.push(result.extensions?.cursor)
            observer.next(result)
          },
          error: (error) => observer.error(error),
          complete: () => observer.complete(),
        }),
      ),
  )
  const http = new HttpLink({ uri: gateway.url, headers: { 'x-start-cursor': 'true' } })
  const client = new ApolloClient({ cache: new InMemoryCache(), link: ApolloLink.from([keepCursor, http]) })
  const seen = subscribe(client)
  await expect.poll(() => cursors).toEqual(['1'])
  source.append('b1')
  await expect
    .poll(() => seen)
    .toMatchObject([{ data: { stockChanged: { level: 10 } }, extensions: { cursor: '2' } }])
  expect(cursors).toEqual(['1', '2'])
})

test('Apollo Client resumes after a cursor', async () => {
  const { source, clientAs } = await world()
  for (const book of ['b1', 'b2', 'b3']) source.append(book)
  const seen = subscribe(clientAs(), query, { after: '1' })
  await expect
    .poll(() => seen)
    .toMatchObject([{ extensions: { cursor: '2' } }, { extensions: { cursor: '3' } }])
})

test('Apollo Client sees the end of a subscription that is over', async () => {
  const { clientAs } = await world()
  const seen = subscribe(clientAs(), gql('subscription { plain }'))
  await expect
    .poll(() => seen)
    .toMatchObject([{ data: { plain: 1 } }, { data: { plain: 2 } }, { data: { plain: 3 } }, 'complete'])
})

test('Apollo Client is told when the gateway restarts, and when the token has expired', async () => {
  const { source, gateway, issuer, clientAs } = await world()
  const draining = subscribe(clientAs())
  const exp = Math.floor(Date.now() / 1000) + 2
  const expiring = subscribe(clientAs(`Bearer ${await issuer.token({ exp })}`))
  await followed(source, 2)
  await expect.poll(() => JSON.stringify(expiring), { timeout: 4_000 }).toMatch(/UNAUTHENTICATED/)
  await gateway.drain()
  await expect.poll(() => JSON.stringify(draining)).toMatch(/TRY_AGAIN/)
})

test('Apollo Client queries, mutates, and reads errors', async () => {
  const { clientAs } = await world()
  const client = clientAs()
  expect((await client.query({ query: gql('{ me { id nick } }') })).data).toMatchObject({
    me: { nick: 'ada' },
  })
  const renamed = await client.mutate({
    mutation: gql('mutation { rename(id: "u1", nick: "x") { id nick } }'),
  })
  expect(renamed.data).toMatchObject({ rename: { nick: 'x' } })
  await expect(client.query({ query: gql('{ broken { id } }') })).rejects.toThrow(/Quote the request id/)
})

test('Apollo Client 4 puts deferred parts together: first what is there, then the rest', async () => {
  const { gateway } = await startWorld(shop, { planInThread: true })
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: new HttpLink({ uri: gateway.url }),
    incrementalHandler: new Defer20220824Handler(),
  })
  const seen: unknown[] = []
  const query = gql(`
    query Books($later: Boolean!) {
      books { id title ... @defer(if: $later, label: "stock") { available stored reviews { id body } } }
    }`)
  const watching = client.watchQuery({ query, variables: { later: true }, errorPolicy: 'all' })
  const following = watching.subscribe(({ data, dataState, error }) => seen.push({ data, dataState, error }))
  onTestFinished(() => following.unsubscribe())
  await expect
    .poll(() => JSON.stringify(seen), { timeout: 15_000 })
    .toMatch(/"dataState":"streaming".*"reviews"/)
  const [loading, first] = seen
  expect(loading).toMatchObject({ dataState: 'empty' })
  expect(first).toMatchObject({
    dataState: 'streaming',
    data: { books: [{ title: 'Dune' }, { title: 'Ubik' }, { title: 'Solaris' }] },
  })
  expect(JSON.stringify(first)).not.toContain('available')
  // Solaris has no `stored`, which may not be null: its part failed, the others came.
  expect(seen.at(-1)).toMatchObject({
    data: {
      books: [
        { title: 'Dune', available: 7, reviews: [{}, {}] },
        { title: 'Ubik', available: 0 },
        { title: 'Solaris' },
      ],
    },
    error: { errors: [{ path: ['books', 2, 'stored'] }] },
  })
  const whole = await client.query({ query, variables: { later: false }, errorPolicy: 'all' })
  expect(whole.data).toBeNull()
}, 20_000)
