import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import type { Account } from '../domain/account.ts'
import { emailProblem, normalEmail } from '../domain/email.ts'
import type { AccountNotFound, InvalidInput } from '../domain/refusals.ts'
import { accountByEmail, lockAccount, saveDisabledAt } from '../store/account-store.ts'
import { endSessions } from '../store/session-store.ts'
import type { Caller, Tools } from './tools.ts'

/** Lets nobody sign in with an account any more, and ends what is signed in; or lets them again. */
export async function setAccountDisabled(
  tools: Tools,
  { viewer }: Caller,
  given: string,
  isDisabled: boolean,
): Promise<Decision<Account, AccountNotFound | InvalidInput>> {
  const email = normalEmail(given)
  if (emailProblem(email) !== null) return refuse({ refusal: 'AccountNotFound' })
  return tools.database.write(viewer.tenantId, async (scope) => {
    const known = await accountByEmail(scope, email)
    const account = known === null ? null : await lockAccount(scope, known.id)
    if (account === null) return refuse({ refusal: 'AccountNotFound' })
    if (isDisabled && account.id === viewer.subject) return refuse(own_account)
    if (isDisabled === (account.disabledAt !== null)) return accept(account)
    const now = tools.now()
    const disabledAt = isDisabled ? now : null
    await saveDisabledAt(scope, account.id, disabledAt)
    if (isDisabled) await endSessions(scope, account.id, 'ACCOUNT_DISABLED', now)
    return accept({ ...account, disabledAt })
  })
}

/** The last administrator would be locked out with nobody to let them in. */
const own_account: InvalidInput = {
  refusal: 'InvalidInput',
  problems: [{ path: 'email', message: 'You cannot disable your own account. Ask another administrator.' }],
}
