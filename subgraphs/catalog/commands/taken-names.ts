import { violates } from '#platform/database/sqlstate.ts'
import { type InvalidInput, problemAt } from '../domain/problems.ts'

/** The field of the input whose name a constraint keeps unique. */
const field_by_constraint: Readonly<Record<string, string>> = {
  one_channel_per_id: 'id',
  one_category_per_slug: 'slug',
  one_category_per_parent_and_name: 'name',
  one_product_per_slug: 'slug',
  one_variant_per_sku: 'variants',
  one_variant_per_gtin: 'variants',
}

/**
 * Runs a write; when somebody else took a name between our look and our insert, or when nothing was looked up because the
 * constraint says it as well, the answer is a refusal. Every other error passes.
 */
export async function unlessTaken<T>(write: () => Promise<T>): Promise<T | InvalidInput> {
  try {
    return await write()
  } catch (error) {
    for (const [constraint, field] of Object.entries(field_by_constraint)) {
      if (violates(error, 'unique_violation', constraint)) return problemAt(field, 'is taken; give another')
    }
    if (violates(error, 'foreign_key_violation', 'category_of_product_exists')) {
      return problemAt('categoryId', 'there is no such category')
    }
    throw error
  }
}
