import { describe, expect, test } from 'vitest'
import { mayChangeCustomer, mayReadCustomer } from './access.ts'
import { type Customer, changeCustomer, searchable } from './customer.ts'

const ada: Customer = {
  id: 'ada',
  kind: 'PERSON',
  name: 'Ada',
  email: 'ada@example.com',
  phone: null,
  countryCode: 'GB',
  externalId: null,
  createdAt: new Date(0),
  version: 3,
}

test('what is left out stays, null clears, the version grows', () => {
  const decision = changeCustomer(ada, { name: ' Ada  King ', email: null }, 3)
  expect(decision).toEqual({ accepted: true, facts: { ...ada, name: 'Ada  King', email: null, version: 4 } })
})

test('a change of a customer that moved on is refused', () => {
  expect(changeCustomer(ada, { name: 'X' }, 2)).toEqual({
    accepted: false,
    refusal: { refusal: 'CustomerVersionConflict', currentVersion: 3 },
  })
})

test('all problems are told at once', () => {
  const decision = changeCustomer(ada, { name: null, email: 'nope', phone: 'call me' }, 3)
  expect(decision).toMatchObject({ accepted: false })
  if (decision.accepted || decision.refusal.refusal !== 'InvalidInput') throw new Error('accepted')
  expect(decision.refusal.problems.map((problem) => problem.path)).toEqual(['name', 'email', 'phone'])
})

describe('a name is found without case and accents', () => {
  test.each([
    ['JOSÉ', 'jose'],
    ['Ångström', 'angstrom'],
    ['ﬁne', 'fine'],
    ['\u0130zmir', 'izmir'],
  ])('%s', (name, found) => expect(searchable(name)).toBe(found))
})

describe('access', () => {
  const person = (kind: string, customerId: string | null, ...scopes: string[]) => ({
    kind,
    customerId,
    scopes: new Set(scopes),
  })
  test.each([
    ['a guest', person('guest', null), false, false],
    ['themself', person('customer', 'ada', 'customer'), true, true],
    ['another customer', person('customer', 'eve', 'customer'), false, false],
    ['staff who may read', person('staff', null, 'customers:read'), true, false],
    ['staff who may write', person('staff', null, 'customers:write'), false, true],
    ['other staff', person('staff', null, 'orders:write'), false, false],
    ['staff with a customer id smuggled in', person('staff', 'ada'), false, false],
    ['a neighbour', person('service', null, 'service'), true, false],
  ])('%s', (_name, who, reads, changes) => {
    expect(mayReadCustomer(who, 'ada')).toBe(reads)
    expect(mayChangeCustomer(who, 'ada')).toBe(changes)
  })
})
