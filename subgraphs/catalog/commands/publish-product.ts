import { isUuid } from '#platform/ids/uuid.ts'
import { type Product, setPublished } from '../domain/product.ts'
import { lockProduct, saveProduct } from '../store/product-store.ts'
import type { Session } from './session.ts'

/** There is no product with this id. */
export interface UnknownProduct {
  readonly kind: 'UnknownProduct'
}

export type PublishOutcome = { readonly kind: 'published'; readonly product: Product } | UnknownProduct

/** Shows a product to everybody, or hides it. Doing it again changes nothing. */
export async function publishProduct(
  session: Session,
  productId: string,
  published: boolean,
): Promise<PublishOutcome> {
  if (!isUuid(productId)) return { kind: 'UnknownProduct' }
  return session.write(async (scope): Promise<PublishOutcome> => {
    const product = await lockProduct(scope, productId)
    if (product === null) return { kind: 'UnknownProduct' }
    const changed = setPublished(product, published, session.now())
    if (changed !== null) await saveProduct(scope, changed)
    return { kind: 'published', product: changed ?? product }
  })
}
