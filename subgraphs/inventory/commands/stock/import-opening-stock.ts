import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { fault } from '#platform/faults/codes.ts'
import { problemsOfText } from '../../domain/problem.ts'
import {
  import_lines_max,
  on_hand_max,
  problemsOfKey,
  problemsOfLines,
  type QuantityLine,
} from '../../domain/requests.ts'
import { movementsOf } from '../../domain/reservations/reservation.ts'
import { changeLevels } from '../../domain/stock/stock-change.ts'
import { lockOrOpenLevels } from '../../store/stock/levels-store.ts'
import { readVariantsReceivedUnder } from '../../store/stock/movements-reader.ts'
import { saveStock } from '../../store/stock/stock-store.ts'
import { readWarehouseByCode } from '../../store/warehouses/warehouses-reader.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'

export interface OpeningStock {
  readonly warehouseCode: string
  readonly key: string
  readonly lines: readonly QuantityLine[]
}

export interface ImportedStock {
  readonly received: number
  readonly unchanged: number
}

const key_chars_max = 100
const no_warehouse = 'No warehouse has this code: open it first.'

/**
 * Takes over what is on hand elsewhere: each variant once per key and warehouse, so that an import that broke off can
 * simply be run again. Several lines of one variant are one receipt. Five statements, whatever the number of lines.
 */
export async function importOpeningStock(
  acting: Acting,
  { warehouseCode, key, lines }: OpeningStock,
): Promise<Decision<ImportedStock, InvalidInput>> {
  const problems = [
    ...problemsOfText('warehouseCode', warehouseCode, key_chars_max, no_warehouse),
    ...problemsOfKey('key', key, key_chars_max),
    ...problemsOfLines(lines, import_lines_max),
  ]
  if (problems.length > 0) return refuse(invalidInput(problems))
  const outcome = await acting.database.write(
    acting.tenantId,
    async (scope): Promise<Decision<ImportedStock, InvalidInput>> => {
      const warehouse = await readWarehouseByCode(scope, warehouseCode)
      if (warehouse === null) {
        return refuse(invalidInput([{ path: 'warehouseCode', message: no_warehouse }]))
      }
      const at = acting.now()
      const all = movementsOf(
        'RECEIVE',
        lines.map((line) => ({ ...line, warehouseId: warehouse.id })),
      )
      const levels = await lockOrOpenLevels(
        scope,
        warehouse.id,
        all.map((movement) => movement.variantId),
        at,
      )
      const done = await readVariantsReceivedUnder(scope, ledgerKeyOf(key), warehouse.id)
      const entries = all
        .filter((movement) => !done.has(movement.variantId))
        .map((movement) => ({ ...movement, key: ledgerKeyOf(key), reason: 'opening stock' }))
      const changes = changeLevels(levels, entries, at)
      if (changes.some(({ after }) => after.onHand > on_hand_max)) {
        // Thrown, so that levels opened on the way here are undone.
        throw fault('BAD_USER_INPUT', `A warehouse keeps at most ${on_hand_max} units of a variant.`)
      }
      if (entries.length > 0) await saveStock(scope, { changes, entries, actor: acting.actor, at })
      return accept({ received: entries.length, unchanged: all.length - entries.length })
    },
  )
  if (outcome.accepted) acting.committed()
  return outcome
}

function ledgerKeyOf(key: string): string {
  return `import:${key}`
}
