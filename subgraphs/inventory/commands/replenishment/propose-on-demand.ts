import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { readWarehouses } from '../../store/warehouses/warehouses-reader.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'
import { proposeReplenishment, type ReplenishmentRun } from './propose-replenishment.ts'

/** Computes what should be bought because somebody asked; for one warehouse only when there is such a one. */
export async function proposeOnDemand(
  acting: Acting,
  warehouseId: string | null,
): Promise<Decision<ReplenishmentRun, InvalidInput>> {
  if (warehouseId !== null && !(await isKnown(acting, warehouseId))) {
    return refuse(invalidInput([{ path: 'warehouseId', message: 'There is no warehouse with this id.' }]))
  }
  return accept(await proposeReplenishment(acting, warehouseId))
}

async function isKnown({ database, tenantId }: Acting, warehouseId: string): Promise<boolean> {
  if (!isUuid(warehouseId)) return false
  const found = await database.read(tenantId, (scope) => readWarehouses(scope, [warehouseId]))
  return found.length > 0
}
