import { fault } from '#platform/faults/codes.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { currencyDigits, parseAmount } from '#platform/money/money.ts'
import { type Connection, connectionOf, pageOf } from '#platform/pages/pages.ts'
import type { Product } from '../domain/product.ts'
import { isSlug, search_chars_max } from '../domain/texts.ts'
import { productPage, productPlace } from '../store/product-pages.ts'
import type { Context } from './context.ts'
import type { QueryProductsArgs } from './types.generated.ts'
import { publishedFor } from './visibility.ts'

/** The page of products a client asks for; one statement, and one more for the channel when prices are bounded. */
export async function listProducts(args: QueryProductsArgs, context: Context): Promise<Connection<Product>> {
  const page = pageOf(args)
  const search = readSearch(args.filter?.search)
  const order = args.sort ?? (search === null ? 'NAME' : 'RELEVANCE')
  if (order === 'RELEVANCE' && search === null)
    throw fault('BAD_USER_INPUT', 'Sorting by RELEVANCE needs a search.')
  const bounds = await readBounds(args, context)
  if (order === 'PRICE' && args.channelId == null)
    throw fault('BAD_USER_INPUT', 'Sorting by PRICE needs a channel.')
  const { categoryId = null } = args.filter ?? {}
  const published = publishedFor(context.viewer, args.filter?.published)
  const channelId = args.channelId ?? null
  const impossible =
    published === 'nothing' ||
    (categoryId !== null && !isUuid(categoryId)) ||
    (channelId !== null && !isSlug(channelId)) ||
    bounds === 'nothing'
  if (impossible) return connectionOf([], page, productPlace, (row) => row)
  const query = { order, search, categoryId, published, channelId, ...bounds }
  const rows = await context.read((scope) => productPage(scope, query, page))
  return connectionOf(rows, page, productPlace, (row) => row)
}

/** What a person typed into a search field, or null when it says nothing. */
export function readSearch(typed: string | null | undefined): string | null {
  const text = (typed ?? '').replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim()
  if (text.length > search_chars_max) {
    throw fault('BAD_USER_INPUT', `A search has at most ${search_chars_max} characters.`)
  }
  return text === '' ? null : text
}

async function readBounds({ filter, channelId }: QueryProductsArgs, { loaders }: Context) {
  const { priceFrom = null, priceTo = null } = filter ?? {}
  if (priceFrom === null && priceTo === null) return { price_min: null, price_max: null }
  if (channelId == null) throw fault('BAD_USER_INPUT', 'Filtering by price needs a channel.')
  const channel = await loaders.channel.load(channelId)
  if (channel === null) return 'nothing'
  return {
    price_min: readBound(priceFrom, channel.currency),
    price_max: readBound(priceTo, channel.currency),
  }
}

function readBound(text: string | null, currency: string): number | null {
  if (text === null) return null
  const amount = parseAmount(text, currency)
  if (amount !== null) return amount.minor
  throw fault(
    'BAD_USER_INPUT',
    `A price bound has at most ${currencyDigits(currency)} decimals in ${currency}.`,
  )
}
