import type { Group } from './case.ts'

/** `@skip` and `@include`, decided before anything is planned. */
export const conditions: Group = {
  about: '@skip and @include',
  subgraphs: {
    catalog: {
      sdl: `
        type Query { product: Product products: [Product!]! }
        type Product @key(fields: "id") { id: ID! name: String price: Int hidden: String! }
      `,
      query: {
        product: { id: 'p1', name: 'Pen', price: 3 },
        products: [
          { id: 'p1', name: 'Pen', price: 3 },
          { id: 'p2', name: 'Ink', price: 5 },
        ],
      },
      entities: {
        Product: [
          { id: 'p1', name: 'Pen', price: 3 },
          { id: 'p2', name: 'Ink', price: 5 },
        ],
      },
    },
    stock: {
      sdl: `
        type Product @key(fields: "id") {
          id: ID! available: Int price: Int @external worth: Int @requires(fields: "price") near: [Product!]!
        }
      `,
      entities: {
        Product: [
          { id: 'p1', available: 7, near: [{ id: 'p2', available: 0 }] },
          { id: 'p2', available: 0, near: [] },
        ],
      },
      fields: { Product: { worth: ({ available, price }) => available * price } },
    },
  },
  cases: [
    {
      name: 'a field is included when its variable is true',
      query: 'query ($yes: Boolean!) { product { name available @include(if: $yes) } }',
      variables: { yes: true },
      data: { product: { name: 'Pen', available: 7 } },
    },
    {
      name: 'what only an excluded field needs is not fetched',
      query: 'query ($yes: Boolean!) { product { name available @include(if: $yes) } }',
      variables: { yes: false },
      data: { product: { name: 'Pen' } },
      requests: ['catalog'],
    },
    {
      name: 'a field is skipped when its variable is true',
      query: 'query ($no: Boolean!) { product { name @skip(if: $no) id } }',
      variables: { no: true },
      data: { product: { id: 'p1' } },
    },
    {
      name: 'with both, a field is there when it is included and not skipped',
      query: `query ($yes: Boolean!, $no: Boolean!) {
        product { a: name @include(if: $yes) @skip(if: $no) b: name @include(if: $no) @skip(if: $yes)
                  c: name @include(if: $yes) @skip(if: $yes) }
      }`,
      variables: { yes: true, no: false },
      data: { product: { a: 'Pen' } },
    },
    {
      name: 'a condition on an inline fragment holds for all in it',
      query: 'query ($yes: Boolean!) { product { id ... @include(if: $yes) { name available } } }',
      variables: { yes: false },
      data: { product: { id: 'p1' } },
    },
    {
      name: 'a condition on a spread holds for all in the fragment',
      query:
        'query ($yes: Boolean!) { product { ...F @include(if: $yes) id } } fragment F on Product { name available }',
      variables: { yes: true },
      data: { product: { name: 'Pen', available: 7, id: 'p1' } },
    },
    {
      name: 'a fragment spread twice, once under a condition, is there',
      query:
        'query ($no: Boolean!) { product { ...F @include(if: $no) ...F } } fragment F on Product { name }',
      variables: { no: false },
      data: { product: { name: 'Pen' } },
    },
    {
      name: 'a field selected twice, once under a condition, is there',
      query: 'query ($no: Boolean!) { product { available @include(if: $no) id available } }',
      variables: { no: false },
      data: { product: { id: 'p1', available: 7 } },
    },
    {
      name: 'nested conditions must hold together',
      query: `query ($yes: Boolean!, $no: Boolean!) {
        product @include(if: $yes) { id ... @skip(if: $no) { available @include(if: $no) name @include(if: $yes) } }
      }`,
      variables: { yes: true, no: false },
      data: { product: { id: 'p1', name: 'Pen' } },
    },
    {
      name: 'an excluded root field is not there, and its subgraph is not asked',
      query: 'query ($no: Boolean!) { product @include(if: $no) { name } products { id } }',
      variables: { no: false },
      data: { products: [{ id: 'p1' }, { id: 'p2' }] },
    },
    {
      name: 'of an operation that excludes everything, an empty object is left',
      query: 'query ($no: Boolean!) { product @include(if: $no) { name } }',
      variables: { no: false },
      data: {},
      requests: [],
    },
    {
      name: 'of an object whose fields are all excluded, an empty object is left',
      query: 'query ($no: Boolean!) { product { name @include(if: $no) } }',
      variables: { no: false },
      data: { product: {} },
    },
    {
      name: 'a default value decides when the variable is not given',
      query: 'query ($yes: Boolean = false) { product { id name @include(if: $yes) } }',
      data: { product: { id: 'p1' } },
    },
    {
      name: 'one required input may be excluded while its field is included',
      query: 'query ($no: Boolean!) { products { worth price @include(if: $no) } }',
      variables: { no: false },
      data: { products: [{ worth: 21 }, { worth: 0 }] },
    },
    {
      name: 'a condition in a list of another subgraph holds for each item',
      query: 'query ($yes: Boolean!) { products { near { name @include(if: $yes) id } } }',
      variables: { yes: true },
      data: { products: [{ near: [{ name: 'Ink', id: 'p2' }] }, { near: [] }] },
    },
    {
      name: 'a field that breaks its promise breaks nothing while it is excluded',
      query: 'query ($no: Boolean!) { product { id hidden @include(if: $no) } }',
      variables: { no: false },
      data: { product: { id: 'p1' } },
    },
  ],
}
