import type { PlanNode } from '@apollo/query-planner'
import { expect, test } from 'vitest'
import { createRepetition, split_fetch_id } from './repetition.ts'

const split: PlanNode = {
  kind: 'Flatten',
  path: ['reviews', '@', 'author'],
  node: {
    kind: 'Fetch',
    id: split_fetch_id,
    serviceName: 'opinions',
    operation: '',
    operationName: undefined,
    operationKind: 'query' as never,
    requires: [
      { kind: 'InlineFragment', typeCondition: 'User', selections: [{ kind: 'Field', name: 'id' }] },
    ],
  },
}

function answerWith(places: number, entities: number) {
  return { reviews: Array.from({ length: places }, (_, index) => ({ author: { id: index % entities } })) }
}

test.each([
  ['many places of few entities', 100, 5, true],
  ['every entity once', 100, 100, false],
  ['too little to be worth a step', 6, 2, false],
] as const)('%s', (_what, places, entities, pays) => {
  const repetition = createRepetition('as it pays', split)
  expect(repetition.pays()).toBe(false)
  repetition.observe(answerWith(places, entities))
  expect(repetition.pays()).toBe(pays)
})

test('what paid is given up when the data changes', () => {
  const repetition = createRepetition('as it pays', split)
  repetition.observe(answerWith(100, 5))
  for (let answer = 0; answer < 1_000; answer += 1) repetition.observe(answerWith(100, 100))
  expect(repetition.pays()).toBe(false)
})
