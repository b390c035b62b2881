import type { Group } from './case.ts'

const product = { id: 'p1', offer: { id: 'o1' } }
const shop = (id: string, currency: string | null) => ({
  id,
  currency,
  name: `Shop ${id}`,
  product,
  products: [product],
  shelves: [[{ product }], []],
})

const stock = 'leaves the argument out'

/** Arguments that come from an object further up. */
export const context: Group = {
  about: '@context and @fromContext',
  subgraphs: {
    shops: {
      sdl: `
        type Query { shop: Shop shops: [Shop!]! mall: Mall places: [Place!]! }
        type Shop @key(fields: "id") @context(name: "shop") @context(name: "place") {
          id: ID! currency: String name: String product: Product products: [Product!]! shelves: [[Shelf!]!]!
        }
        type Mall @key(fields: "id") @context(name: "place") { id: ID! bank: Bank best: Offer }
        union Place = Shop | Mall
        type Bank { money: String }
        type Shelf { product: Product }
        type Product @key(fields: "id") {
          id: ID! offer: Offer
          price(in: Int, currency: String @fromContext(field: "$shop { currency }")): String
        }
        type Offer @key(fields: "id") {
          id: ID!
          text(of: String @fromContext(field: "$place ... on Shop { currency } ... on Mall { bank { money } }")): String
        }
      `,
      query: {
        shop: shop('s1', 'EUR'),
        shops: [shop('s1', 'EUR'), shop('s2', 'USD'), shop('s3', 'EUR'), shop('s4', null)],
        mall: { __typename: 'Mall', id: 'm1', bank: { money: 'CHF' }, best: { id: 'o1' } },
        places: [
          { __typename: 'Mall', id: 'm1', bank: { money: 'CHF' }, best: { id: 'o1' } },
          { __typename: 'Shop', ...shop('s2', 'USD') },
        ],
      },
      entities: { Product: [product], Offer: [{ id: 'o1' }] },
      fields: {
        Product: { price: (_row, { in: many = 1, currency }) => `${many} ${currency}` },
        Offer: { text: (_row, { of }) => `in ${of}` },
      },
    },
    reviews: {
      sdl: 'type Product @key(fields: "id") { id: ID! stars: Int }',
      entities: { Product: [{ id: 'p1', stars: 5 }] },
    },
  },
  cases: [
    {
      name: 'an argument comes from the object above',
      query: '{ shop { name product { stars price } } }',
      data: { shop: { name: 'Shop s1', product: { stars: 5, price: '1 EUR' } } },
      stock,
    },
    {
      name: 'it comes from there through lists of lists',
      query: '{ shop { shelves { product { price(in: 2) } } } }',
      data: { shop: { shelves: [[{ product: { price: '2 EUR' } }], []] } },
      stock,
    },
    {
      name: 'one entity below several objects has the value of each, asked in one request',
      query: '{ shops { product { id price } } }',
      data: {
        shops: ['EUR', 'USD', 'EUR', null].map((currency) => ({
          product: { id: 'p1', price: `1 ${currency}` },
        })),
      },
      requests: ['shops', 'shops 1 1 1'],
      stock,
    },
    {
      name: 'what is above keeps its name for plans, whatever the client calls so',
      query: '{ shop { currency: name product { price id: stars } } }',
      data: { shop: { currency: 'Shop s1', product: { price: '1 EUR', id: 5 } } },
      stock,
    },
    {
      name: "other arguments of the field are the client's, under aliases",
      query: 'query ($many: Int) { shop { product { a: price(in: 3) b: price(in: $many) } } }',
      variables: { many: 4 },
      data: { shop: { product: { a: '3 EUR', b: '4 EUR' } } },
      stock,
    },
    {
      name: 'the object above may be of several types, each with a selection of its own',
      query: '{ places { ... on Mall { best { text } } ... on Shop { product { offer { text } } } } }',
      data: { places: [{ best: { text: 'in CHF' } }, { product: { offer: { text: 'in USD' } } }] },
      stock,
    },
    {
      name: 'a nested field of the object above is found',
      query: '{ mall { best { text } } }',
      data: { mall: { best: { text: 'in CHF' } } },
      stock,
    },
    {
      name: 'when nothing came from above, nothing is asked, and nothing is computed without it',
      query: '{ shop { product { id price } } }',
      answers: {
        shops: [{ data: { shop: { __typename: 'Shop', product: { __typename: 'Product', id: 'p1' } } } }],
      },
      data: { shop: { product: { id: 'p1', price: null } } },
      requests: ['shops'],
    },
    {
      name: 'a failure within a context stands at its places',
      query: '{ shops { product { price } } }',
      answers: { shops: [null, 'down'] },
      data: { shops: [1, 2, 3, 4].map(() => ({ product: { price: null } })) },
      errors: [0, 1, 2, 3].map((index) => `shops.${index}.product.price UNAVAILABLE`),
      stock,
    },
    {
      name: 'a variable with a name that plans give to such arguments is refused',
      query:
        'query ($contextualArgument_2_0: Int) { shop { product { price(in: $contextualArgument_2_0) } } }',
      refused: /No variable can be called "contextualArgument_2_0"/,
      stock: 'leaves the argument out, and has no such names',
    },
    {
      name: 'the argument from a context is unknown to clients',
      query: '{ shop { product { price(currency: "USD") } } }',
      refused: /Unknown argument "currency"/,
    },
    {
      name: 'what takes nothing from a context is answered as ever',
      query: '{ shop { currency product { stars } } }',
      data: { shop: { currency: 'EUR', product: { stars: 5 } } },
      requests: ['shops', 'reviews 1'],
    },
  ],
}
