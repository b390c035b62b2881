import { fault } from '#platform/faults/codes.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import type { SecuredAccount } from '../domain/account.ts'
import { createForm } from '../domain/form.ts'
import { type AccountKind, defaultRolesOf, type Role, rolesProblem } from '../domain/roles.ts'
import { accountByEmail, insertAccount, isEmailTaken } from '../store/account-store.ts'
import { newcomer, saveNewcomer } from './register.ts'
import type { Caller, Tools } from './tools.ts'

export interface ProvisionAccountInput {
  readonly email: string
  readonly password: string
  readonly name: string
  readonly kind: AccountKind
  readonly roles?: readonly Role[] | null | undefined
  readonly countryCode?: string | null | undefined
}

export interface ProvisionedAccount {
  readonly created: boolean
  readonly accountId: string
  readonly customerId: string | null
}

/** Makes sure an account exists. Its caller is a program, so wrong input is BAD_USER_INPUT. */
export async function provisionAccount(
  tools: Tools,
  caller: Caller,
  input: ProvisionAccountInput,
): Promise<ProvisionedAccount> {
  const { email, name, roles } = checked(input)
  const { tenantId } = caller.viewer
  const known = await existing(tools, tenantId, email)
  if (known !== null) return known
  const now = tools.now()
  const passwordHash = await tools.passwords.hash(input.password)
  try {
    const account = await tools.database.write(tenantId, async (scope) => {
      if (input.kind === 'CUSTOMER') {
        const { customer, account } = newcomer(
          { email, name, countryCode: input.countryCode },
          passwordHash,
          now,
        )
        await saveNewcomer(scope, customer, account)
        return account
      }
      const id = uuidv7(now.getTime())
      const account: SecuredAccount = {
        id,
        kind: input.kind,
        email,
        name,
        roles,
        customerId: null,
        createdAt: now,
        disabledAt: null,
        passwordHash,
      }
      await insertAccount(scope, account)
      return account
    })
    tools.wake()
    return { created: true, accountId: account.id, customerId: account.customerId }
  } catch (error) {
    const meanwhile = isEmailTaken(error) ? await existing(tools, tenantId, email) : null
    if (meanwhile !== null) return meanwhile
    throw error
  }
}

async function existing(tools: Tools, tenantId: string, email: string): Promise<ProvisionedAccount | null> {
  const account = await tools.database.read(tenantId, (scope) => accountByEmail(scope, email))
  return account === null ? null : { created: false, accountId: account.id, customerId: account.customerId }
}

function checked(input: ProvisionAccountInput) {
  const form = createForm()
  const email = form.email('email', input.email)
  const name = form.name('name', input.name)
  form.password('password', input.password, { email, name })
  const roles = [...new Set(input.roles ?? defaultRolesOf(input.kind))]
  const wrongRoles = rolesProblem(input.kind, roles)
  if (wrongRoles !== null) form.problem('roles', wrongRoles)
  const invalid = form.refusal()
  if (invalid === null) return { email, name, roles }
  throw fault('BAD_USER_INPUT', invalid.problems.map(({ path, message }) => `${path}: ${message}`).join(' '))
}
