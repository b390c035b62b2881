import { expect, test } from 'vitest'
import type { SubgraphPort, SubgraphRequest, SubgraphResponse } from '#platform/subgraph/port.ts'
import { createAsk } from './ask.ts'

/** A subgraph that gives these answers one after the other; an error among them is a rejection. */
function answering(...answers: readonly (SubgraphResponse | Error)[]) {
  const asked: SubgraphRequest[] = []
  const port: SubgraphPort = {
    name: 'orders',
    async execute(request) {
      const answer = answers[asked.push(request) - 1]
      if (answer === undefined || answer instanceof Error) throw answer ?? new Error('asked too often')
      return answer
    },
    subscribe: () => {
      throw new Error('not subscribed to')
    },
  }
  const ask = createAsk({ ports: () => port, tenantId: 'shop', scopes: ['catalog:write'] })
  return { asked, ask: () => ask('orders', '{ x }', { a: 1 }) }
}

function failing(code: string): SubgraphResponse {
  return { data: null, errors: [{ message: `It said ${code}.`, extensions: { code } }] }
}

test('asks as a service of the tenant', async () => {
  const { ask, asked } = answering({ data: { x: 1 } })
  expect(await ask()).toEqual({ x: 1 })
  expect(asked).toMatchObject([
    { query: '{ x }', variables: { a: 1 }, viewer: { tenantId: 'shop', kind: 'service' } },
  ])
  expect(asked[0]?.viewer.scopes).toEqual(new Set(['service', 'catalog:write']))
})

test('asks again when told to, whether by an answer or by a rejection', async () => {
  const unreachable = Object.assign(new Error('gone'), { extensions: { code: 'UNAVAILABLE' } })
  const { ask, asked } = answering(failing('TRY_AGAIN'), unreachable, { data: { x: 1 } })
  expect(await ask()).toEqual({ x: 1 })
  expect(asked).toHaveLength(3)
})

test.each(['INTERNAL_SERVER_ERROR', 'FORBIDDEN', 'BAD_USER_INPUT'])(
  'gives up at once on %s',
  async (code) => {
    const { ask, asked } = answering(failing(code))
    await expect(ask()).rejects.toThrow(`orders could not go on: It said ${code}.`)
    expect(asked).toHaveLength(1)
  },
)

test('a defect in the way is not hidden', async () => {
  await expect(answering(new TypeError('a defect')).ask()).rejects.toThrow(new TypeError('a defect'))
})

test('asks nothing after the signal', async () => {
  const { ask } = answering({ data: { x: 1 } })
  await ask()
  const controller = new AbortController()
  controller.abort(new Error('stopped'))
  const ports = () => {
    throw new Error('asked')
  }
  const stopped = createAsk({ ports, tenantId: 'shop', signal: controller.signal })
  await expect(stopped('orders', '{ x }')).rejects.toThrow('stopped')
})
