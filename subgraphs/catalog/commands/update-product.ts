import { isUuid } from '#platform/ids/uuid.ts'
import { type InvalidInput, problemAt } from '../domain/problems.ts'
import {
  amendProduct,
  type Product,
  type ProductPatch,
  type ProductVersionConflict,
} from '../domain/product.ts'
import { lockProduct, saveProduct } from '../store/product-store.ts'
import type { UnknownProduct } from './publish-product.ts'
import type { Session } from './session.ts'
import { unlessTaken } from './taken-names.ts'

export interface UpdateProductRequest extends ProductPatch {
  readonly productId: string
  readonly expectedVersion?: number | null | undefined
}

export type UpdateProductOutcome =
  | { readonly kind: 'UpdateProductSuccess'; readonly product: Product }
  | ProductVersionConflict
  | UnknownProduct
  | InvalidInput

/** Changes what is said about a product. */
export async function updateProduct(
  session: Session,
  given: UpdateProductRequest,
): Promise<UpdateProductOutcome> {
  const { productId, expectedVersion = null, categoryId } = given
  if (!isUuid(productId)) return { kind: 'UnknownProduct' }
  if (categoryId != null && !isUuid(categoryId)) return problemAt('categoryId', 'there is no such category')
  return unlessTaken(() =>
    session.write(async (scope): Promise<UpdateProductOutcome> => {
      const product = await lockProduct(scope, productId)
      if (product === null) return { kind: 'UnknownProduct' }
      const decision = amendProduct(product, given, expectedVersion, session.now())
      if (!decision.accepted) return decision.refusal
      if (decision.facts !== product) await saveProduct(scope, decision.facts)
      return { kind: 'UpdateProductSuccess', product: decision.facts }
    }),
  )
}
