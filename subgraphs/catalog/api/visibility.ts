import { hasScope, type Viewer } from '#platform/auth/viewer.ts'
import type { Product } from '../domain/product.ts'
import type { VariantRow } from '../store/product-reader.ts'

/** Whether the viewer may see what is not published. */
export function seesUnpublished(viewer: Viewer): boolean {
  return hasScope(viewer, 'catalog:write') || hasScope(viewer, 'service')
}

/** The product, unless the viewer may not see it. */
export function visibleProduct(viewer: Viewer, product: Product | null): Product | null {
  return product !== null && (product.published || seesUnpublished(viewer)) ? product : null
}

/** The variant, unless the viewer may not see it. */
export function visibleVariant(viewer: Viewer, variant: VariantRow | null): VariantRow | null {
  return variant !== null && (variant.visible || seesUnpublished(viewer)) ? variant : null
}

/**
 * The `published` condition of a list for the viewer: what was asked for, narrowed to what may be seen. `nothing` when only
 * things were asked for that may not be seen.
 */
export function publishedFor(viewer: Viewer, asked: boolean | null | undefined): boolean | null | 'nothing' {
  if (seesUnpublished(viewer)) return asked ?? null
  return asked === false ? 'nothing' : true
}
