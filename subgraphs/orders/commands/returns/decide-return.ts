import type { Viewer } from '#platform/auth/viewer.ts'
import type { Scope } from '#platform/database/database.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import type { Order, OrderLine } from '../../domain/order.ts'
import { order_lines_max, type Problem } from '../../domain/placement.ts'
import type { ReturnStatus } from '../../domain/return.ts'
import { changed } from '../../store/announce.ts'
import { lockOrder } from '../../store/lease-store.ts'
import { linesOfOrders } from '../../store/order-reader.ts'
import { saveChange, saveLines } from '../../store/order-store.ts'
import {
  linesOfReturns,
  lockReturn,
  type Return,
  type ReturnLine,
  returnsById,
} from '../../store/return-reader.ts'
import { saveReturn } from '../../store/return-store.ts'
import type { CommandDependencies } from '../dependencies.ts'
import { textProblems } from '../text-problems.ts'

/** A return that is worked on: it and its order are locked. */
export interface OpenReturn {
  readonly order: Order
  readonly row: Return
  readonly lines: readonly OrderLine[]
  readonly returned: readonly ReturnLine[]
}

export type DecideAnswer =
  | { readonly type: 'returned'; readonly row: Return; readonly order: Order }
  | { readonly type: 'notFound' }
  | { readonly type: 'notOpen'; readonly status: ReturnStatus }
  | { readonly type: 'invalid'; readonly problems: readonly Problem[] }

const note_chars_max = 500

/**
 * Approves or rejects a return that was requested. A rejected one's units can be announced again. Deciding the same again
 * changes nothing.
 */
export async function decideReturn(
  { database, now, wakeRelay }: CommandDependencies,
  viewer: Viewer,
  returnId: string,
  status: 'APPROVED' | 'REJECTED',
  note: string | null,
): Promise<DecideAnswer> {
  const problems = note === null ? [] : textProblems('note', note, note_chars_max)
  if (problems.length > 0) return { type: 'invalid', problems }
  const answer = await database.write(viewer.tenantId, async (scope): Promise<DecideAnswer> => {
    const open = await openReturn(scope, returnId)
    if (open === null) return { type: 'notFound' }
    const { order, row } = open
    if (row.status === status) return { type: 'returned', row, order }
    if (row.status !== 'REQUESTED') return { type: 'notOpen', status: row.status }
    const at = now()
    const decided: Return = { ...row, status, decisionNote: note, decidedAt: at }
    await saveReturn(scope, decided)
    if (status === 'REJECTED') await saveLines(scope, withoutReturned(open))
    const change = `RETURN_${status}`
    await saveChange(
      scope,
      {
        order,
        fence: order.lease.fence,
        payment: null,
        cancelLines: false,
        timeline: [{ type: change, at, note: row.number }],
        facts: [changed(order, change, at)],
      },
      at,
    )
    return { type: 'returned', row: decided, order }
  })
  wakeRelay()
  return answer
}

/** A return of an order of ours with all that belongs to it, locked in the order everybody locks in; null when there is none. */
export async function openReturn(scope: Scope, returnId: string): Promise<OpenReturn | null> {
  const [known] = isUuid(returnId) ? await returnsById(scope, [returnId]) : []
  if (known === undefined || known.orderId === null) return null
  const order = await lockOrder(scope, known.orderId)
  const row = await lockReturn(scope, returnId)
  if (order === null || row === null) throw new Error(`return ${returnId} has no order`)
  const lines = await linesOfOrders(scope, [order.id], order_lines_max, 0)
  return { order, row, lines, returned: await linesOfReturns(scope, [returnId], order_lines_max, 0) }
}

function withoutReturned({ lines, returned }: OpenReturn): readonly OrderLine[] {
  const announced = new Map(returned.map((line) => [line.orderLineId, line.quantity]))
  return lines.map((line) => ({ ...line, returned: line.returned - (announced.get(line.id) ?? 0) }))
}
