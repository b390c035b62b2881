import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { gtinOf } from '../../domain/barcodes/gtin.ts'
import type { Barcode } from '../../domain/barcodes/scan.ts'
import { deleteBarcode } from '../../store/barcodes/barcodes-store.ts'
import type { Acting } from '../acting.ts'

export interface BarcodeNotFound {
  readonly kind: 'BarcodeNotFound'
  readonly gtin: string
}

/** Takes a barcode off its variant, so that it can be assigned anew. */
export async function removeBarcode(
  acting: Acting,
  text: string,
): Promise<Decision<Barcode, BarcodeNotFound>> {
  const gtin = gtinOf(text)
  const removed =
    gtin === null ? null : await acting.database.write(acting.tenantId, (scope) => deleteBarcode(scope, gtin))
  return removed === null ? refuse({ kind: 'BarcodeNotFound', gtin: text }) : accept(removed)
}
