import type { ShipmentLineResolvers } from './types.generated.ts'

export const ShipmentLine: ShipmentLineResolvers = {
  line: ({ lineId }) => ({ id: lineId }),
  variant: ({ variantId }) => ({ id: variantId }),
}
