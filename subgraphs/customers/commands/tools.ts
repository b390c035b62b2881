import type { Viewer } from '#platform/auth/viewer.ts'
import type { Database } from '#platform/database/database.ts'
import type { AttemptGuard } from './guard-attempts.ts'
import type { Passwords } from './hash-passwords.ts'
import type { AccessTokens } from './sign-access-tokens.ts'

/** What every command works with. */
export interface Tools {
  readonly database: Database
  readonly now: () => Date
  /** Publishes soon what was just committed. */
  readonly wake: () => void
  readonly passwords: Passwords
  readonly tokens: AccessTokens
  readonly attempts: AttemptGuard
}

/** Who asks a command, and from where. */
export interface Caller {
  readonly viewer: Viewer
  /** The client's network address, when the gateway knows it. */
  readonly clientAddress: string | null
}
