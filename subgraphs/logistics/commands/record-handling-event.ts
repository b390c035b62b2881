import type { Scope } from '#platform/database/database.ts'
import { announce } from '#platform/events/outbox.ts'
import { type Outcome, once } from '#platform/idempotency/once.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { type Handled, type HandlingRefusal, handle } from '../domain/handling.ts'
import type { HandlingEvent, Shipment } from '../domain/shipment.ts'
import { type HandlingStatus, hasEnded } from '../domain/status.ts'
import { statusFacts } from '../store/announce.ts'
import { findSameHappening, insertHandlingEvents } from '../store/handling-event-store.ts'
import { readLines } from '../store/shipment-reader.ts'
import { lockShipment, saveProgress } from '../store/shipment-store.ts'
import type { CommandDependencies } from './dependencies.ts'

/** Something told about one shipment, already checked for shape. */
export interface HandlingRequest {
  readonly shipment: { readonly id: string } | { readonly trackingNumber: string }
  readonly status: HandlingStatus
  readonly occurredAt: Date
  readonly location: string | null
  readonly note: string | null
  readonly idempotencyKey: string
}

export type HandlingOutcome =
  | { readonly kind: 'Recorded'; readonly shipmentId: string; readonly eventId: string }
  | { readonly kind: 'NotFound' }
  | { readonly kind: 'KeyReused' }
  | HandlingRefusal

/**
 * Adds a happening to a shipment's history and moves its status as far as that follows; every status passed is announced in the
 * same transaction. The same happening, or the same key, again gives the first result.
 */
export async function recordHandlingEvent(
  { database, now, wakeRelay, step_ms }: CommandDependencies,
  tenantId: string,
  actor: string,
  request: HandlingRequest,
): Promise<HandlingOutcome> {
  const { idempotencyKey: key, ...input } = request
  const result = await database.write(tenantId, (scope) =>
    once<HandlingOutcome>(scope, { actor, mutation: 'recordHandlingEvent', key, input }, () =>
      record(scope, actor, request, now(), step_ms),
    ),
  )
  if (result.kind === 'reused') return { kind: 'KeyReused' }
  if (result.kind === 'first') wakeRelay()
  return result.result
}

async function record(
  scope: Scope,
  actor: string,
  request: HandlingRequest,
  now: Date,
  step_ms: number,
): Promise<Outcome<HandlingOutcome>> {
  const shipment = await lockShipment(scope, request.shipment)
  if (shipment === null) return refused({ kind: 'NotFound' })
  const same = await findSameHappening(scope, { ...request, shipmentId: shipment.id })
  if (same !== null) return recorded(same)
  const decision = handle(shipment.progress, request, now)
  if (!decision.accepted) return refused(decision.refusal)
  const { status, occurredAt, location, note } = request
  const event: HandlingEvent = {
    id: uuidv7(now.getTime()),
    shipmentId: shipment.id,
    status,
    occurredAt,
    recordedAt: now,
    location,
    note,
    source: actor,
  }
  await insertHandlingEvents(scope, [event])
  await saveAndAnnounce(scope, shipment, decision.facts, occurredAt, new Date(now.getTime() + step_ms))
  return recorded(event)
}

async function saveAndAnnounce(
  scope: Scope,
  shipment: Shipment,
  handled: Handled,
  occurredAt: Date,
  nextStep: Date,
): Promise<void> {
  const { progress, passed } = handled
  // Also when the status stays: a late event may tell that the goods left, or arrived, earlier than we thought.
  await saveProgress(scope, [
    { id: shipment.id, progress, nextStepAt: hasEnded(progress.status) ? null : nextStep },
  ])
  if (passed.length === 0) return
  const lines = await readLines(scope, [shipment.id])
  await announce(scope, statusFacts(shipment, lines, handled, occurredAt))
}

function recorded(event: HandlingEvent): Outcome<HandlingOutcome> {
  return { remember: true, result: { kind: 'Recorded', shipmentId: event.shipmentId, eventId: event.id } }
}

/** A refusal changed nothing, so the key stays free. */
function refused(result: HandlingOutcome): Outcome<HandlingOutcome> {
  return { remember: false, result }
}
