import { describe, expect, it } from 'vitest'
import {
  growingNumbers,
  oneWord,
  readOptions,
  someOf,
  toggle,
  usageOf,
  WrongOption,
  wholeNumber,
} from './options.ts'
import { descendantsOf, type Process } from './processes.ts'
import { isMet, lineOfTarget, type Target } from './targets.ts'

describe('options', () => {
  const options = {
    sizes: growingNumbers({ says: 'Sizes.', normally: '1,10', min: 1, max: 100, count_max: 3 }),
    seconds: wholeNumber({ says: 'Seconds.', normally: '4', min: 1, max: 60 }),
    only: oneWord(['all', 'spread'], 'Which rows.'),
    peers: someOf(['ours', 'stock'], 'Who.'),
    own: toggle('Apart.'),
  }
  const normal = { sizes: [1, 10], seconds: 4, only: 'all', peers: ['ours', 'stock'], own: false }
  const refusal = (...args: readonly string[]) => {
    try {
      return readOptions(args, options)
    } catch (error) {
      return error instanceof WrongOption ? error.message : error
    }
  }

  it.each([
    [[], {}],
    [['--sizes', '5'], { sizes: [5] }],
    [['--sizes=1,2,100', '--seconds', '60'], { sizes: [1, 2, 100], seconds: 60 }],
    [['--only', 'spread', '--own'], { only: 'spread', own: true }],
    [['--peers', 'stock,ours'], {}],
    [['--peers', 'stock'], { peers: ['stock'] }],
  ])('reads %j', (args, change) => {
    expect(readOptions(args, options)).toEqual({ ...normal, ...change })
  })

  it.each([
    [['--sizes', '10,1'], '--sizes must be at most 3 whole numbers from 1 to 100, growing'],
    [['--sizes', '1,1'], 'growing'],
    [['--sizes', '1,2,3,4'], 'at most 3'],
    [['--sizes', ''], '--sizes must be'],
    [['--sizes', '1,x'], 'it was "1,x"'],
    [['--seconds', '0'], '--seconds must be a whole number from 1 to 60; it was "0".'],
    [['--seconds', '61'], 'from 1 to 60'],
    [['--seconds', '1e1'], 'a whole number'],
    [['--seconds=-3'], 'a whole number'],
    [['--only', 'hot'], '--only must be one of all, spread; it was "hot".'],
    [['--peers', 'ours,theirs'], '--peers must be some of ours, stock, joined by commas'],
    [['--size', '1'], "Unknown option '--size'"],
    [['--own=yes'], 'own'],
    [['5'], 'positional'],
  ])('refuses %j and says what is allowed', (args, message) => {
    expect(refusal(...args)).toContain(message)
  })

  it('names every option and what it is normally', () => {
    expect(readOptions(['--help'], options)).toBeNull()
    const usage = usageOf('bench:x', 'Measures x.', options)
    for (const name of Object.keys(options)) expect(usage).toContain(`--${name}`)
    expect(usage).toContain('normally 1,10')
  })
})

describe('targets', () => {
  const target = (change: Partial<Target>): Target => ({
    what: 'orders/s',
    figure: 240,
    goal: 'at least',
    limit: 300,
    unit: '/s',
    ...change,
  })

  it.each([
    [{ figure: 300 }, 'met'],
    [{}, 'missed by 20 %'],
    [{ goal: 'at most', figure: 300 } as const, 'met'],
    [{ goal: 'at most', figure: 301 } as const, 'missed by 1 %'],
    [{ goal: 'exactly', figure: 300 } as const, 'met'],
    [{ goal: 'exactly', figure: 301 } as const, 'missed by 1 %'],
    [{ goal: 'exactly', figure: 2, limit: 0, unit: 'events' } as const, 'missed by 2 events'],
  ])('%j is %s', (change, verdict) => {
    expect(lineOfTarget(target(change)).trimEnd().endsWith(verdict)).toBe(true)
    expect(isMet(target(change))).toBe(verdict === 'met')
  })
})

describe('processes', () => {
  const running = (pid: number, parent: number, state = 'S'): Process => ({
    pid,
    parent,
    state,
    name: 'node',
    own_ms: 0,
    children_ms: 0,
  })

  it('finds what was started, also through others, and not what has ended', () => {
    const all = [
      running(1, 0),
      running(5, 1),
      running(6, 5),
      running(7, 6),
      running(8, 5, 'Z'),
      running(9, 1),
    ]
    expect(descendantsOf(5, all).map(({ pid }) => pid)).toEqual([6, 7])
  })

  it('finds nothing below a process that has no children', () => {
    expect(descendantsOf(9, [running(1, 0), running(9, 1)])).toEqual([])
  })
})
