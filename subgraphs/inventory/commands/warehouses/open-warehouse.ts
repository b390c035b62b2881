import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { problemsOfPlan, type WarehousePlan, type WarehouseSite } from '../../domain/warehouses/warehouse.ts'
import { countWarehouses, insertWarehouse } from '../../store/warehouses/warehouses-store.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'

export interface WarehouseCodeTaken {
  readonly kind: 'WarehouseCodeTaken'
  readonly code: string
}

/** Bounds the rows that are locked for one variant, and the list a variant's levels are. */
const warehouses_max = 100

/** Opens a warehouse under a code that no other one has. */
export async function openWarehouse(
  acting: Acting,
  plan: WarehousePlan,
): Promise<Decision<WarehouseSite, WarehouseCodeTaken | InvalidInput>> {
  const problems = problemsOfPlan(plan)
  if (problems.length > 0) return refuse(invalidInput(problems))
  const now = acting.now()
  const site = { id: uuidv7(now.getTime()), ...plan }
  return acting.database.write(acting.tenantId, async (scope) => {
    if ((await countWarehouses(scope)) >= warehouses_max) {
      return refuse(
        invalidInput([
          { path: 'code', message: `There are ${warehouses_max} warehouses, the most there can be.` },
        ]),
      )
    }
    if (await insertWarehouse(scope, site, now)) return accept(site)
    return refuse<WarehouseCodeTaken>({ kind: 'WarehouseCodeTaken', code: plan.code })
  })
}
