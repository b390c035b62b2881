import { isUuid } from '#platform/ids/uuid.ts'
import { type Connection, connectionOf, pageOf } from '#platform/pages/pages.ts'
import { isPlainLine } from '#platform/texts/plain-text.ts'
import type { VariantRow } from '../store/product-reader.ts'
import { variantPage, variantPlace } from '../store/variant-pages.ts'
import type { Context } from './context.ts'
import { readSearch } from './ProductConnection.ts'
import type { QueryVariantsArgs } from './types.generated.ts'
import { publishedFor } from './visibility.ts'

/** The page of variants a client asks for; one statement. */
export async function listVariants(
  args: QueryVariantsArgs,
  context: Context,
): Promise<Connection<VariantRow>> {
  const page = pageOf(args)
  const { productId = null, gtin = null } = args.filter ?? {}
  const search = readSearch(args.filter?.search)
  const visible = publishedFor(context.viewer, args.filter?.published)
  const impossible =
    visible === 'nothing' ||
    (productId !== null && !isUuid(productId)) ||
    (gtin !== null && !isPlainLine(gtin))
  if (impossible) return connectionOf([], page, variantPlace, (row) => row)
  const rows = await context.read((scope) => variantPage(scope, { search, productId, gtin, visible }, page))
  return connectionOf(rows, page, variantPlace, (row) => row)
}
