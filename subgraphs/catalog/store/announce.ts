import type { Scope } from '#platform/database/database.ts'
import { announcement } from '#platform/events/cloud-event.ts'
import { announce } from '#platform/events/outbox.ts'
import type { ProductCreated } from '../domain/new-product.ts'
import { PriceChanged, VariantAdded } from '../published.ts'
import type { ImportedRow } from './import-store.ts'
import type { PriceEntry } from './price-store.ts'

/** Says that variants exist, and what they cost first. */
export async function announceProduct(
  scope: Scope,
  { product, variants, prices }: ProductCreated,
): Promise<void> {
  const now = product.createdAt
  const added = variants.map(({ id, sku, name }) => {
    const data = {
      variantId: id,
      productId: product.id,
      categoryId: product.categoryId,
      sku,
      name: name ?? product.name,
    }
    return announcement(VariantAdded, id, now, data)
  })
  const byId = new Map(variants.map((variant) => [variant.id, variant]))
  const priced = prices.map(({ variantId, channelId, currency, amount }) => {
    const variant = byId.get(variantId)
    return announcement(PriceChanged, variantId, now, {
      variantId,
      productId: product.id,
      sku: variant?.sku ?? '',
      channelId,
      currency,
      oldAmount: null,
      newAmount: amount,
      effectiveAt: now.toISOString(),
      visible: product.published && variant?.published === true,
    })
  })
  await announce(scope, [...added, ...priced])
}

/** Says that imported variants exist. Their prices are history, and changed nothing for anybody. */
export async function announceImported(
  scope: Scope,
  categoryId: string,
  rows: readonly ImportedRow[],
  now: Date,
): Promise<void> {
  const facts = rows.map(({ variantId, productId, sku, name }) =>
    announcement(VariantAdded, variantId, now, { variantId, productId, categoryId, sku, name }),
  )
  await announce(scope, facts)
}

/** Says that a price is another one now. */
export async function announcePrice(
  scope: Scope,
  entry: PriceEntry,
  sku: string,
  visible: boolean,
): Promise<void> {
  const { variantId, productId, channelId, currency, oldAmount, amount, effectiveAt } = entry
  const data = {
    variantId,
    productId,
    sku,
    channelId,
    currency,
    oldAmount,
    newAmount: amount,
    effectiveAt: effectiveAt.toISOString(),
    visible,
  }
  await announce(scope, [announcement(PriceChanged, variantId, effectiveAt, data)])
}
