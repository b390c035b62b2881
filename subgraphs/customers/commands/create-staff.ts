import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import type { Account, SecuredAccount } from '../domain/account.ts'
import { createForm } from '../domain/form.ts'
import type { EmailTaken, InvalidInput } from '../domain/refusals.ts'
import { type Role, rolesProblem } from '../domain/roles.ts'
import { insertAccount, isEmailTaken } from '../store/account-store.ts'
import type { Caller, Tools } from './tools.ts'

export interface CreateStaffInput {
  readonly email: string
  readonly password: string
  readonly name: string
  readonly roles: readonly Role[]
}

/** Opens an account for a member of staff. */
export async function createStaff(
  tools: Tools,
  caller: Caller,
  input: CreateStaffInput,
): Promise<Decision<Account, EmailTaken | InvalidInput>> {
  const now = tools.now()
  const form = createForm()
  const email = form.email('email', input.email)
  const name = form.name('name', input.name)
  form.password('password', input.password, { email, name })
  const wrongRoles = rolesProblem('STAFF', input.roles)
  if (wrongRoles !== null) form.problem('roles', wrongRoles)
  const invalid = form.refusal()
  if (invalid !== null) return refuse(invalid)
  const account: SecuredAccount = {
    id: uuidv7(now.getTime()),
    kind: 'STAFF',
    email,
    name,
    roles: [...new Set(input.roles)],
    customerId: null,
    createdAt: now,
    disabledAt: null,
    passwordHash: await tools.passwords.hash(input.password),
  }
  try {
    await tools.database.write(caller.viewer.tenantId, (scope) => insertAccount(scope, account))
    return accept(account)
  } catch (error) {
    if (isEmailTaken(error)) return refuse({ refusal: 'EmailTaken' })
    throw error
  }
}
