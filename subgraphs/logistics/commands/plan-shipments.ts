import { randomInt } from 'node:crypto'
import type { Scope } from '#platform/database/database.ts'
import { announce } from '#platform/events/outbox.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { type Carrier, chooseCarrier } from '../domain/carrier.ts'
import { type ConfirmedOrder, parcelsOf, planShipment, type ShipmentPlan } from '../domain/plan.ts'
import { tracking_digits } from '../domain/tracking-number.ts'
import { plannedFact } from '../store/announce.ts'
import { ensureHouseCarrier, listCarriers } from '../store/carrier-store.ts'
import { insertHandlingEvents } from '../store/handling-event-store.ts'
import { insertShipments, lockOrders } from '../store/shipment-store.ts'
import type { CommandDependencies } from './dependencies.ts'

/**
 * Plans the shipments of confirmed orders: one per order and warehouse. Asking again plans nothing new, and an order that was
 * cancelled meanwhile gets none. A fixed number of statements, whatever the number of orders.
 */
export async function planShipments(
  { now, step_ms }: Pick<CommandDependencies, 'now' | 'step_ms'>,
  scope: Scope,
  orders: readonly ConfirmedOrder[],
): Promise<void> {
  const at = now()
  const carrierFor = await carrierChoice(scope, orders, at)
  const plans = orders.flatMap((order) =>
    parcelsOf(order.allocations).map((parcel) =>
      planShipment(
        order,
        parcel,
        carrierFor(order.countryCode),
        { id: uuidv7(at.getTime()), digits: freshDigits() },
        at,
      ),
    ),
  )
  if (plans.length === 0) return
  await lockOrders(
    scope,
    plans.map((plan) => plan.orderId),
  )
  const fresh = await insertShipments(scope, plans, new Date(at.getTime() + step_ms))
  const news = plans.filter((plan) => fresh.has(plan.id))
  await insertHandlingEvents(scope, news.map(plannedEvent))
  await announce(scope, news.map(plannedFact))
}

/** The choice among the tenant's carriers; the house carrier is made when somebody needs it. */
async function carrierChoice(
  scope: Scope,
  orders: readonly ConfirmedOrder[],
  at: Date,
): Promise<(country: string | null) => Carrier> {
  const carriers = await listCarriers(scope)
  const everyCountry = orders.every((order) => chooseCarrier(carriers, order.countryCode) !== null)
  const house = everyCountry ? null : await ensureHouseCarrier(scope, uuidv7(at.getTime()), at)
  return (country) => {
    const carrier = chooseCarrier(carriers, country) ?? house
    if (carrier === null) throw new Error(`nobody carries to ${country}`)
    return carrier
  }
}

function plannedEvent({ id, plannedAt }: ShipmentPlan) {
  return {
    id: uuidv7(plannedAt.getTime()),
    shipmentId: id,
    status: 'PLANNED' as const,
    occurredAt: plannedAt,
    recordedAt: plannedAt,
    location: null,
    note: null,
    source: 'orders',
  }
}

function freshDigits(): string {
  return String(randomInt(10 ** tracking_digits)).padStart(tracking_digits, '0')
}
