import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cancellation, nothing_paid, type Order, type Paid } from './order.ts'
import {
  beginProcess,
  type Command,
  decide,
  evolve,
  type Outcome,
  type Process,
  type ProviderPayment,
} from './process.ts'

/**
 * A world in which requests fail before or after their effect, arrive late, processes die between any two steps, holds expire and
 * buyers change their mind. Whatever happens, the order ends confirmed with everything, or cancelled with nothing.
 */
const mishaps = [
  'fails before',
  'fails after',
  'arrives late',
  'dies before',
  'dies after',
  'buyer cancels',
  'hold expires',
] as const
type Mishap = (typeof mishaps)[number] | null

const pending = {
  id: 'o',
  status: 'PENDING',
  fulfillmentStatus: 'UNFULFILLED',
  captureDue: false,
  cancellation: null,
} as unknown as Order
const cancellation: Cancellation = {
  reason: 'CUSTOMER_REQUEST',
  note: null,
  requestedAt: new Date(0),
  short: [],
  declineReason: null,
}
const steps_max = 400

interface Settings {
  readonly stock: boolean
  readonly declines: boolean
  readonly capture: boolean
}

function world({ stock, declines, capture }: Settings) {
  let reservation: 'NONE' | 'HELD' | 'COMMITTED' | 'CLOSED' = 'NONE'
  let payment: ProviderPayment['status'] | null = null
  const late: (() => unknown)[] = []
  const found = (): Outcome => {
    if (payment === null) return { type: 'paymentAbsent' }
    const authorised = payment === 'DECLINED' ? 0 : 100
    const captured = payment === 'CAPTURED' || payment === 'REFUNDED' ? 100 : 0
    const refunded = payment === 'REFUNDED' ? 100 : 0
    return {
      type: 'payment',
      payment: { status: payment, authorised, captured, refunded, declineReason: null },
    }
  }
  const effects: Partial<Record<Command, () => Outcome>> = {
    reserve: () => {
      if (reservation === 'NONE') {
        if (!stock) return { type: 'short', lines: [] }
        reservation = 'HELD'
      }
      if (reservation === 'CLOSED') return { type: 'reservationClosed' }
      return { type: 'reserved', committed: reservation === 'COMMITTED', allocations: [] }
    },
    authorise: () => {
      payment ??= declines ? 'DECLINED' : capture ? 'CAPTURED' : 'AUTHORISED'
      return found()
    },
    ask: found,
    commit: () => {
      if (reservation === 'HELD') reservation = 'COMMITTED'
      return reservation === 'COMMITTED'
        ? { type: 'committed', allocations: [] }
        : { type: 'reservationClosed' }
    },
    release: () => {
      reservation = 'CLOSED'
      return { type: 'released' }
    },
    void: () => {
      if (payment === null || payment === 'AUTHORISED') payment = 'VOIDED'
      return found()
    },
    refund: () => {
      if (payment === 'CAPTURED') payment = 'REFUNDED'
      return found()
    },
  }
  return {
    perform(command: Command, mishap: Mishap): Outcome {
      const effect = effects[command] ?? (() => ({ type: 'failed', command }) as const)
      if (mishap === 'fails before') return { type: 'failed', command }
      if (mishap === 'fails after') {
        effect()
        return { type: 'failed', command }
      }
      if (mishap === 'arrives late') {
        late.push(effect)
        return { type: 'failed', command }
      }
      return effect()
    },
    expire: () => {
      if (reservation === 'HELD') reservation = 'CLOSED'
    },
    deliverLate: () => {
      for (const effect of late.splice(0)) effect()
    },
    end: () => ({ reservation, payment }),
  }
}

/** Runs one order through a script of mishaps, then through calm weather, as one owner after another. */
function play(settings: Settings, script: readonly Mishap[]) {
  const around = world(settings)
  const lateAt = script.length % 7
  let row: Order = pending
  let paid: Paid = nothing_paid
  let state: Process = beginProcess({ ...row, lease: lease(0) }, paid, true)
  const adopt = (attempts = 0) => {
    state = beginProcess({ ...row, lease: lease(attempts) }, paid, false)
  }
  for (let step = 0; step < steps_max; step++) {
    if (step % 7 === lateAt) around.deliverLate()
    const mishap = script[step] ?? null
    if (mishap === 'hold expires') around.expire()
    if (mishap === 'buyer cancels' && row.cancellation === null && row.status !== 'CANCELLED') {
      row = { ...row, cancellation }
      adopt()
    }
    const command = decide(state)
    if (command === 'stop') {
      around.deliverLate()
      return { row, ...around.end() }
    }
    if (mishap === 'dies before') {
      adopt()
      continue
    }
    if (command === 'confirm') {
      paid = state.paid
      row = { ...row, status: 'CONFIRMED' }
      adopt()
    } else if (command === 'cancel') {
      row = { ...row, status: 'CANCELLED' }
      adopt()
    } else if (command === 'startCancelling') {
      row = { ...row, cancellation }
      state = evolve(state, { type: 'cancellingStarted' })
    } else if (command === 'giveBack') {
      adopt(state.attempts + 1)
    } else if (command === 'park' || command === 'withdraw' || command === 'settleCapture') {
      throw new Error(`unexpected ${command}`)
    } else {
      state = evolve(state, around.perform(command, mishap))
    }
    if (mishap === 'dies after') adopt()
  }
  throw new Error('the order never ended')
}

const lease = (attempts: number) => ({ until: null, owner: null, fence: 1, attempts })
const settingsOf = fc.record({ stock: fc.boolean(), declines: fc.boolean(), capture: fc.boolean() })
// Short enough that eight runs cannot all give up: parking has its own test.
const scripts = fc.array(fc.option(fc.constantFrom(...mishaps), { nil: null, freq: 2 }), { maxLength: 25 })

describe('whatever happens', () => {
  test('an order ends confirmed with everything or cancelled with nothing', () => {
    fc.assert(
      fc.property(settingsOf, scripts, (settings, script) => {
        const { row, reservation, payment } = play(settings, script)
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

  test('a confirmed order that is then cancelled is given back whole', () => {
    fc.assert(
      fc.property(scripts, fc.boolean(), (script, capture) => {
        const calm: Mishap[] = [null, null, null, null, 'buyer cancels']
        const { row, reservation, payment } = play({ stock: true, declines: false, capture }, [
          ...calm,
          ...script,
        ])
        expect(row.status).toBe('CANCELLED')
        expect(reservation).toBe('CLOSED')
        expect(payment).toBe(capture ? 'REFUNDED' : 'VOIDED')
      }),
      { numRuns: 1_000 },
    )
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
