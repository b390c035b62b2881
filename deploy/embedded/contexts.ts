import { createAnalytics } from '#subgraphs/analytics/subgraph.ts'
import { createCatalog } from '#subgraphs/catalog/subgraph.ts'
import { createCustomers } from '#subgraphs/customers/subgraph.ts'
import { createInventory } from '#subgraphs/inventory/subgraph.ts'
import { createLogistics } from '#subgraphs/logistics/subgraph.ts'
import { createOrders } from '#subgraphs/orders/subgraph.ts'

/** The six contexts, by the names of their databases, routes and folders. */
export const contexts = {
  customers: createCustomers,
  catalog: createCatalog,
  inventory: createInventory,
  orders: createOrders,
  logistics: createLogistics,
  analytics: createAnalytics,
} as const

export type ContextName = keyof typeof contexts

export const contextNames = Object.keys(contexts) as readonly ContextName[]
