import { expect, test } from 'vitest'
import { harnessOf } from '#gateway/testing/harness.ts'
import { shop } from '#gateway/testing/shop.ts'

const { run } = harnessOf(shop)

/** The answer's text: fields come in the order in which the document first selects them, whichever subgraph brought them. */
const cases: readonly [what: string, text: string, data: string][] = [
  [
    'across subgraphs',
    '{ item(id: "f1") { rating title __typename id } }',
    '{"item":{"rating":4.5,"title":"Stalker","__typename":"Film","id":"f1"}}',
  ],
  [
    'across fragments',
    '{ item(id: "b2") { ... on Item { title } ... on Book { available } ... on Item { rating } } }',
    '{"item":{"title":"Ubik","available":0,"rating":4.5}}',
  ],
  [
    'of merged selections',
    '{ me { reviews { body } nick reviews { id } } }',
    '{"me":{"reviews":[{"body":"Sandy","id":"r1"},{"body":"Slow","id":"r3"}],"nick":"ada"}}',
  ],
  [
    'of root fields',
    '{ best { id } me { id } __typename item(id: "b1") { id } }',
    '{"best":{"id":"b1"},"me":{"id":"u1"},"__typename":"Query","item":{"id":"b1"}}',
  ],
  [
    'nothing that was only fetched for the plan',
    '{ books { shipping } }',
    '{"books":[{"shipping":510},{"shipping":309},{"shipping":null}]}',
  ],
]

test.each(cases)('%s', async (_what, text, data) => {
  const answer = await run(text)
  expect(answer.errors).toBeUndefined()
  expect(JSON.stringify(answer.data)).toBe(data)
})
