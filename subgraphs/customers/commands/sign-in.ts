import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { emailProblem, normalEmail } from '../domain/email.ts'
import type { AccountDisabled, TooManyAttempts, WrongCredentials } from '../domain/refusals.ts'
import { accountByEmail, lockAccount, savePasswordHash } from '../store/account-store.ts'
import { openSession, type StartedSession, withAccessToken } from './start-session.ts'
import type { Caller, Tools } from './tools.ts'

export interface SignInInput {
  readonly email: string
  readonly password: string
}

/** Starts a session. An unknown e-mail costs and answers the same as a wrong password. */
export async function signIn(
  tools: Tools,
  caller: Caller,
  input: SignInInput,
): Promise<Decision<StartedSession, WrongCredentials | TooManyAttempts | AccountDisabled>> {
  const { tenantId } = caller.viewer
  const email = normalEmail(input.email)
  const entered = await tools.attempts.enter(caller, email)
  if (!entered.accepted) return entered
  // What is no address has no account; some of it could not even be asked for (a NUL character).
  const possible = emailProblem(email) === null
  const account = possible
    ? await tools.database.read(tenantId, (scope) => accountByEmail(scope, email))
    : null
  const matches = await tools.passwords.verify(account?.passwordHash ?? null, input.password)
  if (account === null || !matches) return refuse({ refusal: 'WrongCredentials' })
  const outdated = tools.passwords.isOutdated(account.passwordHash)
  const rehashed = outdated ? await tools.passwords.hash(input.password) : null

  const opened = await tools.database.write(tenantId, async (scope) => {
    // The password may have been changed while we compared: then this one no longer opens anything.
    const current = await lockAccount(scope, account.id)
    if (current?.passwordHash !== account.passwordHash) return null
    // Said to nobody but who knows the password; it counts as a failure no more than a sign-in does.
    await entered.facts.forgive(scope)
    if (current.disabledAt !== null) return 'disabled'
    if (rehashed !== null) await savePasswordHash(scope, account.id, rehashed)
    return openSession(scope, caller, account, tools.now())
  })
  if (opened === null) return refuse({ refusal: 'WrongCredentials' })
  if (opened === 'disabled') return refuse({ refusal: 'AccountDisabled' })
  return accept(await withAccessToken(tools, caller, account, opened))
}
