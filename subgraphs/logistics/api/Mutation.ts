import { actorOf } from '#platform/auth/viewer.ts'
import { type HandlingOutcome, recordHandlingEvent } from '../commands/record-handling-event.ts'
import { provisionCarriers, registerCarrier } from '../commands/register-carriers.ts'
import { stopShipments } from '../commands/stop-shipments.ts'
import { withholdGoods } from '../commands/withhold-goods.ts'
import { registered_carriers_max } from '../store/carrier-store.ts'
import { findHandlingEvent } from '../store/handling-event-store.ts'
import type { Context } from './context.ts'
import { checkCarrier, checkCarriers, checkHandling, checkStop, checkWithholding } from './inputs.ts'
import {
  carrierLimitReached,
  idempotencyKeyReused,
  invalidInput,
  shipmentAlreadyDelivered,
  shipmentCancelled,
  shipmentNotFound,
} from './refusals.ts'
import type { MutationResolvers } from './types.generated.ts'

export const Mutation: MutationResolvers = {
  async recordHandlingEvent(_root, { input }, context) {
    const checked = checkHandling(input)
    if ('problems' in checked) return invalidInput(checked.problems)
    const { viewer, commands } = context
    const outcome = await recordHandlingEvent(commands, viewer.tenantId, actorOf(viewer), checked.value)
    return outcome.kind === 'Recorded' ? success(outcome, context) : refusalOf(outcome)
  },

  async registerCarrier(_root, { input }, { viewer, commands }) {
    const checked = checkCarrier(input)
    if ('problems' in checked) return invalidInput(checked.problems)
    const outcome = await registerCarrier(commands, viewer.tenantId, checked.value)
    if (outcome.kind === 'LimitReached') return carrierLimitReached(registered_carriers_max)
    const { carrier } = outcome
    if (outcome.kind === 'Registered') return { __typename: 'RegisterCarrierSuccess', carrier }
    const message = `${carrier.name} has the code ${carrier.code} already. Choose another code.`
    return { __typename: 'CarrierCodeTaken', message, carrier }
  },

  async stopShipments(_root, { input }, { viewer, commands }) {
    const { orderId, cancelledAt } = checkStop(input)
    const order = { orderId, cancelledAt: cancelledAt.toISOString() }
    return { outcome: await stopShipments(commands, viewer.tenantId, order) }
  },

  async withholdGoods(_root, { input }, { viewer, commands }) {
    const units = await withholdGoods(commands, viewer.tenantId, checkWithholding(input))
    return { planned: units !== null, units: units ?? [] }
  },

  async provisionCarriers(_root, { input }, { viewer, commands }) {
    const checked = checkCarriers(input)
    if ('problems' in checked) return invalidInput(checked.problems)
    const outcome = await provisionCarriers(commands, viewer.tenantId, checked.value)
    if (outcome.kind === 'LimitReached') return carrierLimitReached(registered_carriers_max)
    const { created, carriers } = outcome
    return { __typename: 'ProvisionCarriersSuccess', created, unchanged: carriers.length - created, carriers }
  },
}

/** Read back rather than remembered: a repeated request shows the shipment as it is now. */
async function success(
  { shipmentId, eventId }: Extract<HandlingOutcome, { kind: 'Recorded' }>,
  { database, loaders, viewer }: Context,
) {
  const [shipment, event] = await Promise.all([
    loaders.shipment.load(shipmentId),
    database.read(viewer.tenantId, (scope) => findHandlingEvent(scope, eventId)),
  ])
  if (shipment === null || event === null) throw new Error(`the recorded event ${eventId} is gone`)
  return {
    __typename: 'RecordHandlingEventSuccess' as const,
    shipment: { ...shipment, sight: 'WHOLE' as const },
    event,
  }
}

function refusalOf(outcome: Exclude<HandlingOutcome, { kind: 'Recorded' }>) {
  switch (outcome.kind) {
    case 'NotFound':
      return shipmentNotFound()
    case 'KeyReused':
      return idempotencyKeyReused()
    case 'AlreadyDelivered':
      return shipmentAlreadyDelivered(outcome.deliveredAt)
    case 'Cancelled':
      return shipmentCancelled(outcome.cancelledAt)
    case 'InTheFuture':
      return invalidInput([{ path: 'occurredAt', message: 'is in the future' }])
    case 'LongAgo':
      return invalidInput([{ path: 'occurredAt', message: 'is more than a year ago' }])
  }
}
