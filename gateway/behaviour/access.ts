import type { Group } from './case.ts'

/** Who may have what. The stock gateway refuses to load such graphs; it is given this one without the directives. */
const unenforced = 'enforces nothing'

export const access: Group = {
  about: '@authenticated, @requiresScopes and @policy',
  subgraphs: {
    accounts: {
      sdl: `
        type Query {
          me: Account @authenticated
          account: Account
          nodes: [Node]
          audit: [String!]! @requiresScopes(scopes: [["audit"]])
          rates: Int @policy(policies: [["office_hours"]])
        }
        interface Node { id: ID! note: String }
        type Account implements Node @key(fields: "id") {
          id: ID! name: String note: String @authenticated
          email: String @requiresScopes(scopes: [["read", "mail"], ["admin"]])
          wallet: Wallet
        }
        type Memo implements Node { id: ID! note: String }
        type Wallet @requiresScopes(scopes: [["money"]]) { balance: Int }
      `,
      query: {
        me: { id: 'a1', name: 'Ada', note: 'hers', email: 'ada@example.com', wallet: { balance: 5 } },
        account: { id: 'a1', name: 'Ada', note: 'hers', email: 'ada@example.com', wallet: { balance: 5 } },
        nodes: [
          { __typename: 'Account', id: 'a1', note: 'hers' },
          { __typename: 'Memo', id: 'm1', note: 'free' },
        ],
        audit: ['one'],
        rates: 3,
      },
    },
    orders: {
      sdl: `
        type Account @key(fields: "id") {
          id: ID! orders: [Int!] @requiresScopes(scopes: [["orders"]]) email: String @external
          receipt: String @requires(fields: "email") @requiresScopes(scopes: [["read", "mail"], ["admin"]])
        }
      `,
      entities: { Account: [{ id: 'a1', orders: [1, 2] }] },
      fields: { Account: { receipt: ({ email }) => `to ${email}` } },
    },
  },
  cases: [
    {
      name: 'a guest gets null for what needs a sign-in, and is told to sign in',
      query: '{ me { name } account { name } }',
      data: { me: null, account: { name: 'Ada' } },
      errors: ['me UNAUTHENTICATED'],
      stock: unenforced,
    },
    {
      name: 'whoever has signed in gets it',
      query: '{ me { name note } }',
      scopes: [],
      data: { me: { name: 'Ada', note: 'hers' } },
    },
    {
      name: 'a scope that lacks is refused at the place of the field',
      query: '{ account { name mail: email } }',
      scopes: ['read'],
      data: { account: { name: 'Ada', mail: null } },
      errors: ['account.mail FORBIDDEN'],
      stock: unenforced,
    },
    {
      name: 'all scopes of one alternative are enough',
      query: '{ account { email } }',
      scopes: ['mail', 'read'],
      data: { account: { email: 'ada@example.com' } },
    },
    {
      name: 'so is the other alternative',
      query: '{ account { email } }',
      scopes: ['admin'],
      data: { account: { email: 'ada@example.com' } },
    },
    {
      name: 'a guarded type is refused wherever a field has it',
      query: '{ account { wallet { balance } name } }',
      scopes: ['read'],
      data: { account: { wallet: null, name: 'Ada' } },
      errors: ['account.wallet FORBIDDEN'],
      stock: unenforced,
    },
    {
      name: 'through an interface, each type is judged by itself',
      query: '{ nodes { note } }',
      data: { nodes: [{ note: null }, { note: 'free' }] },
      errors: ['nodes.0.note UNAUTHENTICATED'],
      stock: unenforced,
    },
    {
      name: 'the subgraph of a refused field is not asked',
      query: '{ account { orders } }',
      scopes: [],
      data: { account: { orders: null } },
      errors: ['account.orders FORBIDDEN'],
      requests: ['accounts'],
      stock: unenforced,
    },
    {
      name: 'a field may require what its viewer may see',
      query: '{ account { receipt } }',
      scopes: ['admin'],
      data: { account: { receipt: 'to ada@example.com' } },
    },
    {
      name: 'a field that requires what its viewer may not see is refused',
      query: '{ account { receipt } }',
      scopes: [],
      data: { account: { receipt: null } },
      errors: ['account.receipt FORBIDDEN'],
      stock: unenforced,
    },
    {
      name: 'what is refused where none may be null goes up',
      query: '{ audit account { name } }',
      scopes: [],
      data: null,
      errors: ['audit FORBIDDEN'],
      stock: unenforced,
    },
    {
      name: 'a policy nobody has answered is not met',
      query: '{ rates }',
      scopes: ['admin'],
      data: { rates: null },
      errors: ['rates FORBIDDEN'],
      stock: unenforced,
    },
  ],
}
