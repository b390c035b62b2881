import type { Group } from './case.ts'

/** Arguments that come from an object further up. */
export const context: Group = {
  about: '@context and @fromContext',
  stock: 'does not know the feature',
  subgraphs: {
    shops: {
      sdl: `
        type Query { shop: Shop shops: [Shop!]! }
        type Shop @key(fields: "id") @context(name: "shop") {
          id: ID! currency: String! name: String product: Product products: [Product!]!
        }
        type Product @key(fields: "id") {
          id: ID!
          price(currency: String @fromContext(field: "$shop { currency }")): String
        }
      `,
      query: {
        shop: { id: 's1', currency: 'EUR', name: 'Roma', product: { id: 'p1' }, products: [{ id: 'p1' }] },
        shops: [],
      },
      entities: { Product: [{ id: 'p1' }] },
      fields: { Product: { price: (_row, { currency }) => `1 ${currency}` } },
    },
    reviews: {
      sdl: 'type Product @key(fields: "id") { id: ID! stars: Int }',
      entities: { Product: [{ id: 'p1', stars: 5 }] },
    },
  },
  cases: [
    {
      name: 'a field with an argument from a context is refused, and never computed without it',
      query: '{ shop { name product { stars price } } }',
      refused: /@fromContext is not supported/,
      stock: 'does not get that far',
    },
    {
      name: 'the argument from a context is unknown to clients',
      query: '{ shop { product { price(currency: "USD") } } }',
      refused: /Unknown argument "currency"/,
    },
    {
      name: 'what takes nothing from a context is answered',
      query: '{ shop { currency product { stars } } }',
      data: { shop: { currency: 'EUR', product: { stars: 5 } } },
    },
  ],
}
