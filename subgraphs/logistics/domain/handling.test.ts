import { expect, test } from 'vitest'
import { cancel, clock_skew_max_ms, handle } from './handling.ts'
import { fold, type Progress } from './progress.ts'
import type { ShipmentStatus } from './status.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 2, 31, 9, minute))
const now = at(30)
const after = (...told: readonly [ShipmentStatus, number][]): Progress =>
  fold(told.map(([status, minute]) => ({ status, occurredAt: at(minute) })))
const delivered = after(['DISPATCHED', 1], ['DELIVERED', 10])
const cancelled = after(['CANCELLED', 5])

test('a happening moves the status and names every step passed', () => {
  expect(handle(after(), { status: 'DISPATCHED', occurredAt: at(3) }, now)).toEqual({
    accepted: true,
    facts: { progress: { status: 'DISPATCHED', dispatchedAt: at(3) }, passed: ['PICKED', 'DISPATCHED'] },
  })
})

test('a late happening joins the history of a delivered shipment without moving it', () => {
  const decision = handle(delivered, { status: 'IN_TRANSIT', occurredAt: at(5) }, now)
  expect(decision).toEqual({ accepted: true, facts: { progress: delivered, passed: [] } })
})

test('nothing happens after the delivery', () => {
  expect(handle(delivered, { status: 'OUT_FOR_DELIVERY', occurredAt: at(11) }, now)).toEqual({
    accepted: false,
    refusal: { kind: 'AlreadyDelivered', deliveredAt: at(10) },
  })
})

test('nothing happens to a cancelled shipment', () => {
  expect(handle(cancelled, { status: 'PICKED', occurredAt: at(2) }, now)).toEqual({
    accepted: false,
    refusal: { kind: 'Cancelled', cancelledAt: at(5) },
  })
})

test('the future is refused, beyond what clocks differ', () => {
  const occurring = (ms: number) => ({ status: 'PICKED', occurredAt: new Date(now.getTime() + ms) }) as const
  expect(handle(after(), occurring(clock_skew_max_ms), now).accepted).toBe(true)
  expect(handle(after(), occurring(clock_skew_max_ms + 1), now)).toMatchObject({
    refusal: { kind: 'InTheFuture' },
  })
})

test('only what has not left can be cancelled', () => {
  expect(cancel(after(['PICKED', 1]), at(2))).toEqual({
    accepted: true,
    facts: { progress: { status: 'CANCELLED', cancelledAt: at(2) }, passed: ['CANCELLED'] },
  })
  expect(cancel(after(['DISPATCHED', 1]), at(2))).toMatchObject({ refusal: { kind: 'AlreadyDispatched' } })
  expect(cancel(cancelled, at(6))).toMatchObject({ refusal: { kind: 'AlreadyCancelled' } })
})
