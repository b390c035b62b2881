import type { SubgraphPort } from '#platform/subgraph/port.ts'

/** How an operation of a stand-in misbehaves: how often still, and whether the effect happens before the answer is lost. */
export interface Fault {
  left: number
  readonly effect: 'happens' | 'does not happen'
  /** Called when the fault happens. */
  readonly onFault?: () => void
}

interface Reservation {
  status: 'HELD' | 'COMMITTED' | 'RELEASED' | 'EXPIRED'
  shipped: boolean
  readonly allocations: readonly {
    lineId: string
    variantId: string
    warehouseId: string
    quantity: number
    backordered: number
    served: number
  }[]
}

type Line = { lineId: string; variantId: string; quantity: number; acceptBackorder?: boolean }

interface TakenBack {
  readonly idempotencyKey: string
  readonly orderId: string
  readonly warehouseId: string
  readonly disposition: string
  readonly lines: readonly { readonly orderLineId: string; readonly quantity: number }[]
}

/** What the stand-in never shipped. */
export const returnable_max = 900

/** A neighbour's inventory for tests: one warehouse, and the promises of the real one's internal operations. */
export function standInInventory() {
  const onHand = new Map<string, number>()
  const reservations = new Map<string, Reservation>()
  const faults = new Map<string, Fault>()
  const calls: string[] = []
  const takenBack = new Map<string, TakenBack>()
  const gates = new Map<string, Promise<void>>()

  const held = (variantId: string) =>
    [...reservations.values()]
      .filter(({ status }) => status === 'HELD' || status === 'COMMITTED')
      .flatMap(({ allocations }) => allocations)
      .filter((each) => each.variantId === variantId)
      .reduce((sum, each) => sum + each.quantity, 0)

  function reserve(id: string, lines: readonly Line[]) {
    const known = reservations.get(id)
    if (known !== undefined) {
      const open = known.status === 'HELD' || known.status === 'COMMITTED'
      return open ? reservationOf(known) : { __typename: 'ReservationClosed', status: known.status }
    }
    const asked = lines.map((line) => ({
      ...line,
      requested: line.quantity,
      available: Math.max(0, (onHand.get(line.variantId) ?? 1_000_000) - held(line.variantId)),
    }))
    const short = asked.filter(
      ({ requested, available, acceptBackorder = false }) => requested > available && !acceptBackorder,
    )
    if (short.length > 0) return { __typename: 'InsufficientStock', lines: short }
    const made: Reservation = {
      status: 'HELD',
      shipped: false,
      allocations: asked.map(({ lineId, variantId, requested, available }) => {
        const quantity = Math.min(requested, available)
        const backordered = requested - quantity
        return { lineId, variantId, warehouseId: 'w1', quantity, backordered, served: 0 }
      }),
    }
    reservations.set(id, made)
    return reservationOf(made)
  }

  function commit(id: string) {
    const known = reservations.get(id)
    if (known?.status === 'HELD') known.status = 'COMMITTED'
    if (known?.status === 'COMMITTED') return reservationOf(known)
    return { __typename: 'ReservationClosed', status: known?.status ?? null }
  }

  function release(id: string) {
    const known = reservations.get(id) ?? { status: 'RELEASED', shipped: false, allocations: [] }
    reservations.set(id, known)
    if (known.shipped) return { __typename: 'ReservationClosed', status: 'COMMITTED' }
    if (known.status !== 'EXPIRED') known.status = 'RELEASED'
    return reservationOf(known)
  }

  function takeBack(input: TakenBack) {
    const tooMuch = input.lines.some(({ quantity }) => quantity > returnable_max)
    if (tooMuch) return { __typename: 'ReturnExceedsShipped', message: 'More came back than was shipped.' }
    // The same key takes back once.
    takenBack.set(input.idempotencyKey, input)
    return { __typename: 'ReturnStockSuccess' }
  }

  interface ReleaseInput {
    reservationId: string
    idempotencyKey: string
    waiting: { lineId: string; quantity: number }[]
    promised: { lineId: string; quantity: number }[]
  }
  const released = new Map<string, unknown>()

  function releaseUnits({ reservationId, idempotencyKey, waiting, promised }: ReleaseInput) {
    const known = released.get(idempotencyKey)
    if (known !== undefined) return known
    const reservation = reservations.get(reservationId)
    if (reservation?.status !== 'COMMITTED') return { __typename: 'ReservationClosed', message: 'it is over' }
    const answer = waiting.map(({ lineId, quantity }) => {
      const part = reservation.allocations.find((each) => each.lineId === lineId)
      const units = Math.min(quantity, part?.backordered ?? 0)
      if (part !== undefined) part.backordered -= units
      return { lineId, quantity: units }
    })
    for (const { lineId, quantity } of promised) {
      const part = reservation.allocations.find((each) => each.lineId === lineId)
      if (part !== undefined) part.quantity -= quantity
    }
    const made = { __typename: 'ReleaseUnitsSuccess', waiting: answer }
    released.set(idempotencyKey, made)
    return made
  }

  function act(operation: string, variables: Readonly<Record<string, unknown>>) {
    const input = variables.input as { reservationId: string; lines: Line[] } | undefined
    const id = input?.reservationId ?? ''
    if (operation === 'releaseUnits') return releaseUnits(variables.input as ReleaseInput)
    if (operation === 'reserveStock') return reserve(id, input?.lines ?? [])
    if (operation === 'warehouse') return variables.id === 'w1' ? { id: 'w1' } : null
    if (operation === 'returnStock') return takeBack(variables.input as TakenBack)
    return operation === 'commitReservation' ? commit(id) : release(id)
  }

  const port: SubgraphPort = {
    name: 'inventory',
    async execute({ query, variables = {} }) {
      const operation = /\{\s*(\w+)\(/.exec(query)?.[1] ?? ''
      calls.push(operation)
      await gates.get(operation)
      const fault = faults.get(operation)
      if (fault === undefined || fault.left === 0) return { data: { [operation]: act(operation, variables) } }
      fault.left -= 1
      fault.onFault?.()
      if (fault.effect === 'happens') act(operation, variables)
      return { errors: [{ message: `${operation} was made to fail` }] }
    },
    subscribe: () => {
      throw new Error('inventory is not subscribed to')
    },
  }

  return {
    port,
    takenBack,
    onHand,
    reservations,
    calls,
    fail: (
      operation: string,
      times: number,
      effect: Fault['effect'] = 'does not happen',
      onFault?: () => void,
    ) => faults.set(operation, { left: times, effect, ...(onFault === undefined ? {} : { onFault }) }),
    /** Goods of an order leave. */
    ship(orderId: string) {
      const known = reservations.get(orderId)
      if (known !== undefined) known.shipped = true
    },
    statusOf: (orderId: string) => reservations.get(orderId)?.status ?? null,
    /** An operation answers nothing until the returned function is called. */
    hold(operation: string) {
      let open: () => void = () => undefined
      const gate = new Promise<void>((resolve) => {
        open = resolve
      })
      gates.set(operation, gate)
      return () => {
        gates.delete(operation)
        open()
      }
    },
  }
}

/** A neighbour's logistics for tests: orders, and lines, whose goods left are not stopped any more, all others are. */
export function standInLogistics() {
  const left = new Set<string>()
  const stopped: string[] = []
  const state = { failing: 0, unplanned: 0 }
  const port: SubgraphPort = {
    name: 'logistics',
    async execute({ variables = {} }) {
      if (state.failing > 0) {
        state.failing -= 1
        return { errors: [{ message: 'logistics was made to fail' }] }
      }
      const { orderId, lines } = variables.input as {
        orderId: string
        lines?: { lineId: string; quantity: number }[]
      }
      if (lines !== undefined) {
        if (state.unplanned > 0) {
          state.unplanned -= 1
          return { data: { withholdGoods: { planned: false, units: [] } } }
        }
        const here = lines.filter((line) => !left.has(line.lineId))
        const units = here.map(({ lineId, quantity }) => ({ lineId, warehouseId: 'w1', quantity }))
        return { data: { withholdGoods: { planned: true, units } } }
      }
      if (left.has(orderId)) return { data: { stopShipments: { outcome: 'GOODS_LEFT' } } }
      stopped.push(orderId)
      return { data: { stopShipments: { outcome: 'STOPPED' } } }
    },
    subscribe: () => {
      throw new Error('logistics is not subscribed to')
    },
  }
  return { port, left, stopped, state }
}

export const unit_gross = 1_200
const unit_tax = 200

/** A neighbour's catalog for tests: every variant costs 12.00 with 20 % tax, unless it is told otherwise. */
export function standInCatalog() {
  const unsellable = new Map<string, string>()
  const quotes = new Map<string, readonly { variantId: string; quantity: number }[]>()
  /** Expired quotes, and the price of a unit they promised where that is still known. */
  const expired = new Map<string, number | null>()
  const state = { failing: 0, unit: unit_gross, garbage: false, calls: 0, promised: 0 }

  interface QuoteInput {
    quoteId: string | null
    currency: string
    lines: { variantId: string; quantity: number }[]
  }

  function quote(input: QuoteInput) {
    if (input.quoteId !== null && expired.has(input.quoteId)) {
      const unit = expired.get(input.quoteId)
      const promised = unit === undefined || unit === null ? null : priced(input, unit)
      return { __typename: 'QuoteExpired', promised }
    }
    const refused = input.lines
      .map(({ variantId }, index) => ({ index, variantId, reason: unsellable.get(variantId) }))
      .filter(({ reason }) => reason !== undefined)
    if (refused.length > 0) return { __typename: 'LinesNotSellable', lines: refused }
    return priced(input, state.unit)
  }

  function promise(input: QuoteInput) {
    const answer = quote({ ...input, quoteId: null })
    if (answer.__typename !== 'OrderQuote') return answer
    const id = `q-${++state.promised}`
    quotes.set(id, input.lines)
    return { __typename: 'QuoteSuccess', quote: { id, expiresAt: '2026-04-01T10:15:00.000Z' } }
  }

  function priced(input: QuoteInput, unitGross: number) {
    const wanted = quotes.get(input.quoteId ?? '') ?? input.lines
    const lines = wanted.map(({ variantId, quantity }) => {
      const tax = unit_tax * quantity
      const gross = unitGross * quantity
      return {
        variantId,
        productId: `p-${variantId}`,
        categoryId: 'c1',
        sku: `SKU-${variantId}`,
        name: `Variant ${variantId}`,
        quantity,
        unitGross,
        taxRateBp: 2000,
        net: gross - tax,
        tax,
        gross,
      }
    })
    const sum = (of: 'net' | 'tax' | 'gross') => lines.reduce((all, line) => all + line[of], 0)
    const gross = sum('gross') + (state.garbage ? 1 : 0)
    return {
      __typename: 'OrderQuote',
      quoteId: input.quoteId,
      currency: input.currency,
      pricesIncludeTax: true,
      lines,
      net: sum('net'),
      tax: sum('tax'),
      gross,
    }
  }

  const port: SubgraphPort = {
    name: 'catalog',
    async execute({ query, variables = {} }) {
      state.calls += 1
      if (state.failing > 0) {
        state.failing -= 1
        return { errors: [{ message: 'catalog was made to fail' }] }
      }
      if (query.includes('PromiseQuote')) return { data: { quote: promise(variables.input as QuoteInput) } }
      return { data: { quoteForOrder: quote(variables.input as Parameters<typeof quote>[0]) } }
    },
    subscribe: () => {
      throw new Error('catalog is not subscribed to')
    },
  }
  return { port, unsellable, quotes, expired, state }
}

function reservationOf({ status, allocations }: Reservation) {
  return { __typename: 'StockReservation', status, allocations }
}
