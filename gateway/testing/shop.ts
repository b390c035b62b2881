import type { TestSubgraph } from './graph.ts'
import { available, byId, categories, items, reviews, users, warehouses } from './shop-data.ts'

type Reference = { readonly id: string }

const catalog: TestSubgraph = {
  sdl: `
    type Query {
      item(id: ID!): Item
      items(first: Int = 10): [Item!]!
      books: [Book!]!
      shelves: [[Book!]!]!
      hits: [Hit]!
      leaky: [Hit]!
      category(slug: ID!): Category
      broken: Book
      secret: Secret @inaccessible
    }
    interface Item @key(fields: "id") { id: ID! title: String! category: Category }
    type Book implements Item @key(fields: "id") {
      id: ID! title: String! category: Category pages: Int! weight: Int size: Size condition: Condition
      cost: Int @inaccessible
    }
    type Film implements Item @key(fields: "id") { id: ID! title: String! category: Category minutes: Int! }
    type Size @shareable { width: Int! height: Int! }
    enum Condition { NEW USED DAMAGED @inaccessible }
    type Category @key(fields: "slug") { slug: ID! name: String parent: Category items: [Item!]! }
    union Hit = Book | Film | Category | Secret
    type Secret @inaccessible { code: String }
  `,
  resolvers: {
    Query: {
      item: (_: unknown, { id }: Reference) => byId(items, id),
      items: (_: unknown, { first }: { first: number }) => items.slice(0, first),
      books: () => items.filter(({ __typename }) => __typename === 'Book'),
      shelves: () => [items.slice(0, 2), [], items.slice(2, 3)],
      hits: () => [items[0], { __typename: 'Category', ...categories[0] }, items[3], null],
      leaky: () => [items[0], { __typename: 'Secret', code: 'x' }],
      category: (_: unknown, { slug }: { slug: string }) =>
        categories.find((each) => each.slug === slug) ?? null,
      broken: () => {
        throw new Error('select * from secret_table failed at /srv/app.ts')
      },
    },
    Item: { __resolveReference: ({ id }: Reference) => byId(items, id), category: categoryOf },
    Book: { __resolveReference: ({ id }: Reference) => byId(items, id), category: categoryOf, cost: () => 1 },
    Film: { __resolveReference: ({ id }: Reference) => byId(items, id), category: categoryOf },
    Category: {
      __resolveReference: ({ slug }: { slug: string }) => categories.find((each) => each.slug === slug),
      parent: ({ parent }: { parent: string | null }) =>
        categories.find(({ slug }) => slug === parent) ?? null,
      items: ({ slug }: { slug: string }) => items.filter(({ category }) => category === slug),
    },
  },
}

function categoryOf({ category }: { category: string }) {
  return categories.find(({ slug }) => slug === category)
}

const people: TestSubgraph = {
  sdl: `
    type Query { me: User users: [User!]! }
    type Mutation { rename(id: ID!, nick: String!): User }
    type User @key(fields: "id") @key(fields: "email") {
      id: ID! email: String! nick: String! @shareable name: String! friends: [User!]!
    }
  `,
  resolvers: {
    Query: { me: () => users[0], users: () => users },
    Mutation: {
      rename: (_: unknown, { id, nick }: { id: string; nick: string }) => ({ ...byId(users, id), nick }),
    },
    User: {
      __resolveReference: ({ id, email }: { id?: string; email?: string }) =>
        users.find((user) => user.id === id || user.email === email),
      friends: ({ friends }: { friends: readonly string[] }) => friends.map((id) => byId(users, id)),
    },
  },
}

const opinions: TestSubgraph = {
  sdl: `
    type Query { latest: [Review!]! best: Item }
    type Mutation { review(item: ID!, body: String!): Review! }
    type Item @key(fields: "id") @interfaceObject { id: ID! reviews(first: Int): [Review!]! rating: Float }
    type Review @key(fields: "id") { id: ID! body: String! item: Item! author: User! @provides(fields: "nick") }
    type User @key(fields: "id") { id: ID! nick: String! @external reviews: [Review!]! }
  `,
  resolvers: {
    Query: { latest: () => reviews.slice(-3), best: () => ({ id: 'b1' }) },
    Mutation: {
      review: (_: unknown, { item, body }: { item: string; body: string }) => ({
        id: 'new',
        item,
        body,
        author: 'u1',
      }),
    },
    Item: {
      __resolveReference: ({ id }: Reference) => ({ id }),
      reviews: ({ id }: Reference, { first }: { first?: number }) =>
        reviews.filter(({ item }) => item === id).slice(0, first ?? 10),
      rating: ({ id }: Reference) => (id === 'b3' ? null : 4.5),
    },
    Review: {
      __resolveReference: ({ id }: Reference) => byId(reviews, id),
      item: ({ item }: { item: string }) => ({ id: item }),
      author: ({ author }: { author: string }) => byId(users, author),
    },
    User: {
      __resolveReference: ({ id }: Reference) => ({ id }),
      reviews: ({ id }: Reference) => reviews.filter(({ author }) => author === id),
    },
  },
}

const stock: TestSubgraph = {
  sdl: `
    type Query { warehouses: [Warehouse!]! }
    type Mutation { restock(id: ID!, by: Int!): Book }
    type Book @key(fields: "id") {
      id: ID!
      weight: Int @external
      size: Size @external
      shipping: Int @requires(fields: "weight size { width }")
      available: Int
      stored: Int!
      warehouses: [Warehouse!]!
    }
    type Size @shareable { width: Int! height: Int! }
    type Film @key(fields: "id") { id: ID! available: Int }
    type Warehouse @key(fields: "code") { code: ID! city: String! manager: User books: [Book!]! }
    type User @key(fields: "id", resolvable: false) { id: ID! }
  `,
  resolvers: {
    Query: { warehouses: () => warehouses },
    Mutation: { restock: (_: unknown, { id }: { id: string; by: number }) => ({ id }) },
    Book: {
      __resolveReference: (reference: Reference) => (reference.id === 'gone' ? null : reference),
      shipping: ({ weight, size }: { weight: number | null; size: { width: number } | null }) =>
        weight === null ? null : weight + (size?.width ?? 0),
      available: ({ id }: Reference) => available[id] ?? null,
      stored: ({ id }: Reference) => (id === 'b3' ? null : (available[id] ?? 0)),
      warehouses: ({ id }: Reference) => warehouses.filter(({ books }) => books.includes(id)),
    },
    Film: {
      __resolveReference: (reference: Reference) => reference,
      available: ({ id }: Reference) => available[id] ?? null,
    },
    Warehouse: {
      __resolveReference: ({ code }: { code: string }) => warehouses.find((each) => each.code === code),
      manager: ({ manager }: { manager: string }) => ({ id: manager }),
      books: ({ books }: { books: readonly string[] }) => books.map((id) => ({ id })),
    },
  },
}

/**
 * A shop in four subgraphs: entities with several keys, an interface object, `@requires`, `@provides`, unions,
 * inaccessible parts.
 */
export const shop: Readonly<Record<string, TestSubgraph>> = { catalog, people, opinions, stock }
