import { type Decision, refuse } from '#platform/decision/decision.ts'
import { idempotency_key_chars_max } from '#platform/idempotency/once.ts'
import { type BarcodesUnknown, problemsOfScans, type ScanLine } from '../../domain/barcodes/scan.ts'
import { problemsOfKey, problemsOfReason } from '../../domain/requests.ts'
import type { Level } from '../../domain/stock/level.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'
import { type IdempotencyKeyReused, ledgerKey, onceOnly } from '../once-only.ts'
import { receiveLines, type WarehouseNotFound } from '../stock/receive-stock.ts'
import { readScannedUnits } from './scanned-units.ts'

export interface ScanReceiveRequest {
  readonly idempotencyKey: string
  readonly warehouseId: string
  readonly reason: string | null
  readonly lines: readonly ScanLine[]
}

type Refusal = WarehouseNotFound | BarcodesUnknown | InvalidInput

/** Takes goods into a warehouse as they were scanned, all lines or none. */
export async function scanReceive(
  acting: Acting,
  { idempotencyKey, ...input }: ScanReceiveRequest,
): Promise<Decision<readonly Level[], Refusal | IdempotencyKeyReused>> {
  const problems = [
    ...problemsOfKey('idempotencyKey', idempotencyKey, idempotency_key_chars_max),
    ...problemsOfReason(input.reason),
    ...problemsOfScans(input.lines),
  ]
  if (problems.length > 0) return refuse(invalidInput(problems))
  const once = { mutation: 'scanReceive', key: idempotencyKey, input }
  return onceOnly(acting, once, async (scope): Promise<Decision<readonly Level[], Refusal>> => {
    const units = await readScannedUnits(scope, input.lines)
    if (!units.accepted) return units
    return receiveLines(scope, acting, { ...input, lines: units.facts }, ledgerKey(acting, once))
  })
}
