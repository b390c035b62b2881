import type { Group } from './case.ts'

const echo = (args: unknown) => args
const text = (args: unknown) => JSON.stringify(args)

/** Arguments, variables and their defaults, on their way to a subgraph. */
export const inputs: Group = {
  about: 'arguments, variables and input types',
  subgraphs: {
    one: {
      sdl: `
        type Query {
          echo(
            int: Int = 5, float: Float, text: String = "hi", id: ID, yes: Boolean, hue: Hue = RED, hues: [Hue!]
            by: Filter = { depth: 1 }, grid: [[Int]], any: JSON
          ): JSON
          wide(tint: Tint): Tint
          product(id: ID!): Product
        }
        input Filter { text: String depth: Int = 3 hue: Hue = GREEN inner: Filter all: [Filter!] must: Boolean! = true }
        scalar JSON enum Hue { RED GREEN } enum Tint { PALE DARK }
        type Product @key(fields: "id") { id: ID! label(size: Int = 1, hue: Hue): String @shareable }
      `,
      query: {
        echo,
        wide: ({ tint }: { tint: string }) => tint,
        product: ({ id }: { id: string }) => ({ id }),
      },
      fields: { Product: { label: (_row, args) => text(args) } },
    },
    two: {
      sdl: `
        type Query { shade(hue: Hue): String tone: Tone hues: [Tone] } enum Tone { HIGH LOW } enum Hue { RED GREEN BLUE }
        input Filter { text: String depth: Int = 3 hue: Hue = GREEN inner: Filter all: [Filter!] must: Boolean! = true extra: Int }
        type Product @key(fields: "id") {
          id: ID! price(currency: String! = "EUR", at: [Int!]): String label(size: Int! = 1, hue: Hue): String @shareable
          find(by: Filter): String
        }
      `,
      query: { shade: text, tone: 'LOW', hues: ['HIGH', null] },
      fields: { Product: { price: (_row, args) => text(args), find: (_row, args) => text(args) } },
    },
  },
  cases: [
    {
      name: "defaults of arguments are the subgraph's own",
      query: '{ echo }',
      data: { echo: { int: 5, text: 'hi', hue: 'RED', by: { depth: 1, hue: 'GREEN', must: true } } },
    },
    {
      name: 'null is not the same as nothing',
      query: '{ echo(int: null, text: null, hue: null, by: null) }',
      data: { echo: { int: null, text: null, hue: null, by: null } },
    },
    {
      name: 'a variable that is not given leaves the default of the argument',
      query: 'query ($int: Int) { echo(int: $int, by: null, hue: null, text: null) }',
      data: { echo: { int: 5, text: null, hue: null, by: null } },
    },
    {
      name: 'a variable that is null is passed as null',
      query: 'query ($int: Int) { echo(int: $int, by: null, hue: null, text: null) }',
      variables: { int: null },
      data: { echo: { int: null, text: null, hue: null, by: null } },
    },
    {
      name: 'the default of a variable goes before the default of the argument',
      query: 'query ($int: Int = 7) { echo(int: $int, by: null, hue: null, text: null) }',
      data: { echo: { int: 7, text: null, hue: null, by: null } },
    },
    {
      name: 'literals of every kind arrive as they are',
      query: `{ echo(int: -1, float: 1.5e3, text: "a\\"b\\u00e9\\n", id: 7, yes: false, hues: [GREEN, RED],
           grid: [[1, null], null, []], by: null) }`,
      data: {
        echo: {
          int: -1,
          float: 1500,
          text: 'a"b\u00e9\n',
          id: '7',
          yes: false,
          hue: 'RED',
          hues: ['GREEN', 'RED'],
          by: null,
          grid: [[1, null], null, []],
        },
      },
    },
    {
      name: 'block strings arrive as the texts they are',
      query: '{ echo(text: """\n  two\n    lines\n""", by: null, hue: null, int: null) }',
      data: { echo: { int: null, text: 'two\n  lines', hue: null, by: null } },
    },
    {
      name: 'input objects nest, with variables and defaults inside',
      query:
        'query ($t: String, $f: Filter!) { echo(by: { text: $t, inner: $f, all: [$f, { depth: 0 }] }, int: null, text: null, hue: null) }',
      variables: { t: 'x', f: { hue: 'RED', must: false } },
      data: {
        echo: {
          int: null,
          text: null,
          hue: null,
          by: {
            text: 'x',
            depth: 3,
            hue: 'GREEN',
            inner: { depth: 3, hue: 'RED', must: false },
            all: [
              { depth: 3, hue: 'RED', must: false },
              { depth: 0, hue: 'GREEN', must: true },
            ],
            must: true,
          },
        },
      },
    },
    {
      name: 'one value where a list is wanted is a list of one',
      query: 'query ($hues: [Hue!]) { echo(hues: $hues, by: null, int: null, text: null, hue: null) }',
      variables: { hues: 'RED' },
      data: { echo: { int: null, text: null, hue: null, hues: ['RED'], by: null } },
    },
    {
      name: 'a custom scalar may be any literal or variable',
      query:
        'query ($any: JSON) { a: echo(any: { b: [1, "x", { c: $any }] }, by: null, int: null, text: null, hue: null) }',
      variables: { any: { d: null } },
      data: {
        a: { int: null, text: null, hue: null, by: null, any: { b: [1, 'x', { c: { d: null } }] } },
      },
    },
    {
      name: 'an argument inside an entity fetch has its variable, and no other',
      query:
        'query ($id: ID!, $c: String!, $at: [Int!]) { product(id: $id) { price(currency: $c, at: $at) } }',
      variables: { id: 'p1', c: 'USD', at: [1, 2] },
      data: { product: { price: '{"currency":"USD","at":[1,2]}' } },
    },
    {
      name: "the default of an argument inside an entity fetch is its subgraph's",
      query: '{ product(id: "p1") { price } }',
      data: { product: { price: '{"currency":"EUR"}' } },
    },
    {
      name: 'an argument that only one subgraph demands may be given everywhere',
      query: '{ product(id: "p1") { label(size: 2, hue: GREEN) } }',
      data: { product: { label: '{"size":2,"hue":"GREEN"}' } },
    },
    {
      name: 'an enum value that only one subgraph accepts is not in the graph',
      query: '{ shade(hue: BLUE) }',
      refused: /Value "BLUE" does not exist in "Hue"/,
    },
    {
      name: 'enum values are accepted and answered',
      query: '{ wide(tint: DARK) shade(hue: RED) tone hues }',
      data: { wide: 'DARK', shade: '{"hue":"RED"}', tone: 'LOW', hues: ['HIGH', null] },
    },
    {
      name: 'an input field that only one subgraph knows is not in the graph',
      query: '{ product(id: "p1") { find(by: { extra: 1 }) } }',
      refused: /Field "extra" is not defined by type "Filter"/,
    },
    {
      name: 'one field with two arguments under two aliases is two fields',
      query: '{ product(id: "p1") { a: price(currency: "A") b: price(currency: "B") } }',
      data: { product: { a: '{"currency":"A"}', b: '{"currency":"B"}' } },
    },
    {
      name: 'one entity with two arguments in two places has each its own',
      query:
        '{ x: product(id: "p1") { price(currency: "X") } y: product(id: "p1") { price(currency: "Y") } }',
      data: { x: { price: '{"currency":"X"}' }, y: { price: '{"currency":"Y"}' } },
    },
    {
      name: 'variables may be called what the gateway calls its own',
      query:
        'query ($representations: ID!, $_0: String!) { product(id: $representations) { price(currency: $_0) } }',
      variables: { representations: 'p1', _0: 'EUR' },
      data: { product: { price: '{"currency":"EUR"}' } },
    },
  ],
}
