import { actorOf } from '#platform/auth/viewer.ts'
import { isUuid, uuidv7 } from '#platform/ids/uuid.ts'
import { createProduct as decide } from '../domain/new-product.ts'
import { type InvalidInput, problemAt } from '../domain/problems.ts'
import type { Product } from '../domain/product.ts'
import { type NewProduct, readNewProduct } from '../domain/product-draft.ts'
import { announceProduct } from '../store/announce.ts'
import { insertFirstPrices } from '../store/price-store.ts'
import { insertProduct, surroundingsOf } from '../store/product-store.ts'
import type { Session } from './session.ts'
import { unlessTaken } from './taken-names.ts'

export type CreateProductOutcome =
  | { readonly kind: 'CreateProductSuccess'; readonly product: Product }
  | InvalidInput

/** Adds a product with its variants and their first prices, all or nothing. */
export async function createProduct(session: Session, given: NewProduct): Promise<CreateProductOutcome> {
  const read = readNewProduct(given)
  if (!read.accepted) return read.refusal
  const draft = read.facts
  if (draft.categoryId != null && !isUuid(draft.categoryId))
    return problemAt('categoryId', 'there is no such category')
  const now = session.now()
  const newId = () => uuidv7(now.getTime())
  return unlessTaken(() =>
    session.write(async (scope) => {
      const ids = { productId: newId(), variantIds: draft.variants.map(newId) }
      const decision = decide(draft, await surroundingsOf(scope, draft), ids, now)
      if (!decision.accepted) return decision.refusal
      const created = decision.facts
      await insertProduct(scope, created)
      const entry = { reason: 'first price', actor: actorOf(session.viewer), at: now }
      await insertFirstPrices(
        scope,
        ids.productId,
        created.prices.map((price) => ({ ...price, id: newId() })),
        entry,
      )
      await announceProduct(scope, created)
      return { kind: 'CreateProductSuccess', product: created.product }
    }),
  )
}
