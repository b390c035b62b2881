import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { money, type TaxedMoney, times, withTax } from '#platform/money/money.ts'
import type { Channel } from './channel.ts'
import { type InvalidInput, invalidInput, noProblems } from './problems.ts'

const quote_lines_max = 100
export const quantity_max = 10_000
export const quote_life_minutes = 15
/** So long an expired quote is still known: whoever comes late is told which prices moved. */
export const expired_quote_kept_hours = 24
/** Minor units. Times the highest tax rate it is below 2^52, so that rounding half up is exact in a double. */
export const line_total_max = 400_000_000_000

/** So many of one variant. */
export interface LineRequest {
  readonly variantId: string
  readonly quantity: number
}

/** What is known of a variant when a line with it is priced. */
export interface Sellable {
  readonly variantId: string
  readonly productId: string
  readonly categoryId: string | null
  readonly sku: string
  readonly name: string
  readonly published: boolean
  /** Minor units, as entered in the channel; null: no price there. */
  readonly amount: number | null
}

/** A line as it is promised: kept with the quote, whatever happens to the variant. Amounts in minor units. */
export interface PricedLine {
  readonly variantId: string
  readonly productId: string
  readonly categoryId: string | null
  readonly sku: string
  readonly name: string
  readonly quantity: number
  readonly unitNet: number
  readonly unitTax: number
  readonly unitGross: number
  readonly taxRateBp: number
  readonly net: number
  readonly tax: number
  readonly gross: number
}

/** Lines with their sum. Amounts in minor units of `currency`. */
export interface PricedLines {
  readonly channelId: string
  readonly currency: string
  readonly pricesIncludeTax: boolean
  readonly lines: readonly PricedLine[]
  readonly net: number
  readonly tax: number
  readonly gross: number
}

export type UnsellableReason = 'UNKNOWN_VARIANT' | 'NOT_PUBLISHED' | 'NO_PRICE'

/** Some lines cannot be sold, all of which are named. */
export interface LinesNotSellable {
  readonly kind: 'LinesNotSellable'
  readonly lines: readonly {
    readonly index: number
    readonly variantId: string
    readonly reason: UnsellableReason
  }[]
}

/** Reads the lines of a basket, before anything is looked up. */
export function readLines(lines: readonly LineRequest[]): Decision<readonly LineRequest[], InvalidInput> {
  const problems = noProblems()
  problems.expect(
    lines.length >= 1 && lines.length <= quote_lines_max,
    'lines',
    `must be 1 to ${quote_lines_max}`,
  )
  for (const [index, { quantity }] of lines.slice(0, quote_lines_max).entries()) {
    const holds = Number.isInteger(quantity) && quantity >= 1 && quantity <= quantity_max
    problems.expect(holds, `lines.${index}.quantity`, `must be between 1 and ${quantity_max}`)
  }
  return problems.found.length > 0 ? refuse(invalidInput(problems.found)) : accept(lines)
}

/**
 * Prices every line: unit price times quantity, its tax rounded once per line, half up. The sums are sums of the lines, so
 * no cent is lost. Refuses with every line that cannot be sold.
 */
export function priceLines(
  lines: readonly LineRequest[],
  sellables: ReadonlyMap<string, Sellable>,
  channel: Channel,
  currency: string,
): Decision<PricedLines, LinesNotSellable | InvalidInput> {
  const refused: LinesNotSellable['lines'][number][] = []
  const problems = noProblems()
  const priced: PricedLine[] = []
  for (const [index, { variantId, quantity }] of lines.entries()) {
    const sellable = sellables.get(variantId.toLowerCase())
    if (sellable === undefined || !sellable.published || sellable.amount === null) {
      refused.push({ index, variantId, reason: reasonOf(sellable) })
    } else if (sellable.amount * quantity > line_total_max) {
      problems.add(`lines.${index}.quantity`, 'is too large for one line; order it in parts')
    } else {
      priced.push(priceLine(sellable, sellable.amount, quantity, channel, currency))
    }
  }
  if (refused.length > 0) return refuse({ kind: 'LinesNotSellable', lines: refused })
  if (problems.found.length > 0) return refuse(invalidInput(problems.found))
  const total = (part: 'net' | 'tax' | 'gross') => priced.reduce((sum, line) => sum + line[part], 0)
  return accept({
    channelId: channel.id,
    currency,
    pricesIncludeTax: channel.pricesIncludeTax,
    lines: priced,
    net: total('net'),
    tax: total('tax'),
    gross: total('gross'),
  })
}

/** A price as entered in a channel, with its tax. */
export function taxed(
  amount: number,
  currency: string,
  channel: Pick<Channel, 'taxRateBp' | 'pricesIncludeTax'>,
): TaxedMoney {
  return withTax(money(amount, currency), channel.taxRateBp, channel.pricesIncludeTax)
}

function priceLine(
  sellable: Sellable,
  amount: number,
  quantity: number,
  channel: Channel,
  currency: string,
): PricedLine {
  const { variantId, productId, categoryId, sku, name } = sellable
  const unit = taxed(amount, currency, channel)
  const total = withTax(times(money(amount, currency), quantity), channel.taxRateBp, channel.pricesIncludeTax)
  return {
    variantId,
    productId,
    categoryId,
    sku,
    name,
    quantity,
    unitNet: unit.net.minor,
    unitTax: unit.tax.minor,
    unitGross: unit.gross.minor,
    taxRateBp: channel.taxRateBp,
    net: total.net.minor,
    tax: total.tax.minor,
    gross: total.gross.minor,
  }
}

function reasonOf(sellable: Sellable | undefined): UnsellableReason {
  if (sellable === undefined) return 'UNKNOWN_VARIANT'
  return sellable.published ? 'NO_PRICE' : 'NOT_PUBLISHED'
}
