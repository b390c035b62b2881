import type { Group } from './case.ts'

/** How objects of one subgraph are found in another. */
export const keys: Group = {
  about: '@key',
  subgraphs: {
    catalog: {
      sdl: `
        type Query { product: Product products: [Product] strange: Product parts: [Part!]! offers: [Offer!]! page: Page }
        type Product @key(fields: "id") { id: ID! name: String maker: Maker }
        type Maker @key(fields: "id", resolvable: false) { id: ID! }
        type Part @key(fields: "number") @key(fields: "sku plant { code }") { number: Int! sku: ID! plant: Plant! }
        type Plant @shareable { code: ID! }
        type Offer @key(fields: "region product { id }") { region: String! product: Product! }
        type Page { items: [[Product]] }
      `,
      query: {
        product: { id: 'p1', name: 'Pen', maker: { id: 'm1' } },
        products: [
          { id: 'p1', name: 'Pen' },
          { id: 'p2', name: 'Ink' },
        ],
        strange: { id: 'a"b\\c', name: 'Quote' },
        parts: [
          { number: 7, sku: 's7', plant: { code: 'A' } },
          { number: 8, sku: 's8', plant: { code: 'B' } },
        ],
        offers: [
          { region: 'EU', product: { id: 'p1', name: 'Pen' } },
          { region: 'US', product: { id: 'p1', name: 'Pen' } },
        ],
        page: { items: [[{ id: 'p1' }, null], null, [{ id: 'p2' }]] },
      },
      entities: { Product: [{ id: 'p1', name: 'Pen' }] },
    },
    makers: {
      sdl: `
        type Query { makers: [Maker!]! }
        type Maker @key(fields: "id") @key(fields: "code") { id: ID! code: String! name: String }
      `,
      query: { makers: [{ id: 'm1', code: 'ACME', name: 'Acme' }] },
      entities: { Maker: [{ id: 'm1', code: 'ACME', name: 'Acme' }] },
    },
    ratings: {
      sdl: `
        type Query { rated: [Maker!]! }
        type Maker @key(fields: "code") { code: String! stars: Int products: [Product!]! }
        type Product @key(fields: "id") { id: ID! stars: Int }
      `,
      query: { rated: [{ code: 'ACME', stars: 5, products: [{ id: 'p1', stars: 4 }] }] },
      entities: {
        Maker: [{ code: 'ACME', stars: 5, products: [{ id: 'p1', stars: 4 }] }],
        Product: [
          { id: 'p1', stars: 4 },
          { id: 'p2', stars: 3 },
          { id: 'a"b\\c', stars: 1 },
        ],
      },
    },
    stock: {
      sdl: `
        type Part @key(fields: "number") { number: Int! available: Int }
        type Offer @key(fields: "region product { id }") { region: String! product: Product! price: Int }
        type Product @key(fields: "id") { id: ID! }
      `,
      entities: {
        Part: [
          { number: 7, available: 70 },
          { number: 8, available: 80 },
        ],
        Offer: [
          { region: 'EU', product: { id: 'p1' }, price: 10 },
          { region: 'US', product: { id: 'p1' }, price: 12 },
        ],
      },
    },
    plants: {
      sdl: `
        type Part @key(fields: "sku plant { code }") { sku: ID! plant: Plant! shelf: String }
        type Plant @shareable { code: ID! }
      `,
      entities: {
        Part: [
          { sku: 's7', plant: { code: 'A' }, shelf: 'A-7' },
          { sku: 's8', plant: { code: 'B' }, shelf: 'B-8' },
        ],
      },
    },
  },
  cases: [
    {
      name: 'an object is found in another subgraph by its key',
      query: '{ product { name stars } }',
      data: { product: { name: 'Pen', stars: 4 } },
      requests: ['catalog', 'ratings 1'],
      sent: [[{ __typename: 'Product', id: 'p1' }]],
    },
    {
      name: 'a list is found in one request',
      query: '{ products { stars name } }',
      data: {
        products: [
          { stars: 4, name: 'Pen' },
          { stars: 3, name: 'Ink' },
        ],
      },
      requests: ['catalog', 'ratings 2'],
    },
    {
      name: 'quotes and backslashes in a key arrive as they are',
      query: '{ strange { stars } }',
      data: { strange: { stars: 1 } },
      sent: [[{ __typename: 'Product', id: 'a"b\\c' }]],
    },
    {
      name: 'the client may use the name of a key field for another field',
      query: '{ product { id: name stars } }',
      data: { product: { id: 'Pen', stars: 4 } },
      stock: 'answers the key',
      sent: [[{ __typename: 'Product', id: 'p1' }]],
    },
    {
      name: 'the client may alias the key itself',
      query: '{ product { key: id again: id stars } }',
      data: { product: { key: 'p1', again: 'p1', stars: 4 } },
    },
    {
      name: 'a key that is not resolvable leads to the subgraph that resolves it',
      query: '{ product { maker { name } } }',
      data: { product: { maker: { name: 'Acme' } } },
      requests: ['catalog', 'makers 1'],
    },
    {
      name: 'of an object with an unresolvable key, the key needs no other subgraph',
      query: '{ product { maker { id __typename } } }',
      data: { product: { maker: { id: 'm1', __typename: 'Maker' } } },
      requests: ['catalog'],
    },
    {
      name: 'with several keys, a subgraph that knows both leads from one to the other',
      query: '{ product { maker { stars } } }',
      data: { product: { maker: { stars: 5 } } },
      requests: ['catalog', 'makers 1', 'ratings 1'],
      sent: [[{ __typename: 'Maker', id: 'm1' }], [{ __typename: 'Maker', code: 'ACME' }]],
    },
    {
      name: 'the second key leads back',
      query: '{ rated { id name } }',
      data: { rated: [{ id: 'm1', name: 'Acme' }] },
      sent: [[{ __typename: 'Maker', code: 'ACME' }]],
    },
    {
      name: 'a key of several fields with a nested one is sent in its form',
      query: '{ parts { shelf } }',
      data: { parts: [{ shelf: 'A-7' }, { shelf: 'B-8' }] },
      sent: [
        [
          { __typename: 'Part', sku: 's7', plant: { code: 'A' } },
          { __typename: 'Part', sku: 's8', plant: { code: 'B' } },
        ],
      ],
    },
    {
      name: 'two subgraphs find the same objects by different keys',
      query: '{ parts { available shelf number } }',
      data: {
        parts: [
          { available: 70, shelf: 'A-7', number: 7 },
          { available: 80, shelf: 'B-8', number: 8 },
        ],
      },
    },
    {
      name: 'a number stays a number in a key',
      query: '{ parts { available } }',
      data: { parts: [{ available: 70 }, { available: 80 }] },
      sent: [
        [
          { __typename: 'Part', number: 7 },
          { __typename: 'Part', number: 8 },
        ],
      ],
    },
    {
      name: "a key of a field and another entity's key tells objects apart",
      query: '{ offers { price region product { name } } }',
      data: {
        offers: [
          { price: 10, region: 'EU', product: { name: 'Pen' } },
          { price: 12, region: 'US', product: { name: 'Pen' } },
        ],
      },
    },
    {
      name: 'entities in lists of lists keep their places, beside nulls',
      query: '{ page { items { id stars } } }',
      data: { page: { items: [[{ id: 'p1', stars: 4 }, null], null, [{ id: 'p2', stars: 3 }]] } },
      requests: ['catalog', 'ratings 2'],
    },
    {
      name: 'an entity that comes whole from its subgraph is not asked for again',
      query: '{ rated { stars products { stars } } }',
      data: { rated: [{ stars: 5, products: [{ stars: 4 }] }] },
      requests: ['ratings'],
    },
  ],
}
