import type { Group } from './case.ts'

/** Nulls where none may be, and values that are not what the schema promises. */
export const nulls: Group = {
  about: 'null propagation and broken promises',
  subgraphs: {
    catalog: {
      sdl: `
        type Query {
          product: Product sure: Product! products: [Product!]! maybe: [Product] grid: [[Cell!]!] row: [[Cell]!]! chain: A
          numbers: [Int!] words: [String]! hue: Hue! hues: [Hue] thing: Thing strict: Thing! anything: JSON stamp: Stamp
        }
        type Product @key(fields: "id") { id: ID! name: String! maker: Maker! related: [Product!] }
        type Maker { name: String! city: String }
        type Cell { value: Int! }
        type A { b: B! } type B { c: C! other: Int } type C { d: Int! e: Int }
        union Thing = Maker | Cell enum Hue { RED GREEN }
        scalar JSON scalar Stamp
      `,
      query: { product: { id: 'p1' }, products: [], chain: { b: { c: { d: 1 } } }, stamp: '2026-01-01' },
      entities: { Product: [{ id: 'p1', name: 'Pen' }] },
    },
    stock: {
      sdl: `
        type Product @key(fields: "id") { id: ID! available: Int! shelf: Shelf near: [Shelf!]! code: String }
        type Shelf { code: String! }
      `,
      entities: { Product: [{ id: 'p1', available: 1, shelf: { code: 'A' }, near: [] }] },
    },
  },
  cases: [
    {
      name: 'a null where none may be makes the nearest object null that may be',
      query: '{ product { name } }',
      answers: { catalog: [{ data: { product: { name: null } } }] },
      data: { product: null },
      errors: ['product.name Cannot return null for non-nullable field Product.name.'],
    },
    {
      name: 'through objects that may not be null, a null goes up to the root',
      query: '{ sure { maker { name } } }',
      answers: { catalog: [{ data: { sure: { maker: { name: null } } } }] },
      data: null,
      errors: ['sure.maker.name Cannot return null for non-nullable field Maker.name.'],
    },
    {
      name: 'a chain of fields that may not be null goes as a whole',
      query: '{ chain { b { other c { d e } } } }',
      answers: { catalog: [{ data: { chain: { b: { other: 1, c: { d: null, e: 2 } } } } }] },
      data: { chain: null },
      errors: ['chain.b.c.d Cannot return null for non-nullable field C.d.'],
    },
    {
      name: 'a null item that may be null takes its place in the list',
      query: '{ maybe { name } }',
      answers: { catalog: [{ data: { maybe: [{ name: 'Pen' }, { name: null }, null] } }] },
      data: { maybe: [{ name: 'Pen' }, null, null] },
      errors: ['maybe.1.name Cannot return null for non-nullable field Product.name.'],
    },
    {
      name: 'a null item that may not be null makes the list null, and so on up',
      query: '{ products { name } }',
      answers: { catalog: [{ data: { products: [{ name: 'Pen' }, null] } }] },
      data: null,
      errors: ['products.1 Cannot return null for non-nullable field Query.products.'],
    },
    {
      name: 'in lists of lists, a null goes up as far as it must',
      query: '{ grid { value } }',
      answers: { catalog: [{ data: { grid: [[{ value: 1 }], [{ value: null }]] } }] },
      data: { grid: null },
      errors: ['grid.1.0.value Cannot return null for non-nullable field Cell.value.'],
    },
    {
      name: 'in lists of lists, a null stays where it may be',
      query: '{ row { value } }',
      answers: { catalog: [{ data: { row: [[null, { value: null }, { value: 3 }], []] } }] },
      data: { row: [[null, null, { value: 3 }], []] },
      errors: ['row.0.1.value Cannot return null for non-nullable field Cell.value.'],
    },
    {
      name: 'a list of scalars with a null that may not be is null',
      query: '{ numbers words }',
      answers: { catalog: [{ data: { numbers: [1, null], words: [null, 'a'] } }] },
      data: { numbers: null, words: [null, 'a'] },
      errors: ['numbers.1 Cannot return null for non-nullable field Query.numbers.'],
    },
    {
      name: 'a field that a subgraph left out is null',
      query: '{ product { maker { city name } } }',
      answers: { catalog: [{ data: { product: { maker: { name: 'Acme' } } } }] },
      data: { product: { maker: { city: null, name: 'Acme' } } },
    },
    {
      name: 'a field that another subgraph owes and that may not be null makes its object null',
      query: '{ product { id available } }',
      answers: { stock: [{ data: { _entities: [{ available: null }] } }] },
      data: { product: null },
      errors: ['product.available Cannot return null for non-nullable field Product.available.'],
    },
    {
      name: 'an entity that its subgraph does not know costs what may not be null',
      query: '{ product { id near { code } } }',
      answers: { stock: [{ data: { _entities: [null] } }] },
      data: { product: null },
      errors: ['product.near Cannot return null for non-nullable field Product.near.'],
    },
    {
      name: 'an entity that its subgraph does not know has null where that may be',
      query: '{ product { id shelf { code } } }',
      answers: { stock: [{ data: { _entities: [null] } }] },
      data: { product: { id: 'p1', shelf: null } },
    },
    {
      name: 'an unknown enum value is null, and not shown',
      query: '{ hues }',
      answers: { catalog: [{ data: { hues: ['RED', 'ULTRAVIOLET', 'GREEN'] } }] },
      data: { hues: ['RED', null, 'GREEN'] },
      errors: ['hues.1 The value of Query.hues is not valid.'],
    },
    {
      name: 'an unknown enum value where none may be null goes up',
      query: '{ hue }',
      answers: { catalog: [{ data: { hue: 7 } }] },
      data: null,
      errors: ['hue The value of Query.hue is not valid.'],
    },
    {
      name: 'a text where a number should be is null',
      query: '{ numbers chain { b { other } } }',
      answers: { catalog: [{ data: { numbers: [1], chain: { b: { other: 'many' } } } }] },
      data: { numbers: [1], chain: { b: { other: null } } },
      errors: ['chain.b.other The value of B.other is not valid.'],
    },
    {
      name: 'a fraction where a whole number should be is null',
      query: '{ numbers chain { b { other } } }',
      answers: { catalog: [{ data: { numbers: [1], chain: { b: { other: 1.5 } } } }] },
      data: { numbers: [1], chain: { b: { other: null } } },
      errors: ['chain.b.other The value of B.other is not valid.'],
    },
    {
      name: 'a whole number with more than 32 bits is passed on',
      query: '{ numbers }',
      answers: { catalog: [{ data: { numbers: [2147483648] } }] },
      data: { numbers: [2147483648] },
    },
    {
      name: 'an object where a list should be is null',
      query: '{ maybe { name } }',
      answers: { catalog: [{ data: { maybe: { name: 'Pen' } } }] },
      data: { maybe: null },
      errors: ['maybe The value of Query.maybe is not valid.'],
      stock: 'answers the object',
    },
    {
      name: 'a list where an object should be is null',
      query: '{ product { name } }',
      answers: { catalog: [{ data: { product: [{ name: 'Pen' }] } }] },
      data: { product: null },
      errors: ['product The value of Query.product is not valid.'],
    },
    {
      name: 'a type that is not in the union is null, and not named',
      query: '{ thing { __typename ... on Cell { value } } }',
      answers: { catalog: [{ data: { thing: { __typename: 'Product', value: 1 } } }] },
      data: { thing: null },
      errors: ['thing The value of Query.thing is not valid.'],
      stock: 'answers an object of a type that cannot be there',
    },
    {
      name: 'a custom scalar may be anything, and is passed on as it is',
      query: '{ anything stamp }',
      answers: { catalog: [{ data: { anything: { a: [1, { b: null }], '"': 0.5 }, stamp: 1.5 } }] },
      data: { anything: { a: [1, { b: null }], '"': 0.5 }, stamp: 1.5 },
    },
  ],
}
