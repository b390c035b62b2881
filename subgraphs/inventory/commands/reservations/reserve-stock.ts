import type { Scope } from '#platform/database/database.ts'
import { violates } from '#platform/database/sqlstate.ts'
import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { problemsOfReserve, type ReserveRequest } from '../../domain/requests.ts'
import {
  type AllocationChoice,
  allocate,
  type InsufficientStock,
} from '../../domain/reservations/allocation.ts'
import { splitDemands, withWaiting } from '../../domain/reservations/backorder.ts'
import {
  type Allocation,
  type HeldReservation,
  isSameRequest,
  movementsOf,
  type Reservation,
  type ReservationClosed,
} from '../../domain/reservations/reservation.ts'
import type { Level } from '../../domain/stock/level.ts'
import { changeLevels } from '../../domain/stock/stock-change.ts'
import { rankSites } from '../../domain/warehouses/nearness.ts'
import { readReservations } from '../../store/reservations/reservations-reader.ts'
import { insertReservation } from '../../store/reservations/reservations-store.ts'
import { lockStockOf } from '../../store/stock/levels-store.ts'
import { saveStock } from '../../store/stock/stock-store.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'

type Outcome = Decision<Reservation, InsufficientStock | InvalidInput | ReservationClosed>

/**
 * Holds stock for an order, all lines or none. The same id with the same lines gives the same reservation, however often and at
 * the same time it is asked for. Two statements when all goes well.
 */
export async function reserveStock(acting: Acting, request: ReserveRequest): Promise<Outcome> {
  const problems = problemsOfReserve(request)
  if (problems.length > 0) return refuse(invalidInput(problems))
  try {
    const outcome = await acting.database.write(acting.tenantId, (scope) => hold(scope, acting, request))
    if (outcome.accepted) acting.committed()
    return outcome
  } catch (error) {
    if (!violates(error, 'unique_violation', 'reservations_tenant_id_id_pk')) throw error
    // The same request, or a release of it, was faster: what it came to is the answer.
    const known = await acting.database.read(acting.tenantId, (scope) => answerKnown(scope, request))
    if (known === null) throw error
    return known
  }
}

async function hold(scope: Scope, { actor, now }: Acting, request: ReserveRequest): Promise<Outcome> {
  const { reservationId, orderId, lines } = request
  const variantIds = [...new Set(lines.map((line) => line.variantId))]
  const { levels, sites, known, policies } = await lockStockOf(scope, variantIds, reservationId)
  const ranked = rankSites(sites, request.destinationCountry).map((site) => site.id)
  const byPriority = rankSites(sites, null).map((site) => site.id)
  const decision = known ? null : plan(levels, lines, ranked, { policies, byPriority })
  if (decision === null || !decision.accepted) {
    // The stock may be short because this very request has it: it committed while we waited for the locks.
    const answer = await answerKnown(scope, request)
    if (answer !== null) return answer
    if (decision !== null) return decision
    throw new Error(`reservation ${reservationId} was seen and is gone`)
  }
  const at = now()
  const held: HeldReservation = {
    id: reservationId,
    orderId,
    status: 'HELD',
    expiresAt: new Date(at.getTime() + request.holdSeconds * 1000),
    allocations: decision.facts,
    shipped: 0,
  }
  const waiting = held.allocations.map((part) => ({ ...part, quantity: part.backordered }))
  const movements = [...movementsOf('RESERVE', held.allocations), ...movementsOf('BACKORDER', waiting)]
  const entries = movements.map((movement) => ({ ...movement, reservationId, orderId }))
  const changes = changeLevels(levels, movements, at)
  await saveStock(
    scope,
    { changes, entries, actor, at, ending: [held.id] },
    insertReservation(scope, held, at),
  )
  return accept(held)
}

/** Where each line comes from: from stock by the policies in force, the rest from what is to come. */
function plan(
  levels: readonly Level[],
  lines: ReserveRequest['lines'],
  ranked: readonly string[],
  choice: AllocationChoice,
): Decision<readonly Allocation[], InsufficientStock> {
  const split = splitDemands(levels, lines, ranked)
  if (!split.accepted) return split
  const { now, later } = split.facts
  const allocated = now.length === 0 ? accept([]) : allocate(levels, now, ranked, choice)
  return allocated.accepted ? accept(withWaiting(allocated.facts, later)) : allocated
}

/** What a reservation that exists means for a request under its id; null when there is none. */
async function answerKnown(scope: Scope, request: ReserveRequest): Promise<Outcome | null> {
  const [known] = await readReservations(scope, [request.reservationId])
  if (known === undefined) return null
  if (known.status === 'RELEASED' || known.status === 'EXPIRED') {
    return refuse({ kind: 'ReservationClosed', status: known.status, reason: known.status })
  }
  if (isSameRequest(known, request.lines)) return accept(known)
  return refuse(
    invalidInput([{ path: 'reservationId', message: 'A reservation with this id holds other lines.' }]),
  )
}
