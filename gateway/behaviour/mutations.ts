import type { Group } from './case.ts'

/** What the first mutation below leaves for all subgraphs to see. */
const state = { mood: 'none' }

/** Mutations: one after the other, once. */
export const mutations: Group = {
  about: 'mutations',
  subgraphs: {
    people: {
      sdl: `
        type Query { me: Person }
        type Mutation { rename(id: ID!, name: String!): Person remove(id: ID!): ID feel(mood: String!): Person }
        type Person @key(fields: "id") { id: ID! name: String }
      `,
      mutation: {
        rename: ({ id, name }: { id: string; name: string }) => ({ id, name }),
        remove: ({ id }: { id: string }) => id,
        feel({ mood }: { mood: string }) {
          state.mood = mood
          return { id: 'u1', name: 'Ada' }
        },
      },
      entities: { Person: [{ id: 'u1', name: 'Ada' }] },
    },
    reviews: {
      sdl: `
        type Mutation { review(by: ID!, body: String!): Review! }
        type Review { body: String author: Person }
        type Person @key(fields: "id") { id: ID! reviews: [Review!]! mood: String }
      `,
      mutation: { review: ({ by, body }: { by: string; body: string }) => ({ body, author: { id: by } }) },
      entities: { Person: [{ id: 'u1', reviews: [{ body: 'Fine' }], mood: () => state.mood }] },
    },
  },
  cases: [
    {
      name: 'mutations of one subgraph go together, in their order',
      query:
        'mutation { b: rename(id: "u1", name: "B") { name } a: rename(id: "u1", name: "A") { name } remove(id: "u1") }',
      data: { b: { name: 'B' }, a: { name: 'A' }, remove: 'u1' },
      requests: ['people'],
    },
    {
      name: 'mutations of several subgraphs go one after the other, each with what it leads to',
      query: `mutation {
        review(by: "u1", body: "Good") { body author { name } }
        rename(id: "u1", name: "B") { name reviews { body } }
      }`,
      data: {
        review: { body: 'Good', author: { name: 'Ada' } },
        rename: { name: 'B', reviews: [{ body: 'Fine' }] },
      },
    },
    {
      name: 'a subgraph that comes up again is asked again, after what was in between',
      query: `mutation {
        one: remove(id: "1") review(by: "u1", body: "Good") { body } two: remove(id: "2")
      }`,
      data: { one: '1', review: { body: 'Good' }, two: '2' },
      requests: ['people', 'reviews', 'people'],
    },
    {
      name: 'what an entity was before a mutation is not answered after it',
      query: `mutation {
        before: feel(mood: "sad") { mood } review(by: "u1", body: "Good") { body } after: feel(mood: "glad") { mood }
      }`,
      data: { before: { mood: 'sad' }, review: { body: 'Good' }, after: { mood: 'glad' } },
    },
    {
      name: 'a failed mutation does not keep the next from running',
      query: 'mutation { one: remove(id: "1") review(by: "u1", body: "Good") { body } }',
      answers: {
        people: [
          {
            data: { one: null },
            errors: [{ message: 'No.', path: ['one'], extensions: { code: 'FORBIDDEN' } }],
          },
        ],
      },
      data: { one: null, review: { body: 'Good' } },
      errors: ['one FORBIDDEN'],
    },
    {
      name: 'a mutation that must not be null and is costs the whole answer, though it may have happened',
      query: 'mutation { review(by: "u1", body: "Good") { body } }',
      answers: { reviews: ['down'] },
      data: null,
      errors: ['review UNAVAILABLE'],
      requests: ['reviews'],
    },
    {
      name: 'a mutation under a condition is not run',
      query:
        'mutation ($no: Boolean!) { remove(id: "1") @include(if: $no) rename(id: "u1", name: "B") { id } }',
      variables: { no: false },
      data: { rename: { id: 'u1' } },
    },
    {
      name: '__typename of a mutation asks nobody',
      query: 'mutation { __typename remove(id: "1") }',
      data: { __typename: 'Mutation', remove: '1' },
      requests: ['people'],
    },
  ],
}
