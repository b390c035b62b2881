import type { AccountKind, Role } from './roles.ts'

/** What a person signs in with. */
export interface Account {
  readonly id: string
  readonly kind: AccountKind
  readonly email: string
  readonly name: string
  readonly roles: readonly Role[]
  /** The customer this account is; set exactly for the kind CUSTOMER. */
  readonly customerId: string | null
  readonly createdAt: Date
  /** Since when nobody may sign in with it; null when they may. */
  readonly disabledAt: Date | null
}

/** An account with what proves its password. Never leaves commands. */
export interface SecuredAccount extends Account {
  readonly passwordHash: string
}
