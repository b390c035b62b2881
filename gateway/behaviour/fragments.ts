import type { Group } from './case.ts'

const dune = { __typename: 'Book', id: 'b1', title: 'Dune', pages: 600, size: 20, format: { cover: 'hard' } }
const help = {
  __typename: 'Song',
  id: 's1',
  title: 'Help',
  seconds: 139,
  size: 'long',
  format: { codec: 'mp3' },
}
const note = { __typename: 'Note', text: 'Hi' }

/** Interfaces and unions, and the fragments that tell their types apart. */
export const fragments: Group = {
  about: 'fragments, interfaces and unions',
  subgraphs: {
    media: {
      sdl: `
        type Query { media: [Media!]! found: [Found] first: Found one(id: ID!): Media books: [Book!]! signed: [Signed!]! }
        interface Media { id: ID! title: String format: Format }
        interface Signed { by: Author }
        type Book implements Media & Signed @key(fields: "id") {
          id: ID! title: String pages: Int size: Int format: Cover by: Author
        }
        type Song implements Media & Signed @key(fields: "id") {
          id: ID! title: String seconds: Int size: String format: Codec by: Author
        }
        type Note { text: String }
        interface Format { name: String }
        type Cover implements Format { name: String cover: String }
        type Codec implements Format { name: String codec: String }
        union Found = Book | Song | Note | Author
        type Author @key(fields: "id") { id: ID! }
      `,
      query: {
        media: [dune, help],
        found: [help, null, note, dune, { __typename: 'Author', id: 'a1' }],
        first: note,
        one: ({ id }: { id: string }) => [dune, help].find((each) => each.id === id),
        books: [dune],
        signed: [
          { __typename: 'Book', id: 'b1', by: { id: 'a1' } },
          { __typename: 'Song', id: 's1', by: null },
        ],
      },
      entities: { Book: [dune], Song: [help] },
      fields: {
        Book: {
          format: () => ({ __typename: 'Cover', name: 'paper', cover: 'hard' }),
          by: () => ({ id: 'a1' }),
        },
        Song: { format: () => ({ __typename: 'Codec', name: 'file', codec: 'mp3' }) },
      },
    },
    people: {
      sdl: `
        type Author @key(fields: "id") { id: ID! name: String works: [Work!]! }
        union Work = Book | Song
        type Book @key(fields: "id") { id: ID! stars: Int }
        type Song @key(fields: "id") { id: ID! stars: Int plays: Int }
      `,
      entities: {
        Author: [
          {
            id: 'a1',
            name: 'Frank',
            works: [
              { __typename: 'Song', id: 's1' },
              { __typename: 'Book', id: 'b1' },
            ],
          },
        ],
        Book: [{ id: 'b1', stars: 5 }],
        Song: [{ id: 's1', stars: 4, plays: 9 }],
      },
    },
  },
  cases: [
    {
      name: 'a named fragment is what it contains',
      query: '{ books { ...B } } fragment B on Book { pages title }',
      data: { books: [{ pages: 600, title: 'Dune' }] },
    },
    {
      name: 'fragments in fragments are what they contain together',
      query: `{ books { ...A } } fragment A on Book { title ...B } fragment B on Media { id ...C }
              fragment C on Book { pages by { ...D } } fragment D on Author { name }`,
      data: { books: [{ title: 'Dune', id: 'b1', pages: 600, by: { name: 'Frank' } }] },
      stock: 'loses what is on a type inside a fragment on its interface',
    },
    {
      name: 'an inline fragment without a type is as if it were not there',
      query: '{ books { ... { title ... { id } } } }',
      data: { books: [{ title: 'Dune', id: 'b1' }] },
    },
    {
      name: 'fragments on its types choose the fields of an interface',
      query: '{ media { title ... on Book { pages } ... on Song { seconds } } }',
      data: {
        media: [
          { title: 'Dune', pages: 600 },
          { title: 'Help', seconds: 139 },
        ],
      },
    },
    {
      name: 'fragments on its types choose the fields of a union',
      query: '{ found { ... on Song { seconds } ... on Note { text } ... on Author { name } } }',
      data: { found: [{ seconds: 139 }, null, { text: 'Hi' }, {}, { name: 'Frank' }] },
    },
    {
      name: 'a fragment on an interface chooses among the types of a union',
      query: '{ found { ... on Media { title } ... on Note { text } } }',
      data: { found: [{ title: 'Help' }, null, { text: 'Hi' }, { title: 'Dune' }, {}] },
    },
    {
      name: 'a fragment on one interface works inside another',
      query: '{ media { id ... on Signed { by { name } } } }',
      data: {
        media: [
          { id: 'b1', by: { name: 'Frank' } },
          { id: 's1', by: null },
        ],
      },
    },
    {
      name: 'overlapping fragments merge their fields, at every depth',
      query: `{ media { ... on Media { format { name } } ... on Book { format { cover } title } ... on Song { title format { codec } } } }`,
      data: {
        media: [
          { format: { name: 'paper', cover: 'hard' }, title: 'Dune' },
          { format: { name: 'file', codec: 'mp3' }, title: 'Help' },
        ],
      },
    },
    {
      name: 'a fragment inside a fragment of another type selects nothing',
      query: '{ media { ... on Book { id ... on Media { ... on Song { seconds } title } } } }',
      data: { media: [{ id: 'b1', title: 'Dune' }, {}] },
    },
    {
      name: 'one response name may be fields of different types of a union',
      query: '{ media { ... on Book { long: pages } ... on Song { long: seconds } } }',
      data: { media: [{ long: 600 }, { long: 139 }] },
    },
    {
      name: 'fields of one name and different scalars need aliases, and keep their types',
      query: '{ media { ... on Book { number: size } ... on Song { word: size } } }',
      data: { media: [{ number: 20 }, { word: 'long' }] },
    },
    {
      name: 'an interface of a field that its types narrow is selected through the interface',
      query: '{ media { format { __typename name ... on Cover { cover } } } }',
      data: {
        media: [
          { format: { __typename: 'Cover', name: 'paper', cover: 'hard' } },
          { format: { __typename: 'Codec', name: 'file' } },
        ],
      },
    },
    {
      name: 'each type of a list is completed by another subgraph, in one request',
      query: '{ found { ... on Book { stars } ... on Song { stars plays } } }',
      data: { found: [{ stars: 4, plays: 9 }, null, {}, { stars: 5 }, {}] },
      requests: ['media', 'people 2'],
    },
    {
      name: 'a union of another subgraph is completed by the subgraph of its types',
      query: '{ signed { by { works { ... on Book { title pages } ... on Song { title } } } } }',
      data: {
        signed: [{ by: { works: [{ title: 'Help' }, { title: 'Dune', pages: 600 }] } }, { by: null }],
      },
    },
    {
      name: '__typename tells the type everywhere, under any name',
      query:
        '{ __typename found { kind: __typename ... on Author { __typename works { of: __typename } } } }',
      data: {
        __typename: 'Query',
        found: [
          { kind: 'Song' },
          null,
          { kind: 'Note' },
          { kind: 'Book' },
          { kind: 'Author', __typename: 'Author', works: [{ of: 'Song' }, { of: 'Book' }] },
        ],
      },
    },
    {
      name: '__typename may be called like a key',
      query: '{ found { id: __typename ... on Book { stars } } }',
      data: {
        found: [{ id: 'Song' }, null, { id: 'Note' }, { id: 'Book', stars: 5 }, { id: 'Author' }],
      },
    },
    {
      name: '__typename alone is asked of the subgraph only where it decides',
      query: '{ books { __typename } __typename }',
      data: { books: [{ __typename: 'Book' }], __typename: 'Query' },
    },
    {
      name: 'fields come in the order in which the document first names them',
      query:
        '{ media { ... on Book { pages } id ... on Song { seconds } title ... on Book { by { name } id stars } } }',
      data: {
        media: [
          { pages: 600, id: 'b1', title: 'Dune', by: { name: 'Frank' }, stars: 5 },
          { id: 's1', seconds: 139, title: 'Help' },
        ],
      },
    },
    {
      name: 'the same object under two aliases has what each asks for',
      query:
        '{ a: one(id: "b1") { title } b: one(id: "b1") { id ... on Book { stars } } c: one(id: "s1") { id } }',
      data: { a: { title: 'Dune' }, b: { id: 'b1', stars: 5 }, c: { id: 's1' } },
    },
    {
      name: 'one alias with two meanings in two places has both',
      query: `{ a: one(id: "b1") { ... on Book { by { x: name } } } b: one(id: "b1") { ... on Book { by { x: id } } } }`,
      data: { a: { by: { x: 'Frank' } }, b: { by: { x: 'a1' } } },
    },
  ],
}
