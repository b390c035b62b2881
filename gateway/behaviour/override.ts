import type { Group } from './case.ts'

/** Fields on their way from one subgraph to another. */
export const override: Group = {
  about: '@override',
  subgraphs: {
    old: {
      sdl: `
        type Query { product: Product featured: String }
        type Product @key(fields: "id") { id: ID! name: String price: Int stock: Int shelf: Int row: Int }
      `,
      query: { product: { id: 'p1', name: 'Pen', price: -1, stock: 1, shelf: 1, row: 1 }, featured: 'old' },
      entities: { Product: [{ id: 'p1', name: 'Pen', price: -1, stock: 1, shelf: 1, row: 1 }] },
    },
    next: {
      sdl: `
        type Query { latest: Product featured: String @override(from: "old") }
        type Product @key(fields: "id") {
          id: ID!
          price: Int @override(from: "old")
          stock: Int @override(from: "old", label: "percent(100)")
          shelf: Int @override(from: "old", label: "percent(0)")
          row: Int @override(from: "old", label: "when-ready")
          score: Int @override(from: "closed")
        }
      `,
      query: { latest: { id: 'p1', price: 10, stock: 2, shelf: 2, row: 2, score: 2 }, featured: 'next' },
      entities: { Product: [{ id: 'p1', price: 10, stock: 2, shelf: 2, row: 2, score: 2 }] },
    },
  },
  cases: [
    {
      name: 'a field that was taken over is asked of its new subgraph',
      query: '{ product { name price } }',
      data: { product: { name: 'Pen', price: 10 } },
      requests: ['old', 'next 1'],
    },
    {
      name: 'the old subgraph is not asked for what it lost, even on its own objects',
      query: '{ product { price } }',
      data: { product: { price: 10 } },
    },
    {
      name: 'from the new subgraph on, a field that was taken over needs no other',
      query: '{ latest { price id } }',
      data: { latest: { price: 10, id: 'p1' } },
      requests: ['next'],
    },
    {
      name: 'a root field that was taken over is asked of its new subgraph',
      query: '{ featured }',
      data: { featured: 'next' },
      requests: ['next'],
    },
    {
      name: 'what the new subgraph did not take over is asked of the old one',
      query: '{ latest { name } }',
      data: { latest: { name: 'Pen' } },
      requests: ['next', 'old 1'],
    },
    {
      name: 'a field may be taken over from a subgraph that is gone',
      query: '{ latest { score } }',
      data: { latest: { score: 2 } },
      requests: ['next'],
    },
    {
      name: 'a field of which all operations were taken over is asked of its new subgraph',
      query: '{ product { stock } latest { stock } }',
      data: { product: { stock: 2 }, latest: { stock: 2 } },
      stock: 'leaves labels to the router',
    },
    {
      name: 'a field of which no operation was taken over yet stays where it was',
      query: '{ product { shelf } latest { shelf } }',
      data: { product: { shelf: 1 }, latest: { shelf: 1 } },
    },
    {
      name: 'a field under a label that nobody decides stays where it was',
      query: '{ product { row stock } latest { row } }',
      data: { product: { row: 1, stock: 2 }, latest: { row: 1 } },
      stock: 'leaves labels to the router',
    },
  ],
}
