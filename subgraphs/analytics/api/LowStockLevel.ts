import type { Resolvers } from './types.generated.ts'

export const LowStockLevel: Resolvers['LowStockLevel'] = {
  variant: ({ variantId }) => ({ __typename: 'Variant', id: variantId }),
  warehouse: ({ warehouseId }) => ({ __typename: 'Warehouse', id: warehouseId }),
  since: ({ alertSince }) => alertSince,
}
