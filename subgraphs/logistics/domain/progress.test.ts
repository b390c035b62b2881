import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advance, fold, type Happening, planned } from './progress.ts'
import { forward_statuses, isBeyond, type ShipmentStatus, statusAfter, statusesPassed } from './status.ts'

const statuses: readonly ShipmentStatus[] = [...forward_statuses, 'CANCELLED']
const minute = (n: number) => new Date(Date.UTC(2026, 2, 31, 9, n))
const happening = fc.record({
  status: fc.constantFrom(...statuses),
  occurredAt: fc.integer({ min: 0, max: 600 }).map(minute),
})
const history = fc.array(happening, { maxLength: 30 })

describe('the status is the fold of a set', () => {
  test('any order and any repetition of the same happenings gives the same progress', () => {
    const told = history.chain((events) =>
      fc.record({
        events: fc.constant(events),
        again: fc.shuffledSubarray([...events, ...events, ...events], { minLength: events.length * 3 }),
      }),
    )
    fc.assert(fc.property(told, ({ events, again }) => void expect(fold(again)).toEqual(fold(events))))
  })

  test('it never goes back', () => {
    fc.assert(
      fc.property(history, (events) => {
        let progress = planned
        for (const event of events) {
          const next = advance(progress, event)
          expect(isBeyond(progress.status, next.status)).toBe(false)
          progress = next
        }
      }),
    )
  })

  test('two parts of a history can be folded in either order', () => {
    fc.assert(
      fc.property(
        history,
        history,
        (some, others) => void expect(fold([...some, ...others])).toEqual(fold([...others, ...some])),
      ),
    )
  })

  test('instants are real and the earliest of what was told', () => {
    fc.assert(
      fc.property(history, (events) => {
        const progress = fold(events)
        const earliestOf = (matches: (each: Happening) => boolean) =>
          Math.min(...events.filter(matches).map((each) => each.occurredAt.getTime()))
        if ('deliveredAt' in progress) {
          expect(progress.deliveredAt.getTime()).toBe(earliestOf((each) => each.status === 'DELIVERED'))
        }
        if ('dispatchedAt' in progress) {
          expect(progress.dispatchedAt.getTime()).toBe(
            earliestOf((each) => isBeyond(each.status, 'CANCELLED')),
          )
        }
        if ('cancelledAt' in progress) {
          expect(progress.cancelledAt.getTime()).toBe(earliestOf((each) => each.status === 'CANCELLED'))
        }
      }),
    )
  })
})

const passes = (from: ShipmentStatus, to: ShipmentStatus, ...expected: ShipmentStatus[]) =>
  test(`${from} → ${to} passes ${expected.join(', ') || 'nothing'}`, () =>
    expect(statusesPassed(from, to)).toEqual(expected))

passes('PLANNED', 'PICKED', 'PICKED')
passes('PLANNED', 'IN_TRANSIT', 'PICKED', 'DISPATCHED', 'IN_TRANSIT')
passes('PICKED', 'DELIVERED', 'DISPATCHED', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED')
passes('PLANNED', 'CANCELLED', 'CANCELLED')
passes('DISPATCHED', 'CANCELLED')
passes('DELIVERED', 'PICKED')
passes('PICKED', 'PICKED')

test('step by step, a shipment goes through every status and then stops', () => {
  const walked: ShipmentStatus[] = ['PLANNED']
  for (let next = statusAfter('PLANNED'); next !== null; next = statusAfter(next)) walked.push(next)
  expect(walked).toEqual(forward_statuses)
  expect(statusAfter('CANCELLED')).toBeNull()
})
