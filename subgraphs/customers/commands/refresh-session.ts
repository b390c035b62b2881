import type { Scope } from '#platform/database/database.ts'
import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import type { Account } from '../domain/account.ts'
import type { SessionEnded } from '../domain/refusals.ts'
import { decideRefresh } from '../domain/session.ts'
import { accountsByIds } from '../store/account-store.ts'
import { endSession, lockSession, rotateSession } from '../store/session-store.ts'
import {
  newRefreshToken,
  type OpenedSession,
  readRefreshToken,
  type StartedSession,
  withAccessToken,
} from './start-session.ts'
import type { Caller, Tools } from './tools.ts'

/** Continues a session with new tokens. Of several refreshes with one token at most one wins; the others end the session. */
export async function refreshSession(
  tools: Tools,
  caller: Caller,
  refreshToken: string,
): Promise<Decision<StartedSession, SessionEnded>> {
  const token = readRefreshToken(refreshToken)
  if (token === null) return refuse({ refusal: 'SessionEnded' })
  const { tenantId } = caller.viewer
  const continued = await tools.database.write(tenantId, (scope) => rotate(scope, token, tools.now()))
  if (continued === null) return refuse({ refusal: 'SessionEnded' })
  return accept(await withAccessToken(tools, caller, continued.account, continued.opened))
}

interface Continued {
  readonly account: Account
  readonly opened: OpenedSession
}

async function rotate(
  scope: Scope,
  token: { readonly sessionId: string; readonly tokenHash: string },
  now: Date,
): Promise<Continued | null> {
  const session = await lockSession(scope, token.sessionId)
  const decision = decideRefresh(session, token.tokenHash, now)
  if (session === null || !decision.accepted) return null
  if (decision.facts.kind === 'END_FAMILY') {
    await endSession(scope, session.id, 'TOKEN_REUSED', now)
    return null
  }
  const [account] = await accountsByIds(scope, [session.accountId])
  if (account === undefined || account.disabledAt !== null) return null
  const { expiresAt } = decision.facts
  const next = newRefreshToken(session.id)
  await rotateSession(scope, session.id, next.tokenHash, expiresAt)
  return {
    account,
    opened: { sessionId: session.id, client: session.client, refreshToken: next.refreshToken, expiresAt },
  }
}
