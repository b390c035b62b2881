import type { Scope } from '#platform/database/database.ts'
import type { Decision } from '#platform/decision/decision.ts'
import { gtinOf } from '../../domain/barcodes/gtin.ts'
import {
  type BarcodesUnknown,
  type ScanLine,
  type ScannedUnits,
  unitsOf,
} from '../../domain/barcodes/scan.ts'
import { readBarcodes } from '../../store/barcodes/barcodes-store.ts'

/** The units that scans stand for; one statement. */
export async function readScannedUnits(
  scope: Scope,
  lines: readonly ScanLine[],
): Promise<Decision<ScannedUnits, BarcodesUnknown>> {
  const gtins = lines.flatMap(({ barcode }) => gtinOf(barcode) ?? [])
  return unitsOf(lines, await readBarcodes(scope, gtins))
}
