import type DataLoader from 'dataloader'
import type { Scope } from '#platform/database/database.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { loadList, loadOne } from '#platform/loaders/batch.ts'
import { type PageArguments, pageOf } from '#platform/pages/pages.ts'
import { isPlainLine } from '#platform/texts/plain-text.ts'
import type { Category } from '../domain/category.ts'
import type { Channel } from '../domain/channel.ts'
import type { Product } from '../domain/product.ts'
import { isSku } from '../domain/texts.ts'
import { categoriesByIds } from '../store/category-store.ts'
import { channelsByIds } from '../store/channel-store.ts'
import {
  type PriceAnswer,
  type PriceChangeRow,
  type PriceQuestion,
  readHistories,
  readPrices,
} from '../store/price-reader.ts'
import {
  productsByIds,
  type VariantRow,
  variantsByIds,
  variantsBySkus,
  variantsOfProducts,
} from '../store/product-reader.ts'

/** Reads by key, gathered into one statement per table and request. Ids may be any text; unknown ones give null. */
export interface Loaders {
  readonly product: DataLoader<string, Product | null>
  readonly variant: DataLoader<string, VariantRow | null>
  readonly variantBySku: DataLoader<string, VariantRow | null>
  readonly variantsOfProduct: DataLoader<string, readonly VariantRow[]>
  readonly category: DataLoader<string, Category | null>
  readonly channel: DataLoader<string, Channel | null>
  readonly price: DataLoader<string, PriceAnswer | null>
  readonly priceFrom: DataLoader<string, PriceAnswer | null>
  readonly history: DataLoader<string, readonly PriceChangeRow[]>
}

type Read = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>

/** Fresh loaders for one request. */
export function createLoaders(read: Read): Loaders {
  const byUuid = <Row>(readMany: (scope: Scope, ids: readonly string[]) => Promise<readonly Row[]>) =>
    ofValid(isUuid, (ids) => read((scope) => readMany(scope, ids)))
  const prices = (of: 'prices' | 'listing_prices') =>
    loadOne<string, PriceAnswer>(
      (keys) => read((scope) => readPrices(scope, of, keys.map(questionOf))),
      priceKey,
    )
  return {
    product: loadOne(byUuid(productsByIds), (product) => product.id),
    variant: loadOne(byUuid(variantsByIds), (variant) => variant.id),
    variantBySku: loadOne(
      ofValid(isSku, (skus) => read((scope) => variantsBySkus(scope, skus))),
      (variant) => variant.sku,
    ),
    variantsOfProduct: loadList(byUuid(variantsOfProducts), (variant) => variant.productId),
    category: loadOne(byUuid(categoriesByIds), (category) => category.id),
    channel: loadOne(
      ofValid(isPlainLine, (ids) => read((scope) => channelsByIds(scope, ids))),
      (channel) => channel.id,
    ),
    price: prices('prices'),
    priceFrom: prices('listing_prices'),
    history: loadList(
      (keys) => readHistoryGroups(read, keys),
      (change) => (change as KeyedChange).key,
    ),
  }
}

/** Forgets what was read: after a write, and before each event of a subscription. */
export function forgetLoaded(loaders: Loaders): void {
  for (const loader of Object.values(loaders) as DataLoader<string, unknown>[]) loader.clearAll()
}

/** The key of a price loader. */
export function priceKey({ subjectId, channelId, currency }: PriceQuestion): string {
  return JSON.stringify([subjectId, channelId, currency])
}

/** What of whose history is asked for. */
export interface HistoryKey extends PageArguments {
  readonly variantId: string
  readonly channelId: string | null
  readonly currency: string | null
}

/** The key of the history loader. */
export function historyKey({ variantId, ...rest }: HistoryKey): string {
  return JSON.stringify([variantId, rest])
}

type KeyedChange = PriceChangeRow & { readonly key: string }

/** One statement per set of arguments: the same field of many variants has the same arguments. */
async function readHistoryGroups(read: Read, keys: readonly string[]): Promise<readonly KeyedChange[]> {
  const groups = new Map<string, string[]>()
  for (const key of keys) {
    const [variantId, rest] = JSON.parse(key) as [string, unknown]
    const group = JSON.stringify(rest)
    groups.set(group, [...(groups.get(group) ?? []), variantId])
  }
  const read_all = [...groups].map(async ([group, variantIds]) => {
    const { channelId, currency, ...page } = JSON.parse(group) as Omit<HistoryKey, 'variantId'>
    const rows = await read((scope) =>
      readHistories(scope, variantIds, { channelId, currency }, pageOf(page)),
    )
    return rows.map((row) => ({ ...row, key: `["${row.variantId}",${group}]` }))
  })
  return (await Promise.all(read_all)).flat()
}

function questionOf(key: string): PriceQuestion {
  const [subjectId, channelId, currency] = JSON.parse(key) as [string, string, string | null]
  return { subjectId, channelId, currency }
}

/** Asks only for keys that can exist: another text would be an error of the database instead of an absent row. */
function ofValid<Row>(
  valid: (key: string) => boolean,
  readMany: (keys: readonly string[]) => Promise<readonly Row[]>,
) {
  return async (keys: readonly string[]): Promise<readonly Row[]> => {
    const known = keys.filter(valid)
    return known.length === 0 ? [] : readMany(known)
  }
}
