import type { Group } from './case.ts'

const ada = { __typename: 'User', id: 'u1', name: 'Ada' }
const bob = { __typename: 'User', id: 'u2', name: 'Bob' }
const team = { __typename: 'Team', id: 't1', code: 5, lead: { ...ada, friend: bob }, members: [bob] }
const mistaken = 'takes fields of one name for each other'

/** Several rules at once: interfaces, required arguments, aliases, entities in several places. */
export const together: Group = {
  about: 'several rules at once',
  subgraphs: {
    people: {
      sdl: `
        type Query { nodes: [Node] node: Node users: [User!]! pair: Pair deep: [[Pair]] things: [Thing] }
        interface Node { id: ID! label(size: Int): String }
        type User implements Node @key(fields: "id") { id: ID! label(size: Int): String name: String friend: User }
        type Team implements Node @key(fields: "id") @key(fields: "code") {
          id: ID! code: Int label(size: Int): String lead: User members: [Node!]!
        }
        type Pair { left: Node right: Node }
        union Thing = User | Team | Pair
      `,
      query: {
        nodes: [ada, team],
        node: team,
        users: [{ ...ada, friend: { ...bob, friend: ada } }],
        pair: { left: ada, right: team },
        deep: [[{ left: ada, right: null }], null],
        things: [{ __typename: 'Pair', left: ada }, team, bob],
      },
      entities: { User: [ada, bob], Team: [team] },
      fields: {
        User: { label: ({ name }, { size }) => `${name}:${size ?? '-'}` },
        Team: { label: ({ code }, { size }) => `T${code}:${size ?? '-'}` },
      },
    },
    karma: {
      sdl: `
        type Query { top: Team }
        type User @key(fields: "id") {
          id: ID! karma: Int team: Team label(size: Int): String @external badge: String @requires(fields: "label(size: 3)")
        }
        type Team @key(fields: "code") { code: Int score: Int users: [User!]! }
      `,
      query: { top: { code: 5, score: 9, users: [] } },
      entities: {
        User: [
          { id: 'u1', karma: 10, team: { code: 5, score: 9, users: [{ id: 'u2', karma: 20 }] } },
          { id: 'u2', karma: 20, team: null },
        ],
        Team: [
          {
            code: 5,
            score: 9,
            users: [
              { id: 'u1', karma: 10 },
              { id: 'u2', karma: 20 },
            ],
          },
        ],
      },
      fields: { User: { badge: ({ label }) => `<${label}>` } },
    },
  },
  cases: [
    {
      name: 'a field of an interface has one argument, and what requires it another',
      query: `{ nodes {
        id label(size: 1) ... on User { badge karma } ... on Team { score lead { badge label(size: 2) } }
      } }`,
      data: {
        nodes: [
          { id: 'u1', label: 'Ada:1', badge: '<Ada:3>', karma: 10 },
          { id: 't1', label: 'T5:1', score: 9, lead: { badge: '<Ada:3>', label: 'Ada:2' } },
        ],
      },
      stock: mistaken,
    },
    {
      name: 'an entity comes from two subgraphs in two places, and requires the same in both',
      query: `{ pair {
        left { ... on User { badge team { users { badge id: karma } } } } right { ... on Team { users { label badge } } }
      } }`,
      data: {
        pair: {
          left: { badge: '<Ada:3>', team: { users: [{ badge: '<Bob:3>', id: 20 }] } },
          right: {
            users: [
              { label: 'Ada:-', badge: '<Ada:3>' },
              { label: 'Bob:-', badge: '<Bob:3>' },
            ],
          },
        },
      },
      stock: mistaken,
    },
    {
      name: 'lists of lists lead through an interface to entities with another key, and on',
      query: `{ deep { left { id ... on User {
        team { score lead { name karma } members { __typename id ... on User { karma } } }
      } } } }`,
      data: {
        deep: [
          [
            {
              left: {
                id: 'u1',
                team: {
                  score: 9,
                  lead: { name: 'Ada', karma: 10 },
                  members: [{ __typename: 'User', id: 'u2', karma: 20 }],
                },
              },
            },
          ],
          null,
        ],
      },
    },
    {
      name: 'a union of entities and values is completed type by type',
      query: `{ things {
        ... on Pair { left { id ... on User { karma } } } ... on Team { users { name } } ... on User { badge x: label(size: 3) }
      } }`,
      data: {
        things: [
          { left: { id: 'u1', karma: 10 } },
          { users: [{ name: 'Ada' }, { name: 'Bob' }] },
          { badge: '<Bob:3>', x: 'Bob:3' },
        ],
      },
    },
    {
      name: 'from one key to the other and down again, with the names of both given away',
      query:
        '{ top { score lead { name } code: id members { __typename ... on User { code: name id: karma } } } }',
      data: {
        top: {
          score: 9,
          lead: { name: 'Ada' },
          code: 't1',
          members: [{ __typename: 'User', code: 'Bob', id: 20 }],
        },
      },
    },
    {
      name: 'an entity that leads back to itself has what each level selects',
      query: '{ users { friend { friend { name karma badge } karma } badge label(size: 9) } }',
      data: {
        users: [
          {
            friend: { friend: { name: 'Ada', karma: 10, badge: '<Ada:3>' }, karma: 20 },
            badge: '<Ada:3>',
            label: 'Ada:9',
          },
        ],
      },
      stock: mistaken,
    },
    {
      name: 'one list under four aliases, each with another meaning of the same names',
      query: `{
        a: users { badge } b: users { label(size: 3) badge } c: users { label: badge } d: users { badge: label label(size: 3) }
      }`,
      data: {
        a: [{ badge: '<Ada:3>' }],
        b: [{ label: 'Ada:3', badge: '<Ada:3>' }],
        c: [{ label: '<Ada:3>' }],
        d: [{ badge: 'Ada:-', label: 'Ada:3' }],
      },
    },
    {
      name: 'a key with a name that is given to a field with an argument',
      query: '{ node { id ... on Team { code: label(size: 4) score users { name } } } }',
      data: { node: { id: 't1', code: 'T5:4', score: 9, users: [{ name: 'Ada' }, { name: 'Bob' }] } },
      stock: mistaken,
    },
  ],
}
