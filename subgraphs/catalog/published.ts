import { z } from 'zod'
import { defineEvent } from '#platform/events/cloud-event.ts'

/** A variant exists and can be referred to. Subject: the variant's id. */
export const VariantAdded = defineEvent(
  'catalog.VariantAdded.v1',
  z.object({
    variantId: z.string(),
    productId: z.string(),
    categoryId: z.string().nullable(),
    sku: z.string(),
    name: z.string(),
  }),
)

/**
 * What a variant costs in a channel is another amount from `effectiveAt` on. Amounts in minor units. Subject: the
 * variant's id.
 */
export const PriceChanged = defineEvent(
  'catalog.PriceChanged.v1',
  z.object({
    variantId: z.string(),
    productId: z.string(),
    sku: z.string(),
    channelId: z.string(),
    currency: z.string(),
    oldAmount: z.number().int().nullable(),
    newAmount: z.number().int(),
    effectiveAt: z.string(),
    /** Whether everybody could see the variant then; absent in events of before 2026-11: they could. */
    visible: z.boolean().optional(),
  }),
)
