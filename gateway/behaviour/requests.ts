import type { Group } from './case.ts'

const products = [
  { id: 'p1', maker: { id: 'm1' } },
  { id: 'p2', maker: { id: 'm1' } },
  { id: 'p1', maker: { id: 'm1' } },
  { id: 'p3', maker: { id: 'm2' } },
]

/** What subgraphs are asked, and how often. */
export const requests: Group = {
  about: 'requests to subgraphs',
  subgraphs: {
    catalog: {
      sdl: `
        type Query { products: [Product!]! top: [Product!]! pairs: [Pair!]! makers: [Maker!]! }
        type Product @key(fields: "id") { id: ID! maker: Maker }
        type Pair { left: Product right: Product }
        type Maker @key(fields: "id") { id: ID! }
      `,
      query: {
        products,
        top: products.slice(1, 3),
        pairs: [
          { left: products[0], right: products[1] },
          { left: products[1], right: null },
        ],
        makers: [{ id: 'm1' }],
      },
    },
    people: {
      sdl: `
        type Query { boss: Maker }
        type Maker @key(fields: "id") { id: ID! name: String city: String best: Product }
        type Product @key(fields: "id") { id: ID! }
      `,
      query: { boss: { id: 'm2', name: 'Bic', city: 'Paris' } },
      entities: {
        Maker: [
          { id: 'm1', name: 'Acme', city: 'Rome', best: { id: 'p2' } },
          { id: 'm2', name: 'Bic', city: 'Paris', best: { id: 'p2' } },
        ],
      },
    },
    stock: {
      sdl: 'type Product @key(fields: "id") { id: ID! available(in: String): Int fans: [Product!]! }',
      entities: {
        Product: [
          { id: 'p1', available: 1, fans: [{ id: 'p2', available: 2 }] },
          { id: 'p2', available: 2, fans: [] },
          { id: 'p3', available: 3, fans: [] },
        ],
      },
    },
  },
  cases: [
    {
      name: 'no representation is sent twice in one list',
      query: '{ products { available } }',
      data: { products: [{ available: 1 }, { available: 2 }, { available: 1 }, { available: 3 }] },
      requests: ['catalog', 'stock 3'],
      sent: [['p1', 'p2', 'p3'].map((id) => ({ __typename: 'Product', id }))],
    },
    {
      name: 'no representation is sent twice for several places of one operation',
      query: '{ products { available } top { available } }',
      data: {
        products: [{ available: 1 }, { available: 2 }, { available: 1 }, { available: 3 }],
        top: [{ available: 2 }, { available: 1 }],
      },
      requests: ['catalog', 'stock 3'],
    },
    {
      name: 'the fetches of sibling fields that ask the same go as one',
      query: '{ pairs { left { available } right { available } } }',
      data: {
        pairs: [
          { left: { available: 1 }, right: { available: 2 } },
          { left: { available: 2 }, right: null },
        ],
      },
      requests: ['catalog', 'stock 2'],
    },
    {
      name: 'fetches of one subgraph that ask for different things go as one request',
      query: '{ products { id available } pairs { left { fans { id } } } }',
      data: {
        products: [
          { id: 'p1', available: 1 },
          { id: 'p2', available: 2 },
          { id: 'p1', available: 1 },
          { id: 'p3', available: 3 },
        ],
        pairs: [{ left: { fans: [{ id: 'p2' }] } }, { left: { fans: [] } }],
      },
      requests: ['catalog', 'stock 3 2'],
    },
    {
      name: 'a many-to-one relation sends the one once',
      query: '{ products { maker { name } } }',
      data: {
        products: [
          { maker: { name: 'Acme' } },
          { maker: { name: 'Acme' } },
          { maker: { name: 'Acme' } },
          { maker: { name: 'Bic' } },
        ],
      },
      requests: ['catalog', 'people 2'],
    },
    {
      name: 'what an entity was asked for on the way out is not asked for on the way back',
      query: '{ products { available maker { best { available } } } }',
      data: {
        products: [
          { available: 1, maker: { best: { available: 2 } } },
          { available: 2, maker: { best: { available: 2 } } },
          { available: 1, maker: { best: { available: 2 } } },
          { available: 3, maker: { best: { available: 2 } } },
        ],
      },
      requests: ['catalog', 'people 2', 'stock 3'],
    },
    {
      name: 'an entity is asked again where something else is wanted of it',
      query: '{ a: makers { name } b: makers { city } }',
      data: { a: [{ name: 'Acme' }], b: [{ city: 'Rome' }] },
      requests: ['catalog', 'people 1 1'],
    },
    {
      name: 'independent subgraphs are asked at the same time, each once',
      query: '{ products { available maker { city } } boss { name } }',
      data: {
        products: [
          { available: 1, maker: { city: 'Rome' } },
          { available: 2, maker: { city: 'Rome' } },
          { available: 1, maker: { city: 'Rome' } },
          { available: 3, maker: { city: 'Paris' } },
        ],
        boss: { name: 'Bic' },
      },
      requests: ['catalog', 'people', 'stock 3', 'people 2'],
    },
    {
      name: 'an empty list leads to no request',
      query: '{ products { available } }',
      answers: { catalog: [{ data: { products: [] } }] },
      data: { products: [] },
      requests: ['catalog'],
    },
    {
      name: 'a null leads to no request',
      query: '{ boss { best { available } } }',
      answers: { people: [{ data: { boss: null } }] },
      data: { boss: null },
      requests: ['people'],
    },
    {
      name: 'introspection leads to no request',
      query: '{ __typename __schema { queryType { name } } }',
      data: { __typename: 'Query', __schema: { queryType: { name: 'Query' } } },
      requests: [],
    },
    {
      name: 'one entity asked for with different arguments is asked for with each',
      query: '{ top { a: available(in: "A") b: available(in: "B") } }',
      data: {
        top: [
          { a: 2, b: 2 },
          { a: 1, b: 1 },
        ],
      },
      requests: ['catalog', 'stock 2'],
    },
  ],
}
