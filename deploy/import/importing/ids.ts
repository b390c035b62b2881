/** What the codes and numbers of the file are called in the graph. */
export interface Ids {
  readonly variants: ReadonlyMap<string, VariantIds>
  readonly customers: ReadonlyMap<string, string>
}

export interface VariantIds {
  readonly variantId: string
  readonly productId: string
}

/** How much of what was asked for is new, and how much was there. */
export interface Created {
  readonly created: number
  readonly unchanged: number
}

export const nothing: Created = { created: 0, unchanged: 0 }

export function plus(a: Created, b: Created): Created {
  return { created: a.created + b.created, unchanged: a.unchanged + b.unchanged }
}
