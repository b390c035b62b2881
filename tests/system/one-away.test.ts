import { readFileSync } from 'node:fs'
import { parse } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectFolder } from '#deploy/pipelines/supergraph-config.ts'
import { compileOperation } from '#gateway/executor/operation/compile-operation.ts'
import { buildSupergraph } from '#gateway/supergraph/supergraph.ts'
import { answerOver, executionOver, outline } from '#gateway/testing/harness.ts'
import type { SubgraphPort } from '#platform/subgraph/port.ts'
import { startTestSubgraph, type TestSubgraph } from '#platform/testing/test-subgraph.ts'
import { staff } from '#platform/testing/viewers.ts'
import { createInventory } from '#subgraphs/inventory/subgraph.ts'

const clerk = staff('inventory:read', 'inventory:write', 'orders:read')
const variantId = '019d431f-0680-783a-a0c3-5c00a2e29282'

let inventory: TestSubgraph
beforeAll(async () => {
  inventory = await startTestSubgraph('inventory', createInventory)
  const open = `mutation { openWarehouse(input: { code: "LDN", name: "London", country: "GB", region: "uk" }) {
    ... on OpenWarehouseSuccess { warehouse { id } } } }`
  const { warehouse } = (await inventory.data(clerk, open)).openWarehouse
  const lines = `[{ variantId: "${variantId}", quantity: 5 }]`
  await inventory.data(
    clerk,
    `mutation { receiveStock(input: { idempotencyKey: "k", warehouseId: "${warehouse.id}", lines: ${lines} }) { __typename } }`,
  )
})
afterAll(() => inventory.stop())

/** Nobody answers but inventory. */
const port = (name: string): SubgraphPort =>
  name === 'inventory'
    ? inventory.subgraph.port
    : {
        name,
        execute: () => Promise.reject(new Error('away')),
        subscribe: () => {
          throw new Error('away')
        },
      }

test('with the catalog and orders away, a list of stock keeps its rows, and the answer its other fields', async () => {
  const supergraph = buildSupergraph(readFileSync(`${projectFolder}gateway/supergraph.graphql`, 'utf8'))
  const text = `{
    warehouses(first: 1) { nodes { code levels { nodes { onHand variant { id sku } } } } }
    products(first: 1) { nodes { name } }
    orders(first: 1) { nodes { number } }
  }`
  const operation = compileOperation(supergraph, parse(text), null, {})
  const { data, errors = [] } = await answerOver(executionOver({ port }), operation, {}, clerk)
  expect(data).toEqual({
    warehouses: { nodes: [{ code: 'LDN', levels: { nodes: [{ onHand: 5, variant: null }] } }] },
    products: null,
    orders: null,
  })
  expect(new Set(errors.map((error) => String(outline(error).path)))).toEqual(
    new Set(['warehouses,nodes,0,levels,nodes,0,variant,sku', 'products', 'orders']),
  )
})
