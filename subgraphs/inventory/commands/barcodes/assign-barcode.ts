import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { gtinOf } from '../../domain/barcodes/gtin.ts'
import { type Barcode, units_per_scan_max } from '../../domain/barcodes/scan.ts'
import { unless } from '../../domain/problem.ts'
import { isVariantId } from '../../domain/requests.ts'
import { insertBarcode } from '../../store/barcodes/barcodes-store.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'

/** The barcode is on another variant, or stands for another number of units. */
export interface BarcodeTaken {
  readonly kind: 'BarcodeTaken'
  readonly barcode: Barcode
}

/** Says which variant a barcode is printed on. Repeating it changes nothing. */
export async function assignBarcode(
  acting: Acting,
  { gtin: text, variantId, units }: Barcode,
): Promise<Decision<Barcode, BarcodeTaken | InvalidInput>> {
  const gtin = gtinOf(text)
  const problems = [
    ...unless(isVariantId(variantId), 'variantId', 'There is no variant with this id.'),
    ...unless(
      units >= 1 && units <= units_per_scan_max,
      'units',
      `Use a whole number from 1 to ${units_per_scan_max}.`,
    ),
  ]
  if (gtin === null) {
    const message = 'This is no GTIN: 8, 12, 13 or 14 digits, of which the last is the check digit.'
    return refuse(invalidInput([{ path: 'gtin', message }, ...problems]))
  }
  if (problems.length > 0) return refuse(invalidInput(problems))
  const wanted = { gtin, variantId, units }
  const barcode = await acting.database.write(acting.tenantId, (scope) =>
    insertBarcode(scope, wanted, { actor: acting.actor, at: acting.now() }),
  )
  return barcode.variantId === variantId && barcode.units === units
    ? accept(barcode)
    : refuse({ kind: 'BarcodeTaken', barcode })
}
