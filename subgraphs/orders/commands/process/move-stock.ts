import type { Allocation, Order, OrderLine, ShortLine } from '../../domain/order.ts'
import type { Outcome } from '../../domain/process.ts'
import { callNeighbour } from '../call-neighbour.ts'
import type { CommandDependencies } from '../dependencies.ts'

type ReservationStatus = 'HELD' | 'COMMITTED' | 'RELEASED' | 'EXPIRED'
type ReservationAnswer =
  | {
      readonly __typename: 'StockReservation'
      readonly status: ReservationStatus
      readonly expiresAt?: string | null
      readonly allocations: readonly Allocation[]
    }
  | { readonly __typename: 'ReservationClosed'; readonly status: ReservationStatus | null }
type ReserveAnswer =
  | ReservationAnswer
  | { readonly __typename: 'InsufficientStock'; readonly lines: readonly ShortLine[] }
  | {
      readonly __typename: 'InvalidInput'
      readonly problems: readonly { readonly path: string; readonly message: string }[]
    }

const fields = `
  ... on StockReservation { status expiresAt allocations {
    lineId variantId warehouseId quantity backordered: backorderedQuantity served } }
  ... on ReservationClosed { status }`
/** What we ask inventory; a contract test checks them against inventory's schema. */
export const reserve_stock = `mutation ReserveStock($input: ReserveStockInput!) {
  reserveStock(input: $input) {
    __typename ${fields}
    ... on InsufficientStock { lines { variantId requested available } }
    ... on InvalidInput { problems { path message } }
  }
}`
export const commit_reservation = `mutation CommitReservation($input: CommitReservationInput!) {
  commitReservation(input: $input) { __typename ${fields} }
}`
export const release_reservation = `mutation ReleaseReservation($input: ReleaseReservationInput!) {
  releaseReservation(input: $input) { __typename ${fields} }
}`

/** Holds the order's goods. The reservation's id is the order's, so that asking again finds the same one. */
export async function reserveStock(
  dependencies: CommandDependencies,
  tenantId: string,
  order: Order,
  lines: readonly OrderLine[],
): Promise<Outcome> {
  const input = {
    reservationId: order.id,
    orderId: order.id,
    destinationCountry: order.countryCode,
    lines: lines
      .filter((line) => line.kind === 'GOODS')
      .map((line) => ({
        lineId: line.id,
        variantId: line.variantId,
        quantity: line.ordered,
        acceptBackorder: line.acceptsBackorder,
      })),
  }
  const answer = await ask<ReserveAnswer>(dependencies, tenantId, reserve_stock, { input })
  switch (answer.__typename) {
    case 'InsufficientStock':
      return { type: 'short', lines: answer.lines }
    case 'InvalidInput':
      throw new Error(`inventory refused the reservation: ${JSON.stringify(answer.problems)}`)
    case 'ReservationClosed':
      return closed(answer.status)
    case 'StockReservation':
      if (answer.status === 'RELEASED' || answer.status === 'EXPIRED') return { type: 'reservationClosed' }
      return {
        type: 'reserved',
        committed: answer.status === 'COMMITTED',
        allocations: answer.allocations,
        holdUntil: answer.expiresAt == null ? null : new Date(answer.expiresAt),
      }
  }
}

/** Turns the hold into a promise. */
export async function commitStock(
  dependencies: CommandDependencies,
  tenantId: string,
  order: Order,
): Promise<Outcome> {
  const answer = await ask<ReservationAnswer>(dependencies, tenantId, commit_reservation, {
    input: { reservationId: order.id },
  })
  if (answer.__typename === 'ReservationClosed' || answer.status !== 'COMMITTED')
    return { type: 'reservationClosed' }
  return { type: 'committed', allocations: answer.allocations }
}

/** Gives the goods back, also when the hold never happened or arrives later. Goods that left cannot be given back. */
export async function releaseStock(
  dependencies: CommandDependencies,
  tenantId: string,
  order: Order,
): Promise<Outcome> {
  const answer = await ask<ReservationAnswer>(dependencies, tenantId, release_reservation, {
    input: { reservationId: order.id },
  })
  if (answer.status === 'COMMITTED') return { type: 'goodsLeft' }
  if (answer.status === 'HELD') throw new Error('inventory still holds what it was asked to release')
  return { type: 'released' }
}

function closed(status: ReservationStatus | null): Outcome {
  // A live reservation under our id for other lines is a defect of ours; it is not an expired one.
  if (status === 'HELD' || status === 'COMMITTED')
    throw new Error(`the reservation is ${status} for something else`)
  return { type: 'reservationClosed' }
}

function ask<Answer>(
  { inventory, configuration }: CommandDependencies,
  tenantId: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  return callNeighbour(inventory(), configuration.neighbour_timeout_ms, tenantId, query, variables)
}
