import type { Group } from './case.ts'

/** Fields that several subgraphs know, always or on some paths. */
export const provides: Group = {
  about: '@provides and @shareable',
  subgraphs: {
    people: {
      sdl: `
        type Query { people: [Person!]! }
        type Person @key(fields: "id") { id: ID! name: String @shareable email: String @shareable home: Address @shareable }
        type Address @shareable { city: String street: String }
        interface Owner { id: ID! }
        type Firm implements Owner @key(fields: "id") { id: ID! vat: String @shareable country: String }
      `,
      query: { people: [{ id: 'u1', name: 'Ada', email: 'ada@example.com' }] },
      entities: {
        Person: [
          { id: 'u1', name: 'Ada', email: 'ada@example.com', home: { city: 'Rome', street: 'Via' } },
          { id: 'u2', name: 'Bob', email: 'bob@example.com', home: null },
        ],
        Firm: [{ id: 'f1', vat: 'IT1', country: 'IT' }],
      },
    },
    reviews: {
      sdl: `
        type Query {
          latest: [Review!]!
          anonymous: Review @shareable
          author: Person @provides(fields: "name home { city }")
          owner: Holder @provides(fields: "... on Firm { vat }")
          settings: Settings @shareable
        }
        type Review @key(fields: "id") { id: ID! body: String author: Person @provides(fields: "name") second: Person }
        type Person @key(fields: "id") { id: ID! name: String @external home: Address @external }
        type Address { city: String @external }
        union Holder = Person | Firm
        type Firm @key(fields: "id") { id: ID! vat: String @external }
        type Settings @shareable { theme: String level: Int }
      `,
      query: {
        latest: [
          { id: 'r1', body: 'Fine', author: { id: 'u1', name: 'Ada' }, second: { id: 'u2' } },
          { id: 'r2', body: 'Bad', author: { id: 'u2', name: 'Bob' }, second: null },
        ],
        author: { id: 'u1', name: 'Ada', home: { city: 'Rome' } },
        owner: { __typename: 'Firm', id: 'f1', vat: 'IT1' },
        settings: { theme: 'dark', level: 1 },
      },
    },
    shop: {
      sdl: `
        type Query { settings: Settings @shareable anonymous: Review @shareable cheapest: Item dearest: Item }
        type Settings @shareable { theme: String language: String }
        type Review @key(fields: "id") { id: ID! }
        type Item { price: Price tax: Price }
        type Price @shareable { amount: Int currency: String }
      `,
      query: {
        settings: { theme: 'dark', language: 'it' },
        cheapest: { price: { amount: 1, currency: 'EUR' }, tax: null },
      },
    },
  },
  cases: [
    {
      name: 'what is provided on a path needs no other subgraph',
      query: '{ latest { author { name } } }',
      data: { latest: [{ author: { name: 'Ada' } }, { author: { name: 'Bob' } }] },
      requests: ['reviews'],
    },
    {
      name: 'the same field is fetched on a path that does not provide it',
      query: '{ latest { second { name } } }',
      data: { latest: [{ second: { name: 'Bob' } }, { second: null }] },
      requests: ['reviews', 'people 1'],
    },
    {
      name: 'beyond what is provided, only the rest is fetched',
      query: '{ latest { author { name email } } }',
      data: {
        latest: [
          { author: { name: 'Ada', email: 'ada@example.com' } },
          { author: { name: 'Bob', email: 'bob@example.com' } },
        ],
      },
      requests: ['reviews', 'people 2'],
    },
    {
      name: 'a nested field is provided',
      query: '{ author { home { city } } }',
      data: { author: { home: { city: 'Rome' } } },
      requests: ['reviews'],
    },
    {
      name: 'what is fetched and what is provided become one object',
      query: '{ author { home { street city } name } }',
      data: { author: { home: { street: 'Via', city: 'Rome' }, name: 'Ada' } },
      requests: ['reviews', 'people 1'],
    },
    {
      name: 'a field of one type of a union is provided',
      query: '{ owner { ... on Firm { vat } ... on Person { name } } }',
      data: { owner: { vat: 'IT1' } },
      requests: ['reviews'],
    },
    {
      name: 'a type of a union is completed by the subgraph that has the rest',
      query: '{ owner { ... on Firm { country vat } } }',
      data: { owner: { country: 'IT', vat: 'IT1' } },
      requests: ['reviews', 'people 1'],
    },
    {
      name: 'a shared field is answered by one subgraph',
      query: '{ settings { theme } }',
      data: { settings: { theme: 'dark' } },
    },
    {
      name: 'a shared root field is asked of each subgraph that has a part of it',
      query: '{ settings { level theme language } }',
      data: { settings: { level: 1, theme: 'dark', language: 'it' } },
      requests: ['reviews', 'shop'],
    },
    {
      name: 'a shared root field that is null is null',
      query: '{ anonymous { id } dearest { price { amount } } }',
      data: { anonymous: null, dearest: null },
    },
    {
      name: 'a value type is answered where its parent is',
      query: '{ cheapest { price { currency amount } tax { amount } } }',
      data: { cheapest: { price: { currency: 'EUR', amount: 1 }, tax: null } },
      requests: ['shop'],
    },
  ],
}
