import { createTexts } from '../reading/texts.ts'
import type { Row } from '../rules/judge.ts'
import { busiestWindow } from './busiest-window.ts'

/** A stock code of goods, as all its accepted rows describe it. */
export interface SurveyedProduct {
  readonly sku: string
  /** Its most frequent description; of equally frequent ones the first. */
  readonly name: string
  /** Its first price, in pence, and when that was. */
  readonly amount: number
  readonly at: string
  /**
   * Units to open its stock with: as many as were sold in its busiest 28 days. The file has no stock, so this is an
   * assumption.
   */
  readonly openingStock: number
}

const opening_window_days = 28
/** What inventory takes in one line. */
const opening_stock_max = 1_000_000

interface Draft {
  readonly names: Map<string, number>
  readonly sold: Map<string, number>
  amount: number
  at: string
}

/** Gathers the products of a file, row by row. Memory grows with codes, not with rows. */
export function createProductSurvey() {
  const drafts = new Map<string, Draft>()
  const textOf = createTexts()

  return {
    add(row: Row) {
      if (row.kind !== 'GOODS') return
      let draft = drafts.get(row.sku)
      if (draft === undefined) {
        draft = { names: new Map(), sold: new Map(), amount: row.unitGross, at: row.at }
        drafts.set(textOf(row.sku), draft)
      }
      // Rows come by time, but nothing promises it.
      if (row.at < draft.at) Object.assign(draft, { amount: row.unitGross, at: row.at })
      countUp(draft.names, textOf(row.description), 1)
      if (!row.isReturn) countUp(draft.sold, textOf(row.day), row.quantity)
    },
    products(): readonly SurveyedProduct[] {
      return [...drafts].map(([sku, { names, sold, amount, at }]) => ({
        sku,
        name: mostFrequent(names),
        amount,
        at,
        openingStock: Math.min(opening_stock_max, busiestWindow(sold, opening_window_days)),
      }))
    },
  }
}

function countUp(counts: Map<string, number>, key: string, by: number) {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  let best = ''
  let most = 0
  for (const [text, count] of counts) if (count > most) [best, most] = [text, count]
  return best
}
