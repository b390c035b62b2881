import type { LineCancellation, WithdrawnUnits } from '../../domain/line-cancellation.ts'
import type { Order, OrderLine } from '../../domain/order.ts'
import type { Outcome } from '../../domain/process.ts'
import { callNeighbour } from '../call-neighbour.ts'
import type { CommandDependencies } from '../dependencies.ts'

/** What we ask our neighbours; a contract test checks them against their schemas. */
export const release_units = `mutation ReleaseUnits($input: ReleaseUnitsInput!) {
  releaseUnits(input: $input) {
    __typename
    ... on ReleaseUnitsSuccess { waiting { lineId quantity } }
    ... on Refusal { message }
  }
}`
export const withhold_goods = `mutation WithholdGoods($input: WithholdGoodsInput!) {
  withholdGoods(input: $input) { planned units { lineId warehouseId quantity } }
}`

interface Units {
  readonly lineId: string
  readonly quantity: number
}
type ReleaseAnswer =
  | { readonly __typename: 'ReleaseUnitsSuccess'; readonly waiting: readonly Units[] }
  | { readonly __typename: string; readonly message: string }

/**
 * Keeps units from being shipped: first those that wait for stock, then, as many as have not left, those that are promised. Each
 * step is asked for under a key of the cancellation, so that whoever adopts the order goes on where it stopped.
 */
export async function withdrawGoods(
  dependencies: CommandDependencies,
  tenantId: string,
  order: Order,
  lines: readonly OrderLine[],
  { id, lines: unwanted }: LineCancellation,
): Promise<Outcome> {
  const { inventory, logistics, configuration, crashHere } = dependencies
  const { neighbour_timeout_ms } = configuration
  const release = (key: string, waiting: readonly Units[], promised: readonly unknown[]) => {
    const input = { reservationId: order.id, idempotencyKey: `lines:${id}:${key}`, waiting, promised }
    return callNeighbour<ReleaseAnswer>(inventory(), neighbour_timeout_ms, tenantId, release_units, { input })
  }
  const first = await release('waiting', unwanted, [])
  if (!('waiting' in first)) return refused(first.message)
  crashHere('waiting-released')
  const waiting = new Map(first.waiting.map((each) => [each.lineId, each.quantity]))
  // Fewer wait than the order knows of: goods came, and inventory's word of it is on its way. With it they are committed.
  const unheard = unwanted.some(({ lineId, quantity }) => {
    const known = lines.find((line) => line.id === lineId)?.backordered ?? 0
    return (waiting.get(lineId) ?? 0) < Math.min(quantity, known)
  })
  if (unheard) throw new Error('some of the units were just allocated')
  const rest = unwanted
    .map(({ lineId, quantity }) => ({ lineId, quantity: quantity - (waiting.get(lineId) ?? 0) }))
    .filter(({ quantity }) => quantity > 0)
  const promised = rest.length === 0 ? [] : await withheld(rest)
  crashHere('goods-withheld')
  if (promised.length > 0) {
    const second = await release('promised', [], promised)
    if (!('waiting' in second)) return refused(second.message)
  }
  const units = unwanted.map(({ lineId }): WithdrawnUnits => {
    const ofLine = promised.filter((each) => each.lineId === lineId)
    return {
      lineId,
      waiting: waiting.get(lineId) ?? 0,
      promised: ofLine.reduce((sum, each) => sum + each.quantity, 0),
    }
  })
  return { type: 'debtPaid', refused: null, withdrawn: units }

  async function withheld(wanted: readonly Units[]) {
    const asked = wanted.map(({ lineId, quantity }) => {
      const line = lines.find((each) => each.id === lineId)
      return { lineId, quantity, allocated: (line?.fulfilled ?? 0) + (line?.committed ?? 0) }
    })
    const input = {
      requestId: id,
      orderId: order.id,
      lines: asked,
    }
    const answer = await callNeighbour<{
      readonly planned: boolean
      readonly units: readonly (Units & { readonly warehouseId: string })[]
    }>(logistics(), neighbour_timeout_ms, tenantId, withhold_goods, { input })
    if (!answer.planned) throw new Error('logistics has not planned all shipments yet')
    return answer.units.map(({ lineId, warehouseId, quantity }) => ({ lineId, warehouseId, quantity }))
  }
}

function refused(message: string): Outcome {
  return { type: 'debtPaid', refused: `inventory does not take units back: ${message}` }
}
