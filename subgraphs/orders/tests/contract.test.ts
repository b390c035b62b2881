import { existsSync, readFileSync } from 'node:fs'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { Kind, parse, validate, visit } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { promise_quote } from '../commands/carts/price-cart.ts'
import { quote_for_order } from '../commands/placing/ask-for-quote.ts'
import { find_warehouse, return_stock } from '../commands/process/book-return.ts'
import { commit_reservation, release_reservation, reserve_stock } from '../commands/process/move-stock.ts'
import { stop_shipments } from '../commands/process/stop-goods.ts'
import { release_units, withhold_goods } from '../commands/process/withdraw-goods.ts'
import * as published from '../published.ts'
import { basket, startWorld, type World } from './world.ts'

const file = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const sdl = file('../schema.graphql')

describe('the schema', () => {
  test('ends with the shared block, word for word', () => {
    expect(sdl.endsWith(file('../../../platform/scalars/shared.graphql'))).toBe(true)
  })

  test('describes every type, field, argument and value', () => {
    const silent: string[] = []
    const roots = ['Query', 'Mutation', 'Subscription']
    visit(parse(sdl), {
      enter(node) {
        if (!('description' in node) || node.description !== undefined) return
        if (node.kind === Kind.SCHEMA_DEFINITION) return
        const name =
          'name' in node && node.name !== undefined && 'value' in node.name ? node.name.value : node.kind
        if (!roots.includes(name) && node.kind !== Kind.OPERATION_DEFINITION) silent.push(name)
      },
    })
    expect(silent).toEqual([])
  })
})

describe('what we ask our neighbours', () => {
  const documents: readonly (readonly [string, string])[] = [
    ['catalog', quote_for_order],
    ['catalog', promise_quote],
    ['inventory', reserve_stock],
    ['inventory', commit_reservation],
    ['inventory', release_reservation],
    ['inventory', return_stock],
    ['inventory', find_warehouse],
    ['logistics', stop_shipments],
    ['logistics', withhold_goods],
    ['inventory', release_units],
  ]
  test.each(documents)('%s understands %s', (neighbour, document) => {
    const path = `../../${neighbour}/schema.graphql`
    expect(existsSync(new URL(path, import.meta.url))).toBe(true)
    const schema = buildSubgraphSchema({ typeDefs: parse(file(path)) })
    expect(validate(schema, parse(document)).map((error) => error.message)).toEqual([])
  })
})

describe('what we publish', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world.stop())

  test('has the promised shape, each kind at least once', async () => {
    const { order } = await world.place(basket())
    await world.cancel(order.id)
    const events = await world.events(order.id)
    const types = new Map(Object.values(published).map((event) => [event.type as string, event]))
    for (const { type, data } of events) expect(types.get(type)?.schema.safeParse(data).error).toBeUndefined()
    expect(new Set(events.map(({ type }) => type)).size).toBe(4)
  })
})
