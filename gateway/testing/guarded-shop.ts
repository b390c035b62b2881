import type { TestSubgraph } from './graph.ts'

const books = ['b1', 'b2'].map((id) => ({
  __typename: 'Book',
  id,
  title: `Book ${id}`,
  draft: `draft ${id}`,
}))
const films = ['f1'].map((id) => ({ __typename: 'Film', id, title: `Film ${id}`, draft: `cut ${id}` }))
const memo = { __typename: 'Memo', text: 'between us' }
const all = [books[0], films[0], books[1]]

const library: TestSubgraph = {
  sdl: `
    type Query {
      open: String
      signedIn: String @authenticated
      ruled: String @policy(policies: [["office_hours"]])
      either: String @requiresScopes(scopes: [["a", "b"], ["c"]])
      required: String! @requiresScopes(scopes: [["a"]])
      item(id: ID!): Item
      items(sort: Sort): [Item!]!
      shelves: [[Item!]!]!
      book: Book
      memo: Memo
      hits: [Hit]
      level: Level
      stamp: Stamp
    }
    type Mutation { publish(id: ID!): Book @requiresScopes(scopes: [["write"]]) touch: Book }
    type Subscription { bookChanged: Book @authenticated anyChanged: Book }
    interface Item @key(fields: "id") { id: ID! title: String draft: String }
    type Book implements Item @key(fields: "id") {
      id: ID! title: String draft: String @requiresScopes(scopes: [["drafts:books"]]) author: Person
    }
    type Film implements Item @key(fields: "id") {
      id: ID! title: String draft: String @requiresScopes(scopes: [["drafts:films"]])
    }
    type Memo @authenticated { text: String secret: String @requiresScopes(scopes: [["secrets"]]) }
    union Hit = Book | Memo
    scalar Stamp @authenticated enum Sort { NEWEST OLDEST }
    union Found = Book | Film enum Level @requiresScopes(scopes: [["levels"]]) { LOW HIGH }
    type Person @key(fields: "id") { id: ID! }
  `,
  resolvers: {
    Query: {
      open: () => 'open',
      signedIn: () => 'hello',
      ruled: () => 'ruled',
      either: () => 'either',
      required: () => 'required',
      item: (_: unknown, { id }: { id: string }) => all.find((each) => each?.id === id),
      items: () => all,
      shelves: () => [all.slice(0, 2), all.slice(2)],
      book: () => books[0],
      memo: () => memo,
      hits: () => [books[0], memo],
      level: () => 'HIGH',
      stamp: () => 'today',
    },
    Mutation: { publish: () => books[0], touch: () => books[0] },
    Subscription: {
      bookChanged: { subscribe: () => changes('bookChanged') },
      anyChanged: { subscribe: () => changes('anyChanged') },
    },
    Item: { __resolveReference: ({ id }: { id: string }) => all.find((each) => each?.id === id) },
    Book: { author: () => ({ id: 'p1' }) },
  },
}

async function* changes(field: string) {
  yield { [field]: books[0] }
}

const people: TestSubgraph = {
  sdl: `
    type Item @key(fields: "id") @interfaceObject { id: ID! rating: Int @authenticated }
    type Person @key(fields: "id") { id: ID! name: String email: String @requiresScopes(scopes: [["people"]]) }
  `,
  resolvers: {
    Item: { __resolveReference: ({ id }: { id: string }) => ({ id }), rating: () => 5 },
    Person: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      name: () => 'Ada',
      email: () => 'ada@example.com',
    },
  },
}

/** A library where much is guarded: fields, types, an enum and a scalar, behind interfaces, unions and other subgraphs. */
export const guardedShop: Readonly<Record<string, TestSubgraph>> = { library, people }
