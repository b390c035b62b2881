import type { Viewer } from '#platform/auth/viewer.ts'
import { serviceViewer } from '#platform/auth/viewer.ts'
import type { SubgraphPort } from '#platform/subgraph/port.ts'

export const demo_tenant = 'demo'

/** Whoever fills the shop: acts for the tenant, with every scope it needs. */
export const shopkeeper: Viewer = {
  ...serviceViewer('demo', demo_tenant),
  scopes: new Set([
    'service',
    'catalog:write',
    'prices:write',
    'inventory:read',
    'inventory:write',
    'logistics:write',
  ]),
}

/**
 * Runs an operation that must succeed: errors, and refusals (any `__typename` that does not end in Success), are thrown with
 * their message.
 */
export async function ask<Data>(
  port: SubgraphPort,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  viewer: Viewer = shopkeeper,
): Promise<Data> {
  const response = await port.execute({ query, variables, viewer })
  if (response.errors !== undefined) {
    throw new Error(
      `the demo shop could not be filled: ${response.errors.map((error) => error.message).join('; ')}`,
    )
  }
  for (const value of Object.values(response.data ?? {})) {
    const outcome = value as { __typename?: string; message?: string } | null
    if (outcome?.__typename !== undefined && !outcome.__typename.endsWith('Success')) {
      throw new Error(`the demo shop could not be filled: ${outcome.__typename}: ${JSON.stringify(outcome)}`)
    }
  }
  return response.data as Data
}
