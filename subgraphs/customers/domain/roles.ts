export type AccountKind = 'CUSTOMER' | 'STAFF' | 'PARTNER'

export type Role = 'CUSTOMER' | 'ADMIN' | 'WAREHOUSE' | 'MERCHANDISER' | 'SUPPORT' | 'ANALYST' | 'PARTNER'

interface RoleRule {
  readonly role: Role
  /** The kind of account that may hold it. */
  readonly kind: AccountKind
  readonly scopes: readonly string[]
}

/** Everything a person may be allowed. `service` is not here: no account ever holds it. */
const every_scope = [
  'customers:read',
  'customers:write',
  'catalog:write',
  'prices:write',
  'inventory:read',
  'inventory:write',
  'orders:read',
  'orders:write',
  'logistics:read',
  'logistics:write',
  'analytics:read',
  'accounts:write',
  'partners:read',
  'partners:write',
] as const

/** What a partner's application may be allowed. Keys get copied: none may open accounts, make keys or see who has some. */
export const grantable_scopes: readonly string[] = every_scope.filter(
  (scope) => !/^(accounts|partners):/.test(scope),
)

/** What each role may do. A new role is a line here and in the schema's `AccountRole`. */
const role_rules: readonly RoleRule[] = [
  // What a customer may do follows from whose things they are, not from a scope.
  { role: 'CUSTOMER', kind: 'CUSTOMER', scopes: ['customer'] },
  { role: 'ADMIN', kind: 'STAFF', scopes: every_scope },
  {
    role: 'WAREHOUSE',
    kind: 'STAFF',
    scopes: ['inventory:read', 'inventory:write', 'logistics:read', 'logistics:write', 'orders:read'],
  },
  {
    role: 'MERCHANDISER',
    kind: 'STAFF',
    scopes: ['catalog:write', 'prices:write', 'inventory:read', 'analytics:read'],
  },
  {
    role: 'SUPPORT',
    kind: 'STAFF',
    scopes: ['customers:read', 'customers:write', 'orders:read', 'orders:write', 'logistics:read'],
  },
  { role: 'ANALYST', kind: 'STAFF', scopes: ['analytics:read', 'orders:read'] },
  // Little on purpose: `orders:read` would show a partner everybody's orders. A partner's API clients get scopes of their own.
  { role: 'PARTNER', kind: 'PARTNER', scopes: ['inventory:read'] },
]

/** The scopes of some roles together, in a fixed order, each once. */
export function scopesOf(roles: readonly Role[]): readonly string[] {
  const held = role_rules.filter((rule) => roles.includes(rule.role))
  return [...new Set(held.flatMap((rule) => rule.scopes))]
}

/** What is wrong with giving these roles to an account of this kind, or null. */
export function rolesProblem(kind: AccountKind, roles: readonly Role[]): string | null {
  if (roles.length === 0) return 'At least one role is needed.'
  const foreign = roles.find((role) => role_rules.find((rule) => rule.role === role)?.kind !== kind)
  return foreign === undefined ? null : `The role ${foreign} cannot be held by an account of kind ${kind}.`
}

/** The role that every account of a kind has anyway; staff have none by default. */
export function defaultRolesOf(kind: AccountKind): readonly Role[] {
  return kind === 'STAFF' ? [] : [kind]
}
