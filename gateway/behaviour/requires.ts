import type { Group } from './case.ts'

const weights: Readonly<Record<string, number>> = { p1: 100, p2: 200 }
const sum = (one: number, other: number) => one + other

/** Fields that are computed from fields of other subgraphs. */
export const requires: Group = {
  about: '@requires and @external',
  subgraphs: {
    catalog: {
      sdl: `
        type Query { product: Product products: [Product!]! missing: Product media: [Media!]! }
        type Product @key(fields: "id") {
          id: ID! name: String weight: Int size: Size! price(currency: String = "EUR"): Int parts: [Part!]! tags: [String!]
          content: Content
        }
        type Size { width: Int! height: Int! box: Box }
        type Box { depth: Int }
        type Part @key(fields: "id") { id: ID! grams: Int }
        union Content = Text | Film
        type Text { words: Int }
        type Film { minutes: Int }
        interface Media @key(fields: "id") { id: ID! year: Int }
        type Book implements Media @key(fields: "id") { id: ID! year: Int }
        type Song implements Media @key(fields: "id") { id: ID! year: Int }
      `,
      query: {
        product: { id: 'p1' },
        products: [{ id: 'p1' }, { id: 'p2' }],
        missing: { id: 'p3' },
        media: [
          { __typename: 'Book', id: 'b', year: 1900 },
          { __typename: 'Song', id: 's', year: 1960 },
        ],
      },
      entities: { Product: ['p1', 'p2', 'p3'].map((id) => ({ id })), Part: [{ id: 'x' }, { id: 'y' }] },
      fields: {
        Product: {
          name: ({ id }) => `Product ${id}`,
          weight: ({ id }) => weights[id] ?? null,
          size: () => ({ width: 3, height: 4, box: { depth: 5 } }),
          price: (_row, { currency }) => (currency === 'USD' ? 120 : 100),
          parts: () => [
            { id: 'x', grams: 1 },
            { id: 'y', grams: 2 },
          ],
          tags: ({ id }) => (id === 'p1' ? ['a', 'b'] : null),
          content: ({ id }) =>
            id === 'p1' ? { __typename: 'Text', words: 10 } : { __typename: 'Film', minutes: 90 },
        },
      },
    },
    shipping: {
      sdl: `
        type Product @key(fields: "id") {
          id: ID!
          weight: Int @external
          size: Size! @external
          price(currency: String = "EUR"): Int @external
          parts: [Part!]! @external
          tags: [String!] @external
          content: Content @external
          cost: Int @requires(fields: "weight")
          volume: Int @requires(fields: "size { width height box { depth } }")
          duty: Int @requires(fields: "price(currency: \\"USD\\")")
          vat: Int @requires(fields: "price")
          pieces: Int @requires(fields: "parts { grams }")
          label: String @requires(fields: "tags")
          length: Int @requires(fields: "content { ... on Text { words } ... on Film { minutes } }")
        }
        type Size @external { width: Int! height: Int! box: Box }
        type Box @external { depth: Int }
        type Part @key(fields: "id") { id: ID! grams: Int @external }
        union Content = Text | Film
        type Text @external { words: Int }
        type Film @external { minutes: Int }
        type Book @key(fields: "id") { id: ID! year: Int @external age: Int @requires(fields: "year") }
        type Song @key(fields: "id") { id: ID! year: Int @external age: Int @requires(fields: "year") }
      `,
      fields: {
        Product: {
          cost: ({ weight }) => (weight === null ? null : weight * 2),
          volume: ({ size: { width, height, box } }) => width * height * box.depth,
          duty: ({ price }) => price / 10,
          vat: ({ price }) => price / 5,
          pieces: ({ parts }) => parts.map(({ grams }: { grams: number }) => grams).reduce(sum),
          label: ({ tags }) => tags?.join('+') ?? 'none',
          length: ({ content }) => content.words ?? -content.minutes,
        },
        Book: { age: ({ year }) => 2000 - year },
        Song: { age: ({ year }) => 2000 - year },
      },
    },
    offers: {
      sdl: `
        type Product @key(fields: "id") { id: ID! cost: Int @external offer: Int @requires(fields: "cost") }
      `,
      fields: { Product: { offer: ({ cost }) => (cost === null ? null : cost - 1) } },
    },
  },
  cases: [
    {
      name: 'a required field is fetched first, and not answered',
      query: '{ product { cost } }',
      data: { product: { cost: 200 } },
      requests: ['catalog', 'shipping 1'],
      sent: [[{ __typename: 'Product', id: 'p1', weight: 100 }]],
    },
    {
      name: 'a required field that is selected too is answered in its place',
      query: '{ product { cost weight id } }',
      data: { product: { cost: 200, weight: 100, id: 'p1' } },
    },
    {
      name: 'a required field is sent also where the client gives its name to another',
      query: '{ product { weight: name cost } }',
      data: { product: { weight: 'Product p1', cost: 200 } },
      stock: 'sends what the client calls weight',
      sent: [[{ __typename: 'Product', id: 'p1', weight: 100 }]],
    },
    {
      name: 'nested required fields arrive in their form',
      query: '{ product { volume } }',
      data: { product: { volume: 60 } },
      sent: [[{ __typename: 'Product', id: 'p1', size: { width: 3, height: 4, box: { depth: 5 } } }]],
    },
    {
      name: 'what the client selects of a nested required object is not sent along',
      query: '{ product { size { tall: height box { depth } } volume } }',
      data: { product: { size: { tall: 4, box: { depth: 5 } }, volume: 60 } },
    },
    {
      name: 'a required list of objects arrives whole',
      query: '{ products { pieces } }',
      data: { products: [{ pieces: 3 }, { pieces: 3 }] },
    },
    {
      name: 'a required list of scalars may be null',
      query: '{ products { label } }',
      data: { products: [{ label: 'a+b' }, { label: 'none' }] },
    },
    {
      name: 'a required union arrives with the fields of its type',
      query: '{ products { length } }',
      data: { products: [{ length: 10 }, { length: -90 }] },
    },
    {
      name: 'a required field with an argument is asked with that argument',
      query: '{ product { duty } }',
      data: { product: { duty: 12 } },
    },
    {
      name: 'a required argument wins over the one the client gives, in what is sent',
      query: '{ product { price(currency: "EUR") duty } }',
      data: { product: { price: 100, duty: 12 } },
      stock: "sends the client's price",
    },
    {
      name: 'two fields that require another with different arguments are refused together, and not mixed up',
      query: '{ product { duty vat } }',
      refused: /Product\.\w+ depends on Product\.price with other arguments/,
      stock: 'computes one of them from the price of the other',
    },
    {
      name: 'a field may be selected with any argument under any alias, beside one that requires it',
      query: '{ product { usd: price(currency: "USD") price: price(currency: "EUR") duty } }',
      data: { product: { usd: 120, price: 100, duty: 12 } },
      stock: "sends the client's price",
    },
    {
      name: 'what is required may itself require',
      query: '{ products { offer } }',
      data: { products: [{ offer: 199 }, { offer: 399 }] },
      requests: ['catalog', 'shipping 2', 'offers 2'],
    },
    {
      name: 'a required field that is null is sent as null',
      query: '{ missing { cost } }',
      data: { missing: { cost: null } },
      sent: [[{ __typename: 'Product', id: 'p3', weight: null }]],
    },
    {
      name: 'what requires a field that failed is null, under the error of that field',
      query: '{ product { name offer } }',
      answers: {
        shipping: [{ data: null, errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }] }],
      },
      data: { product: { name: 'Product p1', offer: null } },
      errors: ['product FORBIDDEN'],
      requests: ['catalog', 'shipping 1'],
    },
    {
      name: 'required fields of several types behind an interface go in one request',
      query: '{ media { id ... on Book { age } ... on Song { age } } }',
      data: {
        media: [
          { id: 'b', age: 100 },
          { id: 's', age: 40 },
        ],
      },
      requests: ['catalog', 'shipping 2'],
    },
    {
      name: 'a required field is fetched although the client skips it',
      query: 'query ($no: Boolean!) { product { weight @include(if: $no) cost } }',
      variables: { no: false },
      data: { product: { cost: 200 } },
    },
    {
      name: 'nothing is fetched for a field that is skipped',
      query: 'query ($no: Boolean!) { product { name cost @include(if: $no) } }',
      variables: { no: false },
      data: { product: { name: 'Product p1' } },
      requests: ['catalog'],
    },
  ],
}
