import { actorOf } from '#platform/auth/viewer.ts'
import type { Scope } from '#platform/database/database.ts'
import { fingerprintOf } from '#platform/idempotency/once.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { placeCategory, readCategory } from '../domain/category.ts'
import { type ImportRow, importedSlug, readImport } from '../domain/import.ts'
import { type InvalidInput, problemAt } from '../domain/problems.ts'
import { isSlug, slugOf } from '../domain/texts.ts'
import { announceImported } from '../store/announce.ts'
import { rootCategoryNamed } from '../store/category-store.ts'
import { channelsByIds } from '../store/channel-store.ts'
import { insertImported, type KnownSku, knownSkus, lockImports } from '../store/import-store.ts'
import type { Session } from './session.ts'
import { unlessTaken } from './taken-names.ts'

export interface ImportRequest {
  readonly channelId: string
  readonly currency: string
  readonly categoryName: string
  readonly variants: readonly ImportRow[]
}

export type ImportOutcome =
  | {
      readonly kind: 'imported'
      readonly created: number
      readonly unchanged: number
      readonly variants: readonly KnownSku[]
    }
  | InvalidInput

/** Adds variants of another system, each as a published product of its own. Skus that are known stay as they are. */
export async function importVariants(session: Session, given: ImportRequest): Promise<ImportOutcome> {
  const rows = readImport(given.variants, session.now())
  if (!rows.accepted) return rows.refusal
  const { channelId, currency, categoryName } = given
  const draft = readCategory({
    name: categoryName,
    slug: slugOf(categoryName) || `category-${markOf(categoryName)}`,
  })
  if (!draft.accepted) return problemAt('categoryName', 'is not a name')
  if (!isSlug(channelId)) return problemAt('channelId', 'there is no such channel')
  const now = session.now()
  const newId = () => uuidv7(now.getTime())
  const category = placeCategory(draft.facts, null, newId())
  if (!category.accepted) return category.refusal

  const write = async (scope: Scope): Promise<ImportOutcome> => {
    await lockImports(scope)
    const [channel] = await channelsByIds(scope, [channelId])
    if (channel === undefined) return problemAt('channelId', 'there is no such channel')
    const known = new Map(
      (
        await knownSkus(
          scope,
          rows.facts.map((row) => row.sku),
        )
      ).map((each) => [each.sku, each]),
    )
    const fresh = rows.facts
      .filter((row) => !known.has(row.sku))
      .map((row) => ({ ...row, ...freshIds(newId), slug: importedSlug(row.name, markOf(row.sku)) }))
    const { id: categoryId } = await rootCategoryNamed(scope, draft.facts.name, category.facts, now)
    const place = { categoryId, channelId, currency, reason: 'imported', actor: actorOf(session.viewer) }
    await insertImported(scope, place, fresh)
    await announceImported(scope, categoryId, fresh, now)
    const created = new Map(fresh.map((row) => [row.sku, row]))
    const variants = rows.facts.flatMap(({ sku }) => known.get(sku) ?? created.get(sku) ?? [])
    return {
      kind: 'imported',
      created: fresh.length,
      unchanged: given.variants.length - fresh.length,
      variants,
    }
  }
  return unlessTaken(() => session.write(write))
}

function freshIds(newId: () => string) {
  return { productId: newId(), variantId: newId(), changeId: newId() }
}

/** A short mark of a text that is the same every time: 40 bits of its SHA-256, as small letters and digits. */
function markOf(text: string): string {
  return Buffer.from(fingerprintOf(text), 'base64url').readUIntBE(0, 5).toString(36).padStart(8, '0')
}
