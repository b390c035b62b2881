import { describe, expect, test } from 'vitest'
import { type AccountKind, defaultRolesOf, type Role, rolesProblem, scopesOf } from './roles.ts'

describe('scopes of a role', () => {
  test.each<[Role, string]>([
    ['CUSTOMER', 'customer'],
    ['WAREHOUSE', 'inventory:read inventory:write logistics:read logistics:write orders:read'],
    ['MERCHANDISER', 'catalog:write prices:write inventory:read analytics:read'],
    ['SUPPORT', 'customers:read customers:write orders:read orders:write logistics:read'],
    ['ANALYST', 'analytics:read orders:read'],
    ['PARTNER', 'inventory:read'],
  ])('%s', (role, scopes) => expect(scopesOf([role]).join(' ')).toBe(scopes))
})

test('an administrator holds what all staff hold, and opens accounts', () => {
  const admin = scopesOf(['ADMIN'])
  expect(admin).toEqual(
    expect.arrayContaining([...scopesOf(['WAREHOUSE', 'MERCHANDISER', 'SUPPORT', 'ANALYST'])]),
  )
  expect(admin).toContain('accounts:write')
})

test('only an administrator opens accounts, and nobody is a service', () => {
  const all: readonly Role[] = [
    'CUSTOMER',
    'ADMIN',
    'WAREHOUSE',
    'MERCHANDISER',
    'SUPPORT',
    'ANALYST',
    'PARTNER',
  ]
  expect(all.filter((role) => scopesOf([role]).includes('accounts:write'))).toEqual(['ADMIN'])
  expect(scopesOf(all)).not.toContain('service')
})

test('two roles with a common scope hold it once', () => {
  expect(scopesOf(['ANALYST', 'WAREHOUSE']).filter((scope) => scope === 'orders:read')).toHaveLength(1)
})

describe('which account may hold which role', () => {
  test.each<[AccountKind, readonly Role[], boolean]>([
    ['STAFF', ['ADMIN'], true],
    ['STAFF', ['SUPPORT', 'ANALYST'], true],
    ['STAFF', [], false],
    ['STAFF', ['ADMIN', 'CUSTOMER'], false],
    ['CUSTOMER', ['ADMIN'], false],
    ['PARTNER', ['WAREHOUSE'], false],
  ])('%s with %j: %s', (kind, roles, allowed) => expect(rolesProblem(kind, roles) === null).toBe(allowed))

  test.each<AccountKind>(['CUSTOMER', 'PARTNER'])('%s may hold its defaults', (kind) =>
    expect(rolesProblem(kind, defaultRolesOf(kind))).toBeNull(),
  )
})
