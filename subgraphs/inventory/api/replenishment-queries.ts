import { fault } from '#platform/faults/codes.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { forecastDemand, historyStart, weeklyDemand } from '../domain/replenishment/forecast-demand.ts'
import { readDemand } from '../store/replenishment/forecast-demand-store.ts'
import { readPolicies, readPolicyPage } from '../store/replenishment/reorder-policy-store.ts'
import { readFailurePage, readProposalPage } from '../store/replenishment/replenishment-reader.ts'
import { readConnection } from './connections.ts'
import { shown_max } from './purchasing-loaders.ts'
import type { QueryResolvers } from './types.generated.ts'

const history_days_max = 366
const day_ms = 86_400_000
/** Nothing was sold through here before; years before our era are no days for the database. */
const history_day_min = '1900-01-01'

/** Queries of replenishment. */
export const replenishmentQueries: QueryResolvers = {
  reorderPolicies: (_parent, { warehouseId = null, ...given }, { read }) =>
    readConnection(
      given,
      async (page) =>
        warehouseId === null || isUuid(warehouseId)
          ? read((scope) => readPolicyPage(scope, warehouseId, page))
          : [],
      (policy) => [policy.variantId, policy.warehouseId],
    ),

  reorderPolicy: async (_parent, { variantId, warehouseId }, { read }) => {
    if (!isUuid(variantId) || !isUuid(warehouseId)) return null
    const [policy = null] = await read((scope) => readPolicies(scope, [{ variantId, warehouseId }]))
    return policy
  },

  replenishmentProposals: (_parent, { status = null, warehouseId = null, ...given }, { read }) =>
    readConnection(
      given,
      async (page) =>
        warehouseId === null || isUuid(warehouseId)
          ? read((scope) => readProposalPage(scope, { status, warehouseId }, page))
          : [],
      (proposal) => [proposal.id],
    ),

  replenishmentFailures: (_parent, given, { read }) =>
    readConnection(
      given,
      (page) => read((scope) => readFailurePage(scope, page)),
      (failure) => [failure.variantId, failure.warehouseId],
    ),

  demandHistory: async (_parent, { variantId, warehouseId, from, to }, { read }) => {
    refuseBefore(history_day_min, from, to)
    if ((Date.parse(to) - Date.parse(from)) / day_ms >= history_days_max) {
      throw fault('BAD_USER_INPUT', `Ask for at most ${history_days_max} days.`)
    }
    if (!isUuid(variantId) || !isUuid(warehouseId)) return []
    const days = await read((scope) => readDemand(scope, { variantId, warehouseId }, from, to))
    return days.map(({ day, quantity }) => ({ day, quantity: Math.min(quantity, shown_max) }))
  },

  demandForecast: async (_parent, { variantId, warehouseId, asOf }, { acting, read }) => {
    if (!isUuid(variantId) || !isUuid(warehouseId)) return null
    const today = asOf ?? acting.now().toISOString().slice(0, 10)
    refuseBefore(history_day_min, today)
    const days = await read((scope) =>
      readDemand(scope, { variantId, warehouseId }, historyStart(today), today),
    )
    return forecastDemand(weeklyDemand(days, today))
  },
}

function refuseBefore(day_min: string, ...days: readonly string[]): void {
  if (days.some((day) => day < day_min)) throw fault('BAD_USER_INPUT', `Use days from ${day_min} on.`)
}
