import type { Group } from './case.ts'

/** What operations cost before they run. */
export const costs: Group = {
  about: '@cost and @listSize',
  subgraphs: {
    catalog: {
      sdl: `
        type Query {
          product: Product
          few: [Product] @listSize(assumedSize: 3)
          page(first: Int = 10, filter: Filter): [Product] @listSize(slicingArguments: ["first"])
          connection(first: Int): Connection @listSize(slicingArguments: ["first"], sizedFields: ["nodes"])
        }
        type Mutation { save: Product }
        input Filter { text: String @cost(weight: 2) }
        type Connection { nodes: [Product] total: Int @cost(weight: 8) }
        type Product @key(fields: "id") { id: ID! image: String @cost(weight: 5) }
      `,
      query: {
        product: { id: 'p1', image: 'x.png' },
        few: [{ id: 'p1' }],
        page: [{ id: 'p1' }],
        connection: { nodes: [{ id: 'p1' }], total: 1 },
      },
      mutation: { save: { id: 'p1' } },
    },
    stock: {
      sdl: 'type Product @key(fields: "id") { id: ID! available: Int @cost(weight: 3) }',
      entities: { Product: [{ id: 'p1', available: 1 }] },
    },
  },
  cases: [
    {
      name: 'an object costs one, and its scalars nothing',
      query: '{ product { id } }',
      data: { product: { id: 'p1' } },
      cost: 1,
    },
    {
      name: 'a weight is added wherever its field is selected',
      query: '{ product { image again: image } }',
      data: { product: { image: 'x.png', again: 'x.png' } },
      cost: 11,
    },
    {
      name: 'weights of several subgraphs add up',
      query: '{ product { image available } }',
      data: { product: { image: 'x.png', available: 1 } },
      cost: 9,
    },
    {
      name: 'a list costs its assumed size',
      query: '{ few { available } }',
      data: { few: [{ available: 1 }] },
      cost: 12,
    },
    {
      name: 'a list costs what its argument asks for',
      query: 'query ($first: Int) { page(first: $first) { id } }',
      variables: { first: 4 },
      data: { page: [{ id: 'p1' }] },
      cost: 4,
    },
    {
      name: "without the argument, a list costs the argument's default",
      query: '{ page { id } }',
      data: { page: [{ id: 'p1' }] },
      cost: 10,
    },
    {
      name: 'an input field has its weight',
      query: '{ page(first: 1, filter: { text: "pen" }) { id } }',
      data: { page: [{ id: 'p1' }] },
      cost: 4,
    },
    {
      name: 'the argument of a page sizes the list inside it',
      query: '{ connection(first: 5) { nodes { id } total } }',
      data: { connection: { nodes: [{ id: 'p1' }], total: 1 } },
      cost: 14,
    },
    {
      name: 'a mutation costs ten before it does anything',
      query: 'mutation { save { id } }',
      data: { save: { id: 'p1' } },
      cost: 11,
    },
  ],
}
