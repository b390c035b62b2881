import { request as httpRequest } from 'node:http'
import { expect, test } from 'vitest'
import { type Attack, guardedWorld, posting, refuses, times } from '#gateway/testing/attack.ts'

const slow = { permits: 2, seconds: 60 }

const attacks: readonly Attack[] = [
  {
    name: 'introspection in production',
    send: posting('{ __schema { types { name } } }'),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'introspection of one type, under an alias, in a fragment',
    send: posting('{ ...F } fragment F on Query { a: __type(name: "Memo") { name } }'),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'suggestions in production',
    send: posting('{ opne }'),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: /^(?!.*Did you mean).*opne/,
  },
  {
    name: 'suggestions for the value of a variable',
    send: ({ post }) =>
      post({ query: 'query Q($s: Sort) { items(sort: $s) { id } }', variables: { s: 'NEWES' } }),
    status: 400,
    code: 'BAD_USER_INPUT',
    message: /^(?!.*(Did you mean|NEWEST)).*NEWES/,
  },
  {
    name: 'the subgraphs’ own schema',
    send: posting('{ _service { sdl } }'),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'entities by their keys',
    send: posting('{ _entities(representations: [{ __typename: "Memo" }]) { __typename } }'),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'an alias flood',
    send: posting(`{ ${times(500, (n) => `a${n}: open`)} }`),
    status: 400,
    code: 'BAD_USER_INPUT',
    message: /101 aliases/,
  },
  {
    name: 'a directive flood',
    send: posting(`{ open ${times(500, () => '@skip(if: false)')} }`),
    status: 400,
    code: 'BAD_USER_INPUT',
    message: /directives/,
  },
  {
    name: 'a token flood',
    send: posting(`{ ${times(20_000, () => 'open')} }`),
    status: 400,
    code: 'BAD_USER_INPUT',
    message: /characters|tokens/,
  },
  {
    name: 'depth',
    send: posting(`{ book ${'{ author '.repeat(60)}${'}'.repeat(60)} }`),
    status: 400,
    code: 'BAD_USER_INPUT',
    message: /levels of fields/,
  },
  {
    name: 'brackets that exhaust the parser’s stack',
    send: posting(`{ item(id: ${'['.repeat(7_000)}`),
    status: 400,
    code: 'BAD_USER_INPUT',
    message: /levels of brackets/,
  },
  {
    name: 'a document of nearly a megabyte',
    send: posting(`{ open } #${'x'.repeat(1_000_000)}`),
    status: 400,
    code: 'BAD_USER_INPUT',
    message: /characters/,
  },
  {
    name: 'a body of more than a megabyte',
    send: ({ post }) => post(JSON.stringify({ query: '{ open }', variables: { x: 'x'.repeat(1_100_000) } })),
    status: 413,
    code: 'BAD_REQUEST',
  },
  {
    name: 'fragments that double',
    send: posting(
      `{ ...F0 } ${times(20, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F20 on Query { open }`,
    ),
    status: 400,
    code: 'BAD_USER_INPUT',
    message: /fields/,
  },
  {
    name: 'fragments in a circle',
    send: posting('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'a batch',
    send: ({ post }) => post([{ query: '{ open }' }, { query: '{ open }' }]),
    status: 400,
    code: 'BAD_USER_INPUT',
    message: /at most 1 /,
  },
  {
    name: 'a batch of too many, where batches are on',
    guards: { batch_operations_max: 3 },
    send: ({ post }) => post(Array.from({ length: 4 }, () => ({ query: '{ open }' }))),
    status: 400,
    code: 'BAD_USER_INPUT',
    message: /at most 3 /,
  },
  {
    name: 'a costly list',
    guards: { cost_max: 50 },
    send: posting(
      '{ shelves { id } items { id } a: items { id } b: items { id } c: items { id } d: items { id } }',
    ),
    status: 400,
    code: 'COST_EXCEEDED',
    message: /may cost 60, and at most 50/,
  },
  {
    name: 'a flood from one address',
    guards: { rates: { perAddress: slow } },
    send: async ({ post }) => {
      for (let sent = 0; sent < 2; sent += 1) await post({ query: '{ open }' })
      return post({ query: '{ open }' })
    },
    status: 429,
    code: 'RATE_LIMITED',
  },
  {
    name: 'a flood from one address that pretends to be many',
    guards: { rates: { perAddress: slow } },
    send: async ({ post }) => {
      for (let sent = 0; sent < 2; sent += 1)
        await post({ query: '{ open }' }, { 'x-forwarded-for': `10.0.0.${sent}` })
      return post({ query: '{ open }' }, { 'x-forwarded-for': '10.0.0.9' })
    },
    status: 429,
    code: 'RATE_LIMITED',
  },
  {
    name: 'operation after operation that must be planned',
    guards: { rates: { newPerClient: slow } },
    send: async ({ post }) => {
      for (let sent = 0; sent < 4; sent += 1) await post({ query: '{ open }' })
      await post({ query: '{ one: open }' })
      return post({ query: '{ another: open }' })
    },
    status: 429,
    code: 'RATE_LIMITED',
    message: /nobody has run before/,
  },
  {
    name: 'guessing by aliases of one field',
    guards: { rates: { perField: { 'Mutation.touch': { permits: 3, seconds: 60 } } } },
    send: async ({ post }) => {
      const query = 'mutation { a: touch { id } ...F } fragment F on Mutation { b: touch { id } }'
      await post({ query })
      return post({ query })
    },
    status: 429,
    code: 'RATE_LIMITED',
  },
]

refuses(attacks)

test('cost is told to who asks in development, and to nobody in production', async () => {
  const body = { query: '{ items { id } }', extensions: { cost: true } }
  const told = async (environment: 'development' | 'production') =>
    (await (await guardedWorld({}, { environment })).post(body)).json
  expect(await told('development')).toMatchObject({ extensions: { cost: { estimated: 10, actual: 3 } } })
  expect(await told('production')).not.toHaveProperty('extensions')
})

test('a body that ends early, and headers that never end, take nothing down', async () => {
  const { gateway, post } = await guardedWorld()
  await new Promise<void>((resolve) => {
    const request = httpRequest(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': 1_000 },
    })
    request.on('error', () => resolve())
    request.write('{"query":')
    setTimeout(() => request.destroy(), 50)
  })
  expect((await post({ query: '{ open }' })).json).toEqual({ data: { open: 'open' } })
})
