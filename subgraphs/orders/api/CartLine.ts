import { reference } from './mappers.ts'
import type { CartLineResolvers } from './types.generated.ts'

export const CartLine: CartLineResolvers = {
  variant: (line) => reference(line.variantId),
}
