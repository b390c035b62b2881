import type { Group } from './case.ts'

/** Events of one subgraph, completed by the others. */
export const subscriptions: Group = {
  about: 'subscriptions',
  subgraphs: {
    stock: {
      sdl: `
        type Query { level: Int }
        type Subscription { levelChanged: Change! tick: Int anyChanged: [Product] }
        type Change { level: Int product: Product! }
        type Product @key(fields: "id") { id: ID! }
      `,
      subscription: {
        levelChanged: [
          { level: 1, product: { id: 'p1' } },
          { level: null, product: { id: 'p2' } },
          { level: 3, product: { id: 'gone' } },
        ],
        tick: [1, null],
        anyChanged: [[{ id: 'p2' }, null, { id: 'p1' }], null],
      },
    },
    catalog: {
      sdl: `type Product @key(fields: "id") { id: ID! name: String code: String! }`,
      entities: {
        Product: [
          { id: 'p1', name: 'Pen', code: 'P' },
          { id: 'p2', name: 'Ink', code: 'I' },
        ],
      },
    },
  },
  cases: [
    {
      name: 'events of one subgraph are passed on',
      query: 'subscription { tick }',
      events: [{ data: { tick: 1 } }, { data: { tick: null } }],
    },
    {
      name: 'each event is completed by other subgraphs',
      query: 'subscription { levelChanged { level product { name } } }',
      events: [
        { data: { levelChanged: { level: 1, product: { name: 'Pen' } } } },
        { data: { levelChanged: { level: null, product: { name: 'Ink' } } } },
        { data: { levelChanged: { level: 3, product: { name: null } } } },
      ],
    },
    {
      name: 'an event that cannot be completed is an event, and does not end the stream',
      query: 'subscription { changed: levelChanged { item: product { code } } }',
      events: [
        { data: { changed: { item: { code: 'P' } } } },
        { data: { changed: { item: { code: 'I' } } } },
        {
          data: null,
          errors: ['changed.item.code Cannot return null for non-nullable field Product.code.'],
        },
      ],
    },
    {
      name: 'lists in events are completed item by item, conditions hold',
      query: 'subscription ($no: Boolean!) { anyChanged { name id @include(if: $no) } }',
      variables: { no: false },
      events: [
        { data: { anyChanged: [{ name: 'Ink' }, null, { name: 'Pen' }] } },
        { data: { anyChanged: null } },
      ],
    },
    {
      name: 'an event under aliases that plans need for something else',
      query: 'subscription { anyChanged { id: name } }',
      events: [
        { data: { anyChanged: [{ id: 'Ink' }, null, { id: 'Pen' }] } },
        { data: { anyChanged: null } },
      ],
    },
  ],
}
