import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { isPlainLine } from '#platform/texts/plain-text.ts'
import { price_minor_max } from './price.ts'
import { type InvalidInput, invalidInput, noProblems } from './problems.ts'
import { isSku, name_chars_max, slug_chars_max, slugOf } from './texts.ts'

const import_variants_max = 1_000
const past_min = Date.UTC(1970, 0, 1)
/** How far the clock of whoever tells may be ahead of ours. */
const clock_skew_max_ms = 5 * 60_000

/** A variant as another system has it. */
export interface ImportRow {
  readonly sku: string
  readonly name: string
  /** Minor units. */
  readonly amount: number
  readonly at: Date
}

/** Reads a batch: of two rows with one sku the first counts. The refusal names every bad row. */
export function readImport(
  rows: readonly ImportRow[],
  now: Date,
): Decision<readonly ImportRow[], InvalidInput> {
  const problems = noProblems()
  problems.expect(rows.length <= import_variants_max, 'variants', `must be at most ${import_variants_max}`)
  const distinct = new Map<string, ImportRow>()
  for (const [index, row] of rows.slice(0, import_variants_max).entries()) {
    const path = `variants.${index}`
    const { sku, name, amount, at } = row
    problems.expect(isSku(sku), `${path}.sku`, 'is not a sku')
    problems.expect(
      name.length >= 1 && name.length <= name_chars_max && isPlainLine(name),
      `${path}.name`,
      'is not a name',
    )
    problems.expect(
      amount >= 0 && amount <= price_minor_max,
      `${path}.amount`,
      `must be 0 to ${price_minor_max}`,
    )
    problems.expect(
      at.getTime() >= past_min && at.getTime() <= now.getTime() + clock_skew_max_ms,
      `${path}.at`,
      'must be an instant of the past, from 1970 on',
    )
    if (!distinct.has(sku)) distinct.set(sku, row)
  }
  return problems.found.length > 0 ? refuse(invalidInput(problems.found)) : accept([...distinct.values()])
}

/**
 * An address for an imported product. Names repeat in other systems and skus may differ in case only: `mark` tells them
 * apart.
 */
export function importedSlug(name: string, mark: string): string {
  const tail = `-${mark}`
  return (
    (slugOf(name)
      .slice(0, slug_chars_max - tail.length)
      .replace(/-+$/, '') || 'product') + tail
  )
}
