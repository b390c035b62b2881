import { fault } from '#platform/faults/codes.ts'
import { commitReservation } from '../commands/reservations/commit-reservation.ts'
import { releaseReservation } from '../commands/reservations/release-reservation.ts'
import { releaseUnits } from '../commands/reservations/release-units.ts'
import { reserveStock } from '../commands/reservations/reserve-stock.ts'
import { setBackorderLimit } from '../commands/settings/set-backorder-limit.ts'
import { setLowStockThreshold } from '../commands/settings/set-low-stock-threshold.ts'
import { setSafetyStock } from '../commands/settings/set-safety-stock.ts'
import { adjustStock } from '../commands/stock/adjust-stock.ts'
import { importOpeningStock } from '../commands/stock/import-opening-stock.ts'
import { receiveStock } from '../commands/stock/receive-stock.ts'
import { openWarehouse } from '../commands/warehouses/open-warehouse.ts'
import { hold_seconds_default } from '../domain/requests.ts'
import type { Reservation } from '../domain/reservations/reservation.ts'
import { priority_default } from '../domain/warehouses/warehouse.ts'
import { toRefusal } from './refusals.ts'
import type { MutationResolvers } from './types.generated.ts'

export const Mutation: MutationResolvers = {
  openWarehouse: async (_parent, { input }, { acting }) => {
    const decision = await openWarehouse(acting, { ...input, priority: input.priority ?? priority_default })
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'OpenWarehouseSuccess', warehouse: decision.facts }
  },

  receiveStock: async (_parent, { input }, { acting }) => {
    const decision = await receiveStock(acting, { ...input, reason: input.reason ?? null })
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'ReceiveStockSuccess', levels: decision.facts }
  },

  adjustStock: async (_parent, { input }, { acting }) => {
    const decision = await adjustStock(acting, input)
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'AdjustStockSuccess', level: decision.facts }
  },

  setLowStockThreshold: async (_parent, { input }, { acting }) => {
    const decision = await setLowStockThreshold(acting, input)
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'SetLowStockThresholdSuccess', level: decision.facts }
  },

  setSafetyStock: async (_parent, { input }, { acting }) => {
    const decision = await setSafetyStock(acting, input)
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'SetSafetyStockSuccess', level: decision.facts }
  },

  setBackorderLimit: async (_parent, { input }, { acting }) => {
    const decision = await setBackorderLimit(acting, input)
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'SetBackorderLimitSuccess', level: decision.facts }
  },

  releaseUnits: async (_parent, { input }, { acting }) => {
    const decision = await releaseUnits(acting, input)
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'ReleaseUnitsSuccess', waiting: decision.facts }
  },

  reserveStock: async (_parent, { input }, { acting }) => {
    const decision = await reserveStock(acting, {
      ...input,
      lines: input.lines.map((line) => ({ ...line, acceptBackorder: line.acceptBackorder ?? false })),
      destinationCountry: input.destinationCountry ?? null,
      holdSeconds: input.holdSeconds ?? hold_seconds_default,
    })
    return decision.accepted ? toStockReservation(decision.facts) : toRefusal(decision.refusal)
  },

  commitReservation: async (_parent, { input }, { acting }) => {
    const decision = await commitReservation(acting, input.reservationId)
    return decision.accepted ? toStockReservation(decision.facts) : toRefusal(decision.refusal)
  },

  releaseReservation: async (_parent, { input }, { acting }) => {
    const decision = await releaseReservation(acting, input.reservationId)
    return decision.accepted ? toStockReservation(decision.facts) : toRefusal(decision.refusal)
  },

  importOpeningStock: async (_parent, { input }, { acting }) => {
    const decision = await importOpeningStock(acting, input)
    if (decision.accepted) return decision.facts
    const { problems } = decision.refusal
    throw fault('BAD_USER_INPUT', problems.map(({ path, message }) => `${path}: ${message}`).join(' '), {
      problems,
    })
  },
}

function toStockReservation(reservation: Reservation) {
  return { __typename: 'StockReservation' as const, ...reservation }
}
