import type { Viewer } from '#platform/auth/viewer.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import type { Order } from '../../domain/order.ts'
import { lockOrder } from '../../store/lease-store.ts'
import { saveChange } from '../../store/order-store.ts'
import type { CommandDependencies } from '../dependencies.ts'
import { awaitOutcome } from './await-outcome.ts'
import type { Runs } from './runs.ts'
import { workOn } from './work-on.ts'

export type ResumeAnswer =
  | { readonly type: 'resumed'; readonly order: Order }
  | { readonly type: 'notFound' | 'notParked' }

/** Works on a parked order again, with a fresh count of attempts. Answers when the run ended, or at the deadline. */
export async function resumeOrder(
  dependencies: CommandDependencies,
  runs: Runs,
  viewer: Viewer,
  orderId: string,
): Promise<ResumeAnswer> {
  const { database, configuration, instance, now } = dependencies
  if (!isUuid(orderId)) return { type: 'notFound' }
  const work = await database.write(viewer.tenantId, async (scope) => {
    const order = await lockOrder(scope, orderId)
    if (order === null) return 'notFound' as const
    if (order.parkedReason === null) return 'notParked' as const
    const at = now()
    const { fence } = order.lease
    const until = new Date(at.getTime() + configuration.lease_ms)
    const resumed: Order = {
      ...order,
      parkedReason: null,
      lease: { until, owner: instance, fence: fence + 1, attempts: 0 },
    }
    const timeline = [{ type: 'RESUMED', at, note: null }]
    await saveChange(
      scope,
      { order: resumed, fence, payment: null, cancelLines: false, timeline, facts: [] },
      at,
    )
    return workOn(scope, resumed)
  })
  if (typeof work === 'string') return { type: work }
  void runs.start(work)
  const isSettled = (order: Order) => order.lease.owner === null
  const deadline = Date.now() + configuration.deadline_ms
  const { order } = await awaitOutcome(dependencies, runs, viewer.tenantId, orderId, isSettled, deadline)
  return { type: 'resumed', order }
}
