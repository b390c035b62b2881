import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { unauthenticated } from '#platform/faults/codes.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import type { SecuredAccount } from '../domain/account.ts'
import { createForm } from '../domain/form.ts'
import type { InvalidInput, TooManyAttempts, WrongCredentials } from '../domain/refusals.ts'
import { accountSecured, lockAccount, savePasswordHash } from '../store/account-store.ts'
import { endSessions } from '../store/session-store.ts'
import { openSession, type StartedSession, withAccessToken } from './start-session.ts'
import type { Caller, Tools } from './tools.ts'

export interface ChangePasswordInput {
  readonly currentPassword: string
  readonly newPassword: string
}

/**
 * Changes the caller's own password, ends all their sessions and starts a new one. Guesses of the current password count
 * like failed sign-ins, so a stolen access token is no way around the limit. Throws UNAUTHENTICATED for a caller without
 * an account.
 */
export async function changePassword(
  tools: Tools,
  caller: Caller,
  input: ChangePasswordInput,
): Promise<Decision<StartedSession, WrongCredentials | TooManyAttempts | InvalidInput>> {
  const { tenantId } = caller.viewer
  const account = await accountOf(tools, caller)
  const form = createForm()
  form.password('newPassword', input.newPassword, account)
  const invalid = form.refusal()
  if (invalid !== null) return refuse(invalid)
  const entered = await tools.attempts.enter(caller, account.email)
  if (!entered.accepted) return entered
  const matches = await tools.passwords.verify(account.passwordHash, input.currentPassword)
  if (!matches) return refuse({ refusal: 'WrongCredentials' })
  const passwordHash = await tools.passwords.hash(input.newPassword)

  const opened = await tools.database.write(tenantId, async (scope) => {
    const now = tools.now()
    const current = await lockAccount(scope, account.id)
    if (current?.passwordHash !== account.passwordHash || current.disabledAt !== null) return null
    await entered.facts.forgive(scope)
    await savePasswordHash(scope, account.id, passwordHash)
    await endSessions(scope, account.id, 'PASSWORD_CHANGED', now)
    return openSession(scope, caller, account, now)
  })
  if (opened === null) return refuse({ refusal: 'WrongCredentials' })
  return accept(await withAccessToken(tools, caller, account, opened))
}

async function accountOf(tools: Tools, { viewer }: Caller): Promise<SecuredAccount> {
  const { subject, tenantId } = viewer
  const isPerson = subject !== null && isUuid(subject)
  const account = isPerson
    ? await tools.database.read(tenantId, (scope) => accountSecured(scope, subject))
    : null
  if (account === null || account.disabledAt !== null)
    throw unauthenticated('Your account is gone. Sign in again.')
  return account
}
