import type { Scope } from '#platform/database/database.ts'
import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import type { SecuredAccount } from '../domain/account.ts'
import type { Customer, CustomerKind } from '../domain/customer.ts'
import { createForm } from '../domain/form.ts'
import type { EmailTaken, InvalidInput, TooManyAttempts } from '../domain/refusals.ts'
import { defaultRolesOf } from '../domain/roles.ts'
import { insertAccount, isEmailTaken } from '../store/account-store.ts'
import { announceRegistered } from '../store/announce.ts'
import { insertCustomer } from '../store/customer-store.ts'
import { openSession, type StartedSession, withAccessToken } from './start-session.ts'
import type { Caller, Tools } from './tools.ts'

export interface RegisterInput {
  readonly email: string
  readonly password: string
  readonly name: string
  readonly kind?: CustomerKind | null | undefined
  readonly phone?: string | null | undefined
  readonly countryCode?: string | null | undefined
}

export interface Registered {
  readonly session: StartedSession
  readonly customer: Customer
}

/** Opens an account with its customer and signs in. */
export async function register(
  tools: Tools,
  caller: Caller,
  input: RegisterInput,
): Promise<Decision<Registered, EmailTaken | TooManyAttempts | InvalidInput>> {
  const now = tools.now()
  const form = createForm()
  const email = form.email('email', input.email)
  const name = form.name('name', input.name)
  const phone = form.optionalPhone('phone', input.phone)
  form.password('password', input.password, { email, name })
  const invalid = form.refusal()
  if (invalid !== null) return refuse(invalid)
  // That an e-mail is taken is said here, so asking in bulk is bounded by place.
  const entered = await tools.attempts.enter(caller, null)
  if (!entered.accepted) return entered
  const passwordHash = await tools.passwords.hash(input.password)
  const { customer, account } = newcomer({ ...input, email, name, phone }, passwordHash, now)
  try {
    const opened = await tools.database.write(caller.viewer.tenantId, async (scope) => {
      await entered.facts.forgive(scope)
      await saveNewcomer(scope, customer, account)
      return openSession(scope, caller, account, now)
    })
    tools.wake()
    return accept({ session: await withAccessToken(tools, caller, account, opened), customer })
  } catch (error) {
    if (isEmailTaken(error)) return refuse({ refusal: 'EmailTaken' })
    throw error
  }
}

/** A customer and the account they sign in with; the e-mail must be normal, the name and phone checked. */
export function newcomer(details: Omit<RegisterInput, 'password'>, passwordHash: string, now: Date) {
  const customer: Customer = {
    id: uuidv7(now.getTime()),
    kind: details.kind ?? 'PERSON',
    name: details.name,
    email: details.email,
    phone: details.phone ?? null,
    countryCode: details.countryCode ?? null,
    externalId: null,
    createdAt: now,
    version: 1,
  }
  const account: SecuredAccount = {
    id: uuidv7(now.getTime()),
    kind: 'CUSTOMER',
    email: details.email,
    name: details.name,
    roles: defaultRolesOf('CUSTOMER'),
    customerId: customer.id,
    createdAt: now,
    disabledAt: null,
    passwordHash,
  }
  return { customer, account }
}

/** Saves both and says that the customer is known. */
export async function saveNewcomer(scope: Scope, customer: Customer, account: SecuredAccount): Promise<void> {
  await insertCustomer(scope, customer)
  await insertAccount(scope, account)
  await announceRegistered(scope, [customer], false)
}
