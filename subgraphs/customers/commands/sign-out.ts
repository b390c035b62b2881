import type { Scope } from '#platform/database/database.ts'
import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import type { InvalidInput } from '../domain/refusals.ts'
import { endSession, endSessions, lockSession } from '../store/session-store.ts'
import { readRefreshToken } from './start-session.ts'
import type { Caller, Tools } from './tools.ts'

export interface SignOutInput {
  readonly refreshToken?: string | null | undefined
  readonly everywhere?: boolean | null | undefined
}

/** Ends one session, named by its refresh token, or all of the account's; resolves to how many ended. */
export async function signOut(
  tools: Tools,
  caller: Caller,
  input: SignOutInput,
): Promise<Decision<number, InvalidInput>> {
  const { tenantId, subject, kind } = caller.viewer
  const everywhere = input.everywhere ?? false
  const now = tools.now()
  if (input.refreshToken == null) {
    const isPerson = subject !== null && isUuid(subject) && kind !== 'service'
    if (!everywhere || !isPerson) return refuse(session_not_named)
    return accept(
      await tools.database.write(tenantId, (scope) => endSessions(scope, subject, 'SIGNED_OUT', now)),
    )
  }
  const token = readRefreshToken(input.refreshToken)
  if (token === null) return accept(0)
  return accept(await tools.database.write(tenantId, (scope) => end(scope, token, everywhere, now)))
}

const session_not_named: InvalidInput = {
  refusal: 'InvalidInput',
  problems: [
    {
      path: 'refreshToken',
      message: 'Name the session by its refresh token, or sign in and set `everywhere`.',
    },
  ],
}

async function end(
  scope: Scope,
  token: { readonly sessionId: string; readonly tokenHash: string },
  everywhere: boolean,
  now: Date,
): Promise<number> {
  const session = await lockSession(scope, token.sessionId)
  if (session === null) return 0
  // An old token of the family is a copy: good enough to end this session, not to end others.
  const isNewest = session.tokenHash === token.tokenHash
  if (!isNewest) return (await endSession(scope, session.id, 'TOKEN_REUSED', now)) ? 1 : 0
  const isOpen = session.endedAt === null && session.expiresAt > now
  if (everywhere && isOpen) return endSessions(scope, session.accountId, 'SIGNED_OUT', now)
  return (await endSession(scope, session.id, 'SIGNED_OUT', now)) ? 1 : 0
}
