import { GraphQLError, parse } from 'graphql'
import { expect, test } from 'vitest'
import { planDocument } from '#gateway/supergraph/plan-document.ts'
import { buildSupergraph } from '#gateway/supergraph/supergraph.ts'
import { composeGraph } from '#gateway/testing/graph.ts'
import { executionOver, guest, outline, plain } from '#gateway/testing/harness.ts'
import { shop } from '#gateway/testing/shop.ts'
import { stringifyAnswer } from './answer/written-data.ts'
import { complete, shapeAnswer, writeAnswerInto } from './execute.ts'
import { type CompileOptions, compileOperation } from './operation/compile-operation.ts'
import type { Refusals } from './operation/refusals.ts'

const graph = composeGraph(shop)
const supergraph = buildSupergraph(graph.sdl)
const text =
  'query Q { books { title reviews { id item { id rating title } author { id reviews { item { rating title } } } } } }'

/** Nobody may see ratings, whatever of. */
const refusals: Refusals = {
  key: 'no ratings',
  ofType: () => null,
  ofField: (_typeName, fieldName) => (fieldName === 'rating' ? new GraphQLError('not for you') : null),
}

async function answer(options: CompileOptions) {
  const operation = compileOperation(supergraph, parse(text), null, options).without(refusals)
  const before = graph.requests.length
  const run = (answerOf = shapeAnswer) =>
    complete(executionOver(graph), operation, {}, { viewer: guest }, {}, [], answerOf)
  const { data, errors = [] } = await run()
  const asked = graph.requests.slice(before).map(({ request }) => request.query)
  const written = JSON.parse(stringifyAnswer(await run(writeAnswerInto({ answer: null }))))
  return { data: plain(data), errors: errors.map(outline), asked, written }
}

test.each(['always', 'never'] as const)(
  'what is refused is not asked for, plans split: %s',
  async (splitting) => {
    const { data, errors, asked, written } = await answer({ splitting })
    expect(errors.length).toBeGreaterThan(0)
    expect(new Set(errors.map(({ message }) => message))).toEqual(new Set(['not for you']))
    expect(JSON.stringify(data)).toContain('"rating":null')
    expect(asked.join('\n')).not.toMatch(/\brating\b/)
    expect(written.data).toEqual(data)
    expect(written.errors.map(outline).map(({ path }: { path?: unknown }) => path)).toEqual(
      errors.map(({ path }) => path),
    )
  },
)

test('another thread is not told of it either', async () => {
  const told: string[] = []
  const padded = `query Q { ${'books { title reviews { item { id rating } } } '.repeat(12)} }`
  const planAway: CompileOptions['planAway'] = async (known, plain, name) => {
    told.push(plain)
    return planDocument(known, parse(plain), name)
  }
  const operation = compileOperation(supergraph, parse(padded), null, { planAway }).without(refusals)
  await operation.prepare({})
  expect(operation.isPrepared({})).toBe(true)
  expect(told).toHaveLength(1)
  expect(told[0]).not.toMatch(/\brating\b/)
})
