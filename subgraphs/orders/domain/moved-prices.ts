import type { Quote, QuoteLine, RequestedLine } from './placement.ts'

/** A line that does not cost what the quote promised. */
export interface MovedLine {
  /** Its place in the request, from 0. */
  readonly index: number
  readonly variantId: string
  readonly quantity: number
  /** What the quote promised; null when nobody knows any more. */
  readonly was: QuoteLine | null
  readonly now: QuoteLine
}

/**
 * The lines of a request whose price moved since they were quoted. None: whoever was shown the quote pays what was shown, also
 * after it expired. A quote that is forgotten, or was for something else, promises nothing: every line is named then.
 */
export function movedLines(
  lines: readonly RequestedLine[],
  shown: Quote | null,
  now: Quote,
): readonly MovedLine[] {
  const before = shown?.currency === now.currency ? shown : null
  const promised = new Map((before?.lines ?? []).map((line) => [line.variantId, line]))
  const current = new Map(now.lines.map((line) => [line.variantId, line]))
  return lines.flatMap(({ variantId, quantity }, index) => {
    const line = current.get(variantId)
    if (line === undefined) return []
    const was = promised.get(variantId)
    const known = was?.quantity === quantity ? was : null
    return known !== null && isSamePrice(known, line)
      ? []
      : [{ index, variantId, quantity, was: known, now: line }]
  })
}

function isSamePrice(a: QuoteLine, b: QuoteLine): boolean {
  return a.unitGross === b.unitGross && a.net === b.net && a.tax === b.tax && a.gross === b.gross
}
