import type { Group } from './case.ts'

/** What clients see of the graph, and what they do not. */
export const visibility: Group = {
  about: '@inaccessible, @tag and @composeDirective',
  subgraphs: {
    catalog: {
      sdl: `
        extend schema
          @link(url: "https://specs.example.com/docs/v1.0", import: ["@owner"])
          @composeDirective(name: "@owner")
        directive @owner(team: String!) on FIELD_DEFINITION | OBJECT
        type Query {
          product(secret: Boolean @inaccessible): Product
          items: [Item]
          things: [Thing]
          search(by: Filter, hue: Hue): String
          internal: String @inaccessible
        }
        interface Item { id: ID! title: String }
        type Product implements Item @key(fields: "id") @key(fields: "row") @owner(team: "goods") {
          id: ID! row: Int @inaccessible title: String @tag(name: "public") cost: Int @inaccessible margin: Int @owner(team: "money")
          hue: Hue
        }
        type Draft implements Item @inaccessible { id: ID! title: String }
        union Thing = Product | Draft enum Hue { RED @tag(name: "public") SECRET @inaccessible }
        input Filter { text: String raw: String @inaccessible }
      `,
      query: {
        product: { id: 'p1', row: 41, title: 'Pen', cost: 1, margin: 2, hue: 'SECRET' },
        items: [
          { __typename: 'Product', id: 'p1', title: 'Pen' },
          { __typename: 'Draft', id: 'd1', title: 'Draft' },
        ],
        things: [
          { __typename: 'Draft', id: 'd1' },
          { __typename: 'Product', id: 'p1', row: 41 },
        ],
        search: ({ by, hue }: { by?: unknown; hue?: unknown }) => JSON.stringify([by ?? null, hue ?? null]),
      },
    },
    stock: {
      sdl: `
        type Product @key(fields: "row") {
          row: Int available: Int cost: Int @external worth: Int @requires(fields: "cost")
        }
      `,
      entities: { Product: [{ row: 41, available: 3 }] },
      fields: { Product: { worth: ({ cost, available }) => cost * available } },
    },
  },
  cases: [
    {
      name: 'an inaccessible field is unknown to clients',
      query: '{ product { cost } }',
      refused: /Cannot query field "cost" on type "Product"/,
    },
    {
      name: 'an inaccessible root field is unknown to clients',
      query: '{ internal }',
      refused: /Cannot query field "internal"/,
    },
    {
      name: 'an inaccessible argument is unknown to clients',
      query: '{ product(secret: true) { id } }',
      refused: /Unknown argument "secret"/,
    },
    {
      name: 'an inaccessible input field is unknown to clients',
      query: '{ search(by: { raw: "x" }) }',
      refused: /Field "raw" is not defined by type "Filter"/,
    },
    {
      name: 'an inaccessible enum value is unknown to clients',
      query: '{ search(hue: SECRET) }',
      refused: /Value "SECRET" does not exist in "Hue"/,
    },
    {
      name: 'an inaccessible type is unknown to clients',
      query: '{ items { ... on Draft { title } } }',
      refused: /Unknown type "Draft"/,
    },
    {
      name: 'plans use an inaccessible key, and do not answer it',
      query: '{ product { available } }',
      data: { product: { available: 3 } },
      sent: [[{ __typename: 'Product', row: 41 }]],
    },
    {
      name: 'plans use an inaccessible required field, and do not answer it',
      query: '{ product { worth title } }',
      data: { product: { worth: 3, title: 'Pen' } },
      sent: [[{ __typename: 'Product', row: 41, cost: 1 }]],
    },
    {
      name: "a client may give an inaccessible key's name to another field",
      query: '{ product { row: title available cost: id worth } }',
      data: { product: { row: 'Pen', available: 3, cost: 'p1', worth: 3 } },
      stock: 'sends what the client calls so',
    },
    {
      name: 'an object of an inaccessible type is null behind an interface',
      query: '{ items { title } }',
      data: { items: [{ title: 'Pen' }, null] },
      errors: ['items.1 The value of Query.items is not valid.'],
    },
    {
      name: 'an object of an inaccessible type is null behind a union',
      query: '{ things { __typename ... on Product { available } } }',
      data: { things: [null, { __typename: 'Product', available: 3 }] },
      errors: ['things.0 The value of Query.things is not valid.'],
    },
    {
      name: 'an inaccessible enum value is null',
      query: '{ product { hue id } }',
      data: { product: { hue: null, id: 'p1' } },
      errors: ['product.hue The value of Product.hue is not valid.'],
    },
    {
      name: 'introspection shows what clients see',
      query: '{ __type(name: "Product") { fields { name } } draft: __type(name: "Draft") { name } }',
      data: {
        __type: {
          fields: ['id', 'title', 'margin', 'hue', 'available', 'worth'].map((name) => ({ name })),
        },
        draft: null,
      },
      requests: [],
    },
    {
      name: 'tags and composed directives are carried along, and change nothing',
      query: '{ product { title margin } }',
      data: { product: { title: 'Pen', margin: 2 } },
    },
  ],
}
