import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { currencyDigits, formatAmount, parseAmount } from '#platform/money/money.ts'
import type { ProblemList } from './problems.ts'

/** What a variant costs now in one channel and currency. */
export interface Price {
  /** Minor units, as entered in the channel: with tax where its prices include tax. */
  readonly amount: number
  /** Counts the changes, from 1. */
  readonly version: number
  readonly effectiveAt: Date
}

/** The price is this from now on. `changed` is false when it was this before: then there is nothing to keep. */
export interface PriceSet {
  readonly changed: boolean
  readonly oldAmount: number | null
  readonly amount: number
  readonly version: number
  readonly effectiveAt: Date
}

/** The price was changed by somebody else meanwhile. */
export interface PriceVersionConflict {
  readonly kind: 'PriceVersionConflict'
  readonly actual: Price | null
}

/** Minor units. Times `quantity_max` and any tax rate it is still counted exactly: see `line_total_max` in quote.ts. */
export const price_minor_max = 10_000_000_000

/**
 * Sets a price, provided it still has the version that was seen (0: none; null: whatever it has). A change takes effect
 * after the one before it, even when two servers' clocks disagree, so that sorting the history by time is sorting it by
 * version.
 */
export function setPrice(
  current: Price | null,
  amount: number,
  expectedVersion: number | null,
  now: Date,
): Decision<PriceSet, PriceVersionConflict> {
  const version = current?.version ?? 0
  if (expectedVersion !== null && expectedVersion !== version) {
    return refuse({ kind: 'PriceVersionConflict', actual: current })
  }
  if (current === null)
    return accept({ changed: true, oldAmount: null, amount, version: 1, effectiveAt: now })
  if (current.amount === amount) return accept({ ...current, changed: false, oldAmount: amount })
  const effectiveAt = new Date(Math.max(now.getTime(), current.effectiveAt.getTime() + 1))
  return accept({ changed: true, oldAmount: current.amount, amount, version: version + 1, effectiveAt })
}

/** A price as minor units. Notes a problem and gives 0 when it is negative, too exact for its currency or too large. */
export function readPrice(problems: ProblemList, path: string, amount: string, currency: string): number {
  const most = formatAmount({ minor: price_minor_max, currency })
  const minor = parseAmount(amount, currency)?.minor
  if (minor === undefined) {
    const decimals = currencyDigits(currency)
    const most_decimals = decimals === 0 ? 'no decimals' : `at most ${decimals} decimals`
    problems.add(path, `must be an amount with ${most_decimals} in ${currency}, at most ${most}`)
    return 0
  }
  problems.expect(minor >= 0, path, 'must not be negative')
  problems.expect(minor <= price_minor_max, path, `must not be more than ${most} ${currency}`)
  return minor
}
