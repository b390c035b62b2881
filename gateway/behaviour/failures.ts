import type { Group } from './case.ts'

const no = (path?: readonly (string | number)[]) => ({
  message: 'No.',
  extensions: { code: 'FORBIDDEN', serviceName: 'stock' },
  ...(path === undefined ? {} : { path }),
})

/** Subgraphs that fail, refuse, or answer something else. */
export const failures: Group = {
  about: 'errors and partial failures',
  subgraphs: {
    catalog: {
      sdl: `
        type Query { product: Product products: [Product] offers: [Offer!] note: String find: Found sure: Product! }
        type Product @key(fields: "id") { id: ID! name: String twin: Product }
        type Offer { price: Int product: Product! }
        union Found = Product | Offer
      `,
      query: {
        product: { id: 'p1', name: 'Pen', twin: { id: 'p2' } },
        products: [{ id: 'p1', name: 'Pen' }, null, { id: 'p2', name: 'Ink' }],
        offers: [
          { price: 1, product: { id: 'p1' } },
          { price: 2, product: { id: 'p1' } },
        ],
        note: 'Hi',
      },
      entities: { Product: [{ id: 'p1', name: 'Pen' }] },
    },
    stock: {
      sdl: `
        type Query { total: Int shelves: [Shelf!] }
        type Shelf { code: ID product: Product }
        type Product @key(fields: "id") { id: ID! available: Int shelf(of: Int): Shelf weight: Int! }
      `,
      query: { total: 5 },
      entities: {
        Product: [
          { id: 'p1', available: 7, shelf: { code: 'A' }, weight: 10 },
          { id: 'p2', available: 8, shelf: { code: 'B' }, weight: 20 },
        ],
      },
    },
  },
  cases: [
    {
      name: 'a subgraph that is down costs its fields, and nothing else',
      query: '{ product { name available } note }',
      answers: { stock: ['down'] },
      data: { product: { name: 'Pen', available: null }, note: 'Hi' },
      errors: ['product.available UNAVAILABLE'],
    },
    {
      name: 'a root field of a subgraph that is down is null',
      query: '{ note total }',
      answers: { stock: ['down'] },
      data: { note: 'Hi', total: null },
      errors: ['total UNAVAILABLE'],
    },
    {
      name: 'when everything is down, every root field says so',
      query: '{ note product { name } total }',
      answers: { stock: ['down'], catalog: ['down'] },
      data: { note: null, product: null, total: null },
      errors: ['note UNAVAILABLE', 'product UNAVAILABLE', 'total UNAVAILABLE'],
    },
    {
      name: 'an error of a root field keeps its path',
      query: '{ product { id twin { name } } }',
      answers: {
        catalog: [{ data: { product: { id: 'p1', twin: null } }, errors: [no(['product', 'twin'])] }],
      },
      data: { product: { id: 'p1', twin: null } },
      errors: ['product.twin FORBIDDEN'],
    },
    {
      name: "an error's path has the client's aliases",
      query: '{ mine: product { id other: twin { title: name } } }',
      answers: {
        catalog: [
          { data: { mine: { id: 'p1', other: { title: null } } }, errors: [no(['mine', 'other', 'title'])] },
        ],
      },
      data: { mine: { id: 'p1', other: { title: null } } },
      errors: ['mine.other.title FORBIDDEN'],
    },
    {
      name: "an error of an entity stands where the entity stands, under the client's aliases",
      query: '{ all: products { left: available id } }',
      answers: {
        stock: [
          { data: { _entities: [{ left: 7 }, { left: null }] }, errors: [no(['_entities', 1, 'left'])] },
        ],
      },
      data: { all: [{ left: 7, id: 'p1' }, null, { left: null, id: 'p2' }] },
      errors: ['all.2.left FORBIDDEN'],
    },
    {
      name: 'an error stands under the alias also where plans need its name for something else',
      query: '{ product { id: available } }',
      answers: {
        stock: [{ data: { _entities: [{ as_id: null }] }, errors: [no(['_entities', 0, 'as_id'])] }],
      },
      data: { product: { id: null } },
      errors: ['product.id FORBIDDEN'],
    },
    {
      name: 'an error of an entity that stands in several places stands in each',
      query: '{ offers { product { available } } }',
      answers: {
        stock: [{ data: { _entities: [{ available: null }] }, errors: [no(['_entities', 0, 'available'])] }],
      },
      data: { offers: [{ product: { available: null } }, { product: { available: null } }] },
      errors: ['offers.0.product.available FORBIDDEN', 'offers.1.product.available FORBIDDEN'],
    },
    {
      name: 'an error inside a field of an entity has the whole path',
      query: '{ products { shelf { code } } }',
      answers: {
        stock: [
          {
            data: { _entities: [{ shelf: { code: null } }, { shelf: { code: 'B' } }] },
            errors: [no(['_entities', 0, 'shelf', 'code'])],
          },
        ],
      },
      data: { products: [{ shelf: { code: null } }, null, { shelf: { code: 'B' } }] },
      errors: ['products.0.shelf.code FORBIDDEN'],
    },
    {
      name: 'an error about no entity in particular is about each',
      query: '{ products { available } }',
      answers: { stock: [{ data: null, errors: [no()] }] },
      data: { products: [{ available: null }, null, { available: null }] },
      errors: ['products.0.available FORBIDDEN', 'products.2.available FORBIDDEN'],
    },
    {
      name: 'an error beside data does not take the data',
      query: '{ product { available name } }',
      answers: { stock: [{ data: { _entities: [{ available: 7 }] }, errors: [no(['_entities', 0])] }] },
      data: { product: { available: 7, name: 'Pen' } },
      errors: ['product FORBIDDEN'],
    },
    {
      name: 'an explained null has no second error',
      query: '{ products { weight } }',
      answers: {
        stock: [{ data: { _entities: [{ weight: 1 }, null] }, errors: [no(['_entities', 1, 'weight'])] }],
      },
      data: { products: [{ weight: 1 }, null, null] },
      errors: ['products.2.weight FORBIDDEN'],
    },
    {
      name: 'too few entities in an answer are none: nobody can say which is which',
      query: '{ products { available } }',
      answers: { stock: [{ data: { _entities: [{ available: 7 }] } }] },
      data: { products: [{ available: null }, null, { available: null }] },
      errors: ['products.0.available UNAVAILABLE', 'products.2.available UNAVAILABLE'],
    },
    {
      name: 'too many entities in an answer are none, either',
      query: '{ product { available } }',
      answers: { stock: [{ data: { _entities: [{ available: 7 }, { available: 8 }] } }] },
      data: { product: { available: null } },
      errors: ['product.available UNAVAILABLE'],
    },
    {
      name: 'entities that are no objects are not known',
      query: '{ products { available } }',
      answers: { stock: [{ data: { _entities: ['seven', { available: 8 }] } }] },
      data: { products: [{ available: null }, null, { available: 8 }] },
      stock: 'breaks off with a TypeError',
    },
    {
      name: 'an answer without data and without errors is a failure',
      query: '{ product { name available } }',
      answers: { stock: [{}] },
      data: { product: { name: 'Pen', available: null } },
      errors: ['product.available UNAVAILABLE'],
      stock: 'takes it for null',
    },
    {
      name: 'an answer of entities that is no list is a failure',
      query: '{ product { available } }',
      answers: { stock: [{ data: { _entities: { available: 7 } } }] },
      data: { product: { available: null } },
      errors: ['product.available UNAVAILABLE'],
    },
    {
      name: 'a root answer without data and without errors is a failure',
      query: '{ note total }',
      answers: { catalog: [{}] },
      data: { note: null, total: 5 },
      errors: ['note UNAVAILABLE'],
      stock: 'takes it for null',
    },
    {
      name: 'what a failed fetch would have led to is not asked for',
      query: '{ shelves { code product { name } } }',
      answers: { stock: [{ data: { shelves: null }, errors: [no(['shelves'])] }] },
      data: { shelves: null },
      errors: ['shelves FORBIDDEN'],
      requests: ['stock'],
    },
    {
      name: 'a refusal keeps its code and message, and nothing of the inside',
      query: '{ total }',
      answers: { stock: [{ data: { total: null }, errors: [no(['total'])] }] },
      data: { total: null },
      errors: ['total FORBIDDEN'],
    },
    {
      name: 'one failed half of a list leaves the other',
      query: '{ find { ... on Product { available } } products { name available } }',
      answers: { stock: ['down'] },
      data: {
        find: null,
        products: [{ name: 'Pen', available: null }, null, { name: 'Ink', available: null }],
      },
      errors: ['products.0.available UNAVAILABLE', 'products.2.available UNAVAILABLE'],
    },
  ],
}
