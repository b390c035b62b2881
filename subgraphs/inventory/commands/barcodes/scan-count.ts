import { type Decision, refuse } from '#platform/decision/decision.ts'
import { idempotency_key_chars_max } from '#platform/idempotency/once.ts'
import {
  type BarcodesUnknown,
  problemsOfScans,
  type ScanLine,
  type ScannedUnits,
  sumByVariant,
} from '../../domain/barcodes/scan.ts'
import type { StockCount, StockCountNotOpen } from '../../domain/counts/stock-count.ts'
import type { LotReport } from '../../domain/lots/lot-report.ts'
import { problemsOfKey } from '../../domain/requests.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'
import { recordFindings, type StockCountNotFound } from '../counts/record-count.ts'
import { type IdempotencyKeyReused, onceOnly } from '../once-only.ts'
import { readScannedUnits } from './scanned-units.ts'

export interface ScanCountRequest {
  readonly idempotencyKey: string
  readonly countId: string
  readonly lines: readonly ScanLine[]
}

type Refusal = StockCountNotFound | StockCountNotOpen | BarcodesUnknown | InvalidInput

/**
 * Adds what was scanned to what was found so far. Each scan is added once, hence the key. Refused for variants with lots or
 * serial numbers: a barcode does not tell them.
 */
export async function scanCount(
  acting: Acting,
  { idempotencyKey, ...input }: ScanCountRequest,
): Promise<Decision<StockCount, Refusal | IdempotencyKeyReused>> {
  const problems = [
    ...problemsOfKey('idempotencyKey', idempotencyKey, idempotency_key_chars_max),
    ...problemsOfScans(input.lines),
  ]
  if (problems.length > 0) return refuse(invalidInput(problems))
  const once = { mutation: 'scanStockCount', key: idempotencyKey, input }
  return onceOnly(acting, once, async (scope): Promise<Decision<StockCount, Refusal>> => {
    const units = await readScannedUnits(scope, input.lines)
    if (!units.accepted) return units
    return recordFindings(scope, acting, input.countId, (count) => added(count, units.facts))
  })
}

function added(count: StockCount, units: ScannedUnits): readonly LotReport[] {
  const counted = new Map(count.lines.map((line) => [line.variantId, line.counted ?? 0]))
  return Array.from(sumByVariant(units), ([variantId, quantity]) => ({
    variantId,
    quantity: (counted.get(variantId) ?? 0) + quantity,
    lots: null,
    serials: null,
  }))
}
