import type { Viewer } from '#platform/auth/viewer.ts'
import { fault } from '#platform/faults/codes.ts'
import { order_lines_max } from '../../domain/placement.ts'
import type { Outcome } from '../../domain/process.ts'
import { linesOfReturns, type ReturnLine, returnsById } from '../../store/return-reader.ts'
import { callNeighbour } from '../call-neighbour.ts'
import type { CommandDependencies } from '../dependencies.ts'
import { within } from '../within.ts'

/** What we ask inventory; a contract test checks them against inventory's schema. */
export const return_stock = `mutation ReturnStock($input: ReturnStockInput!) {
  returnStock(input: $input) {
    __typename
    ... on Refusal { message }
  }
}`
export const find_warehouse = 'query FindWarehouse($id: ID!) { warehouse(id: $id) { id } }'

/** Whether inventory has such a warehouse. Throws TRY_AGAIN when inventory does not answer. */
export async function knowsWarehouse(
  { inventory, configuration }: CommandDependencies,
  viewer: Viewer,
  id: string,
): Promise<boolean> {
  const port = inventory()
  const response = await within(configuration.neighbour_timeout_ms, port.name, (signal) =>
    port.execute({ query: find_warehouse, variables: { id }, viewer, signal }),
  ).catch(() => null)
  if (response === null || response.errors !== undefined)
    throw fault(
      'TRY_AGAIN',
      'Inventory does not answer right now. Nothing was changed: try again in a moment.',
    )
  return response.data?.warehouse != null
}

/**
 * Has inventory book what arrived: units to sell again, and units to throw away. Keys derived from the return make asking again
 * the same request.
 */
export async function bookReturn(
  dependencies: CommandDependencies,
  tenantId: string,
  returnId: string,
): Promise<Outcome> {
  const { database } = dependencies
  const { row, lines } = await database.read(tenantId, async (scope) => ({
    row: (await returnsById(scope, [returnId]))[0],
    lines: await linesOfReturns(scope, [returnId], order_lines_max, 0),
  }))
  if (row?.orderId == null || row.warehouseId === null) throw new Error(`return ${returnId} is not received`)
  const { orderId, warehouseId, number: reason } = row
  const about = { orderId, warehouseId, reason }
  for (const [disposition, unitsOf] of dispositions) {
    const units = lines
      .map((line) => ({ orderLineId: line.orderLineId, quantity: unitsOf(line) }))
      .filter(({ quantity }) => quantity > 0)
    if (units.length === 0) continue
    const idempotencyKey = `return:${returnId}:${disposition}`
    const input = { ...about, idempotencyKey, disposition, lines: units }
    const refused = await book(dependencies, tenantId, input)
    if (refused !== null)
      return { type: 'debtPaid', refused: `inventory does not take ${reason} back: ${refused}` }
  }
  return { type: 'debtPaid', refused: null }
}

const dispositions: readonly (readonly [string, (line: ReturnLine) => number])[] = [
  ['RESTOCK', (line) => line.restocked],
  ['SCRAP', (line) => line.scrapped],
]

/** Why inventory refused; null when it is booked. */
async function book(
  { inventory, configuration }: CommandDependencies,
  tenantId: string,
  input: object,
): Promise<string | null> {
  const answer = await callNeighbour<{ readonly __typename: string; readonly message?: string }>(
    inventory(),
    configuration.neighbour_timeout_ms,
    tenantId,
    return_stock,
    { input },
  )
  return answer.__typename === 'ReturnStockSuccess' ? null : (answer.message ?? answer.__typename)
}
