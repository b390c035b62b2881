import { type Listener, onMany } from '#platform/events/consumer.ts'
import { VariantAdded } from '#subgraphs/catalog/published.ts'
import { saveVariantCodes } from '../store/barcodes/variant-codes-store.ts'

/** The catalog told the code of a variant: people can name its stock by it. */
export function onVariantAdded(): Listener {
  return onMany(VariantAdded, (scope, events) =>
    saveVariantCodes(
      scope,
      events.map(({ data: { variantId, sku } }) => ({ variantId, sku })),
    ),
  )
}
