import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lease, nothing_known, pending, play } from '../tests/mishaps.ts'
import {
  around,
  type Mishap,
  mishaps,
  order_amount,
  order_units,
  type Settings,
} from '../tests/mishaps-world.ts'
import { costOfUnits } from './money.ts'
import { beginProcess, type Command, decide, evolve, type Process } from './process.ts'

const settingsOf = fc.record({
  stock: fc.boolean(),
  declines: fc.boolean(),
  capture: fc.boolean(),
  action: fc.constantFrom('none', 'proves', 'fails'),
} as const)
/** Mishaps come in bursts. Short enough that eight runs cannot all give up: parking has its own test. */
const bursts = fc.tuple(
  fc.option(fc.constantFrom(...mishaps), { nil: null, freq: 2 }),
  fc.integer({ min: 1, max: 5 }),
)
const scripts = fc
  .array(bursts, { maxLength: 10, size: 'max' })
  .map((all) => all.flatMap(([mishap, times]) => Array<Mishap>(times).fill(mishap)).slice(0, 25))
const calm: readonly Mishap[] = [null, null, null, null]

type Ended = ReturnType<typeof play>

/**
 * Never both cancelled and paid, never confirmed and unpaid: what was taken less what was given back is what the kept units
 * cost, less goodwill. Each unit is kept, sent or cancelled, and told of as cancelled once; our books say what the provider's say.
 */
function isWhole(ended: Ended, { capture }: Settings) {
  const { row, line, paid, reservation, payment, told, gone, takenBack } = ended
  expect(line.fulfilled + line.committed + line.cancelled).toBe(order_units)
  expect(told.cancelled).toBe(line.cancelled)
  if (row.status === 'CONFIRMED') {
    expect(reservation).toBe('COMMITTED')
    expect(takenBack).toBe(line.cancelled)
    expect(line.fulfilled).toBe(gone)
    const { authorised, captured, released, refunded } = payment ?? paid
    expect(paid).toEqual({ authorised, captured, released, refunded })
    expect(authorised).toBe(order_amount)
    const taken = capture ? order_units : line.fulfilled
    expect(captured).toBe(costOfUnits(line, 0, taken).gross)
    const kept = costOfUnits(line, line.refunded, taken).gross
    expect(captured - refunded).toBe(Math.max(0, kept - told.goodwill))
    // Nothing stays held for goods that will never leave.
    if (line.committed === 0) expect(captured + released).toBe(authorised)
  } else {
    expect(row.status).toBe('CANCELLED')
    expect(line.cancelled).toBe(order_units)
    expect(['NONE', 'CLOSED']).toContain(reservation)
    if (payment === null) return
    expect(['DECLINED', 'VOIDED', 'REFUNDED']).toContain(payment.status)
    expect(payment.captured - payment.refunded).toBe(0)
    expect(payment.authorised - payment.captured - payment.released).toBe(0)
  }
}

describe('whatever happens', () => {
  test('an order ends confirmed with everything or cancelled with nothing', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(settingsOf, scripts, (settings, script) => {
        const ended = play(settings, script)
        expect(ended.parked).toBe(false)
        isWhole(ended, settings)
        if (ended.shipment === 'LEFT') expect(ended.row.status).toBe('CONFIRMED')
        seen.add(`${ended.row.status} ${ended.payment?.status ?? 'unpaid'}`)
      }),
      { numRuns: 5_000 },
    )
    // The scripts reach every ending, so that none is checked by name only.
    for (const ending of ['CONFIRMED CAPTURED', 'CONFIRMED AUTHORISED']) expect(seen).toContain(ending)
    for (const ending of ['DECLINED', 'VOIDED', 'REFUNDED', 'unpaid'])
      expect(seen).toContain(`CANCELLED ${ending}`)
  })

  test('a confirmed order that is then cancelled is given back whole, or was sent and keeps everything', () => {
    const ends = new Set<string>()
    fc.assert(
      fc.property(scripts, fc.boolean(), fc.boolean(), (script, capture, refunds) => {
        const settings = { stock: true, declines: false, capture, action: 'none' } as const
        const before: Mishap[] = refunds ? ['staff refunds', null, 'staff refunds'] : []
        const ended = play(settings, [...calm, ...before, 'buyer cancels', ...script])
        const { row, shipment } = ended
        isWhole(ended, settings)
        ends.add(shipment)
        if (shipment === 'LEFT') {
          expect(row).toMatchObject({ status: 'CONFIRMED', cancellation: null })
          return
        }
        expect(shipment).toBe('STOPPED')
        expect(row.status).toBe('CANCELLED')
        expect(ended.payment?.status).toBe(capture ? 'REFUNDED' : 'VOIDED')
      }),
      { numRuns: 1_000 },
    )
    expect([...ends].sort()).toEqual(['LEFT', 'STOPPED'])
  })

  test('units are cancelled, the whole order too, goods leave: each unit counts once, and is paid for if it is kept', () => {
    const ends = new Set<string>()
    const begins = fc.constantFrom<Mishap[]>(
      ['buyer cancels a unit'],
      ['goods leave', 'buyer cancels a unit'],
      ['dies before', 'buyer cancels'],
    )
    const lines = fc.constantFrom<Mishap>(
      'buyer cancels a unit',
      'goods leave',
      'goods are heard of',
      ...mishaps,
    )
    const twists = fc.array(fc.option(lines, { nil: null }), { minLength: 5, maxLength: 20 })
    fc.assert(
      fc.property(begins, twists, fc.boolean(), (begin, script, capture) => {
        const settings = { stock: true, declines: false, capture, action: 'none' } as const
        const ended = play(settings, [...calm, ...begin, ...script])
        expect(ended.parked).toBe(false)
        isWhole(ended, settings)
        const { row, line, told, shipment } = ended
        if (shipment === 'LEFT') expect(row).toMatchObject({ status: 'CONFIRMED', cancellation: null })
        ends.add(`${row.status} ${told.parts === 0 ? 'whole' : 'parts'} ${shipment}`)
        if (row.status === 'CONFIRMED') expect(line.cancelled).toBeLessThan(order_units)
      }),
      { numRuns: 3_000 },
    )
    // A part that is cancelled before the goods leave, and one that comes too late; the rest cancelled after a part, or amid it.
    for (const ending of ['CONFIRMED parts LEFT', 'CONFIRMED whole LEFT', 'CONFIRMED parts PLANNED'])
      expect(ends).toContain(ending)
    for (const ending of ['CANCELLED parts STOPPED', 'CANCELLED whole STOPPED'])
      expect(ends).toContain(ending)
  })

  test('each step failing, each compensation failing k times: restored, or parked and visible', () => {
    const ends = { restored: 0, parked: 0 }
    const faults = fc.constantFrom('fails before', 'fails after', 'arrives late')
    fc.assert(
      fc.property(settingsOf, fc.nat(6), faults, fc.nat(45), faults, (settings, at, first, k, then) => {
        // One step fails for good, then every compensation k times in a row.
        const script: Mishap[] = [...Array<Mishap>(at).fill(null), ...Array<Mishap>(4).fill(first)]
        const ended = play(settings, [...script, null, ...Array<Mishap>(k).fill(then)])
        if (ended.parked) ends.parked += 1
        else {
          ends.restored += 1
          isWhole(ended, settings)
        }
        expect(ended.parked && ended.row.status === 'CANCELLED').toBe(false)
      }),
      { numRuns: 3_000 },
    )
    expect(ends.restored).toBeGreaterThan(0)
    expect(ends.parked).toBeGreaterThan(0)
  })
})

describe('calm weather', () => {
  const good = { stock: true, declines: false, capture: true, action: 'none' } as const
  const path = (settings: Settings) => {
    const world = around(settings)
    const commands: Command[] = []
    let state = beginProcess({ ...pending, lease: lease(0) }, { ...nothing_known, fresh: true })
    for (;;) {
      const command = decide(state)
      commands.push(command)
      if (command === 'confirm' || command === 'cancel' || command === 'awaitAction') return commands
      state = evolve(state, world.perform(command, state, null) ?? { type: 'cancellingStarted' })
    }
  }
  const paths: readonly (readonly [string, Settings, readonly Command[]])[] = [
    ['paid', { ...good }, ['reserve', 'authorise', 'commit', 'confirm']],
    ['no stock', { ...good, stock: false }, ['reserve', 'cancel']],
    [
      'declined',
      { ...good, declines: true },
      ['reserve', 'authorise', 'startCancelling', 'release', 'cancel'],
    ],
    ['the buyer must act', { ...good, action: 'proves' }, ['reserve', 'authorise', 'awaitAction']],
  ]
  test.each(paths)('%s takes the shortest path', (_name, settings, expected) => {
    expect(path(settings)).toEqual(expected)
  })
})

describe('what a run does when', () => {
  const start = (change: Partial<Process>): Process => ({
    ...beginProcess({ ...pending, lease: lease(0) }, nothing_known),
    ...change,
  })
  const release = { kind: 'release' } as const
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
    [
      'the provider refuses to give the rest back: a person must look',
      { ...cancelling, payment: 'CAPTURED', stopped: true, stock: 'NONE', refundRefused: 'no' },
      'park',
    ],
    ['a compensation fails four times: it gives the order back', { ...cancelling, failures: 4 }, 'giveBack'],
    ['eight runs gave up: it parks the order', { ...cancelling, failures: 4, attempts: 7 }, 'park'],
    ['money is owed: it sees to it', { status: 'CONFIRMED', debts: [release] }, 'payDebt'],
    [
      'the debt is paid: it writes that down',
      { status: 'CONFIRMED', debts: [release], settlement: { refused: null } },
      'settle',
    ],
    [
      'the provider refuses for good: a person must look',
      { status: 'CONFIRMED', debts: [release], settlement: { refused: 'no' } },
      'park',
    ],
    [
      'a debt cannot be paid now: it gives the order back',
      { status: 'CONFIRMED', debts: [release], failures: 4 },
      'giveBack',
    ],
    ['nothing is left to do: it lets go of the order', { status: 'CONFIRMED' }, 'settle'],
    ['the buyer has not acted yet: it waits', { stock: 'HELD', payment: 'ACTION' }, 'awaitAction'],
  ]
  test.each(cases)('%s', (_name, change, command) => {
    expect(decide(start(change))).toBe(command)
  })
})
