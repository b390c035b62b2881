import type { Group } from './case.ts'

/** A subgraph that adds to an interface without knowing its types. */
export const interfaceObject: Group = {
  about: '@interfaceObject',
  subgraphs: {
    media: {
      sdl: `
        type Query { all: [Media!]! book: Book shelf: [[Media]!] }
        interface Media @key(fields: "id") { id: ID! title: String! lead: Media }
        type Book implements Media @key(fields: "id") { id: ID! title: String! lead: Media pages: Int }
        type Song implements Media @key(fields: "id") { id: ID! title: String! lead: Media seconds: Int }
      `,
      query: {
        all: [
          { __typename: 'Book', id: 'b', title: 'Dune', pages: 600 },
          { __typename: 'Song', id: 's', title: 'Help', seconds: 139, lead: { __typename: 'Book', id: 'b' } },
        ],
        book: { __typename: 'Book', id: 'b', title: 'Dune', pages: 600 },
        shelf: [[{ __typename: 'Book', id: 'b', title: 'Dune' }, null], []],
      },
      entities: {
        Media: [
          { __typename: 'Book', id: 'b', title: 'Dune', pages: 600 },
          { __typename: 'Song', id: 's', title: 'Help', seconds: 139 },
        ],
        Book: [{ id: 'b', title: 'Dune', pages: 600 }],
        Song: [{ id: 's', title: 'Help', seconds: 139 }],
      },
    },
    ratings: {
      sdl: `
        type Query { top: [Media!]! best: Media gone: Media }
        type Media @key(fields: "id") @interfaceObject {
          id: ID! stars: Int votes(min: Int = 1): [Vote!]! title: String! @external slogan: String @requires(fields: "title")
        }
        type Vote { value: Int about: Media! }
      `,
      query: {
        top: [
          { id: 's', stars: 5, votes: [] },
          { id: 'b', stars: 4, votes: [] },
        ],
        best: { id: 's', stars: 5, votes: [{ value: 5, about: { id: 's' } }] },
        gone: { id: 'x', stars: 0, votes: [] },
      },
      entities: {
        Media: [
          { id: 'b', stars: 4 },
          { id: 's', stars: 5 },
        ],
      },
      fields: {
        Media: {
          votes: ({ id }, { min }) =>
            [1, 5].filter((value) => value >= min).map((value) => ({ value, about: { id } })),
          slogan: ({ title }) => `Read ${title}!`,
        },
      },
    },
    prices: {
      sdl: `
        type Media @key(fields: "id") @interfaceObject { id: ID! price: Int }
        type Query { cheap: [Media] }
      `,
      query: { cheap: [{ id: 'b', price: 9 }, null] },
      entities: {
        Media: [
          { id: 'b', price: 9 },
          { id: 's', price: 1 },
        ],
      },
    },
  },
  cases: [
    {
      name: 'every type of the interface has the fields of the interface object',
      query: '{ all { stars title } }',
      data: {
        all: [
          { stars: 4, title: 'Dune' },
          { stars: 5, title: 'Help' },
        ],
      },
      requests: ['media', 'ratings 2'],
      sent: [
        [
          { __typename: 'Media', id: 'b' },
          { __typename: 'Media', id: 's' },
        ],
      ],
    },
    {
      name: 'one of its types has them, too',
      query: '{ book { pages stars } }',
      data: { book: { pages: 600, stars: 4 } },
      sent: [[{ __typename: 'Media', id: 'b' }]],
    },
    {
      name: 'fields of the types are fetched for what began as the interface object',
      query: '{ top { stars ... on Book { pages } ... on Song { seconds } } }',
      data: {
        top: [
          { stars: 5, seconds: 139 },
          { stars: 4, pages: 600 },
        ],
      },
      requests: ['ratings', 'media 2'],
    },
    {
      name: 'the name of the type is asked of who knows it',
      query: '{ best { __typename stars } }',
      data: { best: { __typename: 'Song', stars: 5 } },
      requests: ['ratings', 'media 1'],
    },
    {
      name: 'without a type to tell, nobody else is asked',
      query: '{ best { stars id } }',
      data: { best: { stars: 5, id: 's' } },
      requests: ['ratings'],
    },
    {
      name: 'fragments on the types decide by the true type',
      query: '{ top { ... on Song { stars } ... on Book { id } } }',
      data: { top: [{ stars: 5 }, { id: 'b' }] },
    },
    {
      name: 'one interface object leads to another, and back to the interface',
      query: '{ cheap { stars title } }',
      data: { cheap: [{ stars: 4, title: 'Dune' }, null] },
    },
    {
      name: 'an interface object inside another subgraph that knows the same name',
      query: '{ best { votes { value about { title price } } } }',
      data: {
        best: {
          votes: [
            { value: 1, about: { title: 'Help', price: 1 } },
            { value: 5, about: { title: 'Help', price: 1 } },
          ],
        },
      },
    },
    {
      name: 'an argument of a field of an interface object is passed on',
      query: 'query ($min: Int) { all { votes(min: $min) { value } } }',
      variables: { min: 2 },
      data: { all: [{ votes: [{ value: 5 }] }, { votes: [{ value: 5 }] }] },
    },
    {
      name: 'an interface object requires a field of the interface',
      query: '{ all { slogan } }',
      data: { all: [{ slogan: 'Read Dune!' }, { slogan: 'Read Help!' }] },
    },
    {
      name: 'lists of lists of an interface are completed',
      query: '{ shelf { __typename stars } }',
      data: { shelf: [[{ __typename: 'Book', stars: 4 }, null], []] },
    },
    {
      name: 'the interface inside the interface is completed',
      query: '{ all { id lead { id stars price } } }',
      data: {
        all: [
          { id: 'b', lead: null },
          { id: 's', lead: { id: 'b', stars: 4, price: 9 } },
        ],
      },
    },
    {
      name: 'of an object nobody knows there is no type to tell',
      query: '{ gone { stars __typename } }',
      data: { gone: null },
      stock: 'says nothing of it',
      errors: ['gone.__typename The type of this object is not known.'],
    },
    {
      name: 'of an object nobody knows, a field that may not be null makes it null',
      query: '{ gone { stars title } }',
      data: { gone: null },
      errors: ['gone.title Cannot return null for non-nullable field Media.title.'],
    },
  ],
}
