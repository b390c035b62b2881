import { expect, test } from 'vitest'
import { type BreakerState, createCircuitBreaker, type Outcome } from './circuit-breaker.ts'

function breakerAt(start_ms = 0) {
  let now_ms = start_ms
  const states: BreakerState[] = []
  const breaker = createCircuitBreaker(
    () => now_ms,
    (state) => states.push(state),
  )
  const send = (outcome: Outcome, times = 1) => {
    let admitted = 0
    for (let each = 0; each < times; each += 1) {
      const settle = breaker.admit()
      settle?.(outcome)
      if (settle !== null) admitted += 1
    }
    return admitted
  }
  const pass = (ms: number) => {
    now_ms += ms
  }
  return { breaker, states, send, pass }
}

test('it opens when half of at least ten requests fail, and refuses', () => {
  const { breaker, send } = breakerAt()
  send('success', 5)
  send('failure', 4)
  expect(breaker.state()).toBe('closed')
  send('failure')
  expect(breaker.state()).toBe('open')
  expect(send('success', 3)).toBe(0)
})

test('few failures, old failures and clients that left do not open it', () => {
  const { breaker, send, pass } = breakerAt()
  send('failure', 9)
  pass(11_000)
  send('failure', 9)
  expect(breaker.state()).toBe('closed')
  pass(11_000)
  send('neutral', 100)
  send('success', 10)
  send('failure', 9)
  expect(breaker.state()).toBe('closed')
})

test('after a pause a few trials decide', () => {
  const { breaker, states, send, pass } = breakerAt()
  send('failure', 10)
  pass(999)
  expect(breaker.admit()).toBeNull()
  pass(1)
  const trials = [breaker.admit(), breaker.admit(), breaker.admit()]
  expect(trials.every((settle) => settle !== null)).toBe(true)
  expect(breaker.admit()).toBeNull()
  for (const settle of trials) settle?.('success')
  expect(states).toEqual(['open', 'half-open', 'closed'])
})

test('each trial that fails doubles the pause, up to a bound; success starts over', () => {
  const { breaker, send, pass } = breakerAt()
  send('failure', 10)
  for (const pause_ms of [1_000, 2_000, 4_000, 8_000, 15_000, 15_000]) {
    pass(pause_ms - 1)
    expect(breaker.admit()).toBeNull()
    pass(1)
    expect(send('failure')).toBe(1)
  }
  pass(15_000)
  send('success', 3)
  expect(breaker.state()).toBe('closed')
  send('failure', 10)
  pass(1_000)
  expect(send('success', 3)).toBe(3)
})

test('a trial of a client that left gives its place to another', () => {
  const { breaker, send, pass } = breakerAt()
  send('failure', 10)
  pass(1_000)
  expect(send('neutral', 20)).toBe(20)
  expect(breaker.state()).toBe('half-open')
})

test('what was sent before it opened does not count afterwards', () => {
  const { breaker, send, pass } = breakerAt()
  const late = breaker.admit()
  send('failure', 10)
  pass(1_000)
  expect(send('success', 2)).toBe(2)
  late?.('failure')
  expect(breaker.state()).toBe('half-open')
  send('success')
  expect(breaker.state()).toBe('closed')
})
