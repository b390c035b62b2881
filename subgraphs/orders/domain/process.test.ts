import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lease, type Mishap, mishaps, pending, play, type Settings, world } from '../tests/mishaps.ts'
import { nothing_paid } from './order.ts'
import { beginProcess, type Command, decide, evolve, type Process } from './process.ts'

const settingsOf = fc.record({ stock: fc.boolean(), declines: fc.boolean(), capture: fc.boolean() })
/** Mishaps come in bursts. Short enough that eight runs cannot all give up: parking has its own test. */
const bursts = fc.tuple(
  fc.option(fc.constantFrom(...mishaps), { nil: null, freq: 2 }),
  fc.integer({ min: 1, max: 5 }),
)
const scripts = fc
  .array(bursts, { maxLength: 10, size: 'max' })
  .map((all) => all.flatMap(([mishap, times]) => Array<Mishap>(times).fill(mishap)).slice(0, 25))

describe('whatever happens', () => {
  test('an order ends confirmed with everything or cancelled with nothing', () => {
    fc.assert(
      fc.property(settingsOf, scripts, (settings, script) => {
        const { row, reservation, payment, shipment } = play(settings, script)
        expect(shipment === 'LEFT' ? 'CONFIRMED' : row.status).toBe(row.status)
        if (row.status === 'CONFIRMED') {
          expect(reservation).toBe('COMMITTED')
          expect(payment).toBe(settings.capture ? 'CAPTURED' : 'AUTHORISED')
        } else {
          expect(row.status).toBe('CANCELLED')
          expect(['NONE', 'CLOSED']).toContain(reservation)
          expect([null, 'DECLINED', 'VOIDED', 'REFUNDED']).toContain(payment)
        }
      }),
      { numRuns: 5_000 },
    )
  })

  test('a confirmed order that is then cancelled is given back whole, or was sent and keeps everything', () => {
    const ends = new Set<string>()
    fc.assert(
      fc.property(scripts, fc.boolean(), (script, capture) => {
        const calm: Mishap[] = [null, null, null, null, 'buyer cancels']
        const { row, reservation, payment, shipment } = play({ stock: true, declines: false, capture }, [
          ...calm,
          ...script,
        ])
        ends.add(shipment)
        if (shipment === 'LEFT') {
          expect(row).toMatchObject({ status: 'CONFIRMED', cancellation: null })
          expect(reservation).toBe('COMMITTED')
          expect(payment).toBe(capture ? 'CAPTURED' : 'AUTHORISED')
          return
        }
        expect(shipment).toBe('STOPPED')
        expect(row.status).toBe('CANCELLED')
        expect(reservation).toBe('CLOSED')
        expect(payment).toBe(capture ? 'REFUNDED' : 'VOIDED')
      }),
      { numRuns: 1_000 },
    )
    expect([...ends].sort()).toEqual(['LEFT', 'STOPPED'])
  })
})

describe('calm weather', () => {
  const path = (settings: Settings) => {
    const around = world(settings)
    const commands: Command[] = []
    let state = beginProcess({ ...pending, lease: lease(0) }, nothing_paid, true)
    for (;;) {
      const command = decide(state)
      commands.push(command)
      if (command === 'confirm' || command === 'cancel') return commands
      state = evolve(
        state,
        command === 'startCancelling' ? { type: 'cancellingStarted' } : around.perform(command, null),
      )
    }
  }
  const paths: readonly (readonly [string, Settings, readonly Command[]])[] = [
    ['paid', { stock: true, declines: false, capture: true }, ['reserve', 'authorise', 'commit', 'confirm']],
    ['no stock', { stock: false, declines: false, capture: true }, ['reserve', 'cancel']],
    [
      'declined',
      { stock: true, declines: true, capture: true },
      ['reserve', 'authorise', 'startCancelling', 'release', 'cancel'],
    ],
  ]
  test.each(paths)('%s takes the shortest path', (_name, settings, expected) => {
    expect(path(settings)).toEqual(expected)
  })
})

describe('what a run does when', () => {
  const start = (change: Partial<Process>): Process => ({
    ...beginProcess({ ...pending, lease: lease(0) }, nothing_paid, false),
    ...change,
  })
  const cancelling = { cancellation: { reason: 'CUSTOMER_REQUEST' } } as const
  const cases: readonly (readonly [string, Partial<Process>, Command])[] = [
    ['it adopts an order: it asks before it charges', { stock: 'HELD' }, 'ask'],
    [
      'the provider never saw the key: the same key is sent',
      { stock: 'HELD', payment: 'ABSENT' },
      'authorise',
    ],
    [
      'goods left while cancelling a paid order: it takes the cancellation back',
      { ...cancelling, status: 'CONFIRMED', goodsLeft: true, payment: 'CAPTURED' },
      'withdraw',
    ],
    [
      'goods left and the money was given back: a person must look',
      { ...cancelling, status: 'CONFIRMED', goodsLeft: true, payment: 'NONE' },
      'park',
    ],
    ['a compensation fails four times: it gives the order back', { ...cancelling, failures: 4 }, 'giveBack'],
    ['eight runs gave up: it parks the order', { ...cancelling, failures: 4, attempts: 7 }, 'park'],
    ['goods left and money is due: it captures', { status: 'CONFIRMED', captureDue: true }, 'capture'],
    [
      'the due money is there: it writes that down',
      { status: 'CONFIRMED', captureDue: true, payment: 'CAPTURED' },
      'settleCapture',
    ],
    ['nothing is left to do: it stops', { status: 'CONFIRMED' }, 'stop'],
  ]
  test.each(cases)('%s', (_name, change, command) => {
    expect(decide(start(change))).toBe(command)
  })
})
