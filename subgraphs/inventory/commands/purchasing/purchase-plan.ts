import type { Scope } from '#platform/database/database.ts'
import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import type { PurchaseOrderLine } from '../../domain/purchasing/purchase-order.ts'
import { type PurchasePlan, problemsOfPurchase } from '../../domain/purchasing/purchase-requests.ts'
import { minorOf, type Supplier } from '../../domain/purchasing/supplier.ts'
import { readItemsFor } from '../../store/purchasing/supplier-reader.ts'
import { type InvalidInput, invalidInput } from '../acting.ts'

/** The lines of a plan with ids and costs: the cost that was given, else the one the supplier asks. */
export async function linesOfPlan(
  scope: Scope,
  supplier: Supplier,
  plan: PurchasePlan,
  at: Date,
): Promise<Decision<readonly PurchaseOrderLine[], InvalidInput>> {
  const { currency } = supplier
  const problems = problemsOfPurchase(plan, currency)
  if (problems.length > 0) return refuse(invalidInput(problems))
  const items = await readItemsFor(
    scope,
    supplier.id,
    plan.lines.map((line) => line.variantId),
  )
  const costs = new Map(items.map((item) => [item.variantId, item.unitCost]))
  const lines = plan.lines.map(({ variantId, quantity, unitCost: given }) => {
    const unitCost = given === null ? costs.get(variantId) : minorOf(given, currency)
    return { id: uuidv7(at.getTime()), variantId, ordered: quantity, unitCost }
  })
  const unpriced = lines.flatMap(({ unitCost }, index) =>
    unitCost === undefined
      ? [
          {
            path: `lines.${index}.unitCost`,
            message: 'This supplier has no cost for the variant: give one, or set its supplier item.',
          },
        ]
      : [],
  )
  if (unpriced.length > 0) return refuse(invalidInput(unpriced))
  const { tolerancePercent } = plan
  return accept(
    lines.map(({ unitCost = 0, ...line }) => ({
      ...line,
      received: 0,
      cancelled: 0,
      tolerancePercent,
      unitCost,
    })),
  )
}

/** `PO-000042`; longer when there are more than a million. */
export function numberText(number: number): string {
  return `PO-${String(number).padStart(6, '0')}`
}
