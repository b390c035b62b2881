import type { Decision } from '#platform/decision/decision.ts'
import type { Refusal } from '../domain/refusals.ts'

type Kind = Refusal['refusal']
type Of<K extends Kind> = Extract<Refusal, { refusal: K }>

/** A refusal as its GraphQL type: what the rule said, with words for a person. */
type Presented<R extends Refusal> = R extends Refusal
  ? Omit<R, 'refusal'> & { readonly __typename: R['refusal']; readonly message: string }
  : never

const messages: { readonly [K in Kind]: (refusal: Of<K>) => string } = {
  InvalidInput: ({ problems }) =>
    problems.length === 1
      ? 'One thing in the input is wrong.'
      : `${problems.length} things in the input are wrong.`,
  EmailTaken: () => 'This e-mail address has an account. Sign in, or use another address.',
  WrongCredentials: () =>
    'The e-mail address and the password do not belong together. Check both and try again.',
  TooManyAttempts: ({ retryAfterSeconds }) =>
    `Too many attempts failed. Try again in ${retryAfterSeconds} ${retryAfterSeconds === 1 ? 'second' : 'seconds'}.`,
  SessionEnded: () => 'Your session is over. Sign in again.',
  CustomerNotFound: () => 'There is no such customer, or you may not change it.',
  CustomerVersionConflict: () =>
    'Somebody changed this customer meanwhile. Look at it again and repeat your change.',
  CustomerAddressNotFound: () => 'There is no such address, or you may not change it.',
  CustomerAddressVersionConflict: () =>
    'Somebody changed this address meanwhile. Look at it again and repeat your change.',
  TooManyCustomerAddresses: ({ addressesMax }) =>
    `A customer has at most ${addressesMax} addresses. Remove one that is not used any more.`,
  AccountDisabled: () => 'This account is disabled. Ask an administrator.',
  AccountNotFound: () => 'There is no account with this e-mail address.',
  ApiClientNameTaken: () => 'There is a client of this name. Roll its key, or choose another name.',
  ApiClientNotFound: () => 'There is no such client.',
  ApiClientVersionConflict: () =>
    'Somebody changed this client meanwhile. Look at it again and repeat your change.',
  ApiClientRevoked: () => 'This client is revoked for good. Make a new one.',
  TooManyApiClients: ({ clientsMax }) =>
    `There are ${clientsMax} clients already. Revoke one that is not used any more.`,
  ApiKeyNotFound: () => 'There is no such key.',
  TooManyApiKeys: ({ keysMax }) =>
    `This client has ${keysMax} keys that work. Revoke one, or roll without an overlap.`,
}

/** Puts a refusal into words. */
function present<R extends Refusal>(refusal: R): Presented<R> {
  const { refusal: kind, ...detail } = refusal as Refusal
  const message = (messages[kind] as (refusal: Refusal) => string)(refusal)
  return { ...detail, __typename: kind, message } as unknown as Presented<R>
}

/** The answer to a mutation: what `success` makes of the facts, or the refusal as clients see it. */
export async function answer<Facts, R extends Refusal, const Success>(
  deciding: Promise<Decision<Facts, R>>,
  success: (facts: Facts) => Success,
): Promise<Success | Presented<R>> {
  const decision = await deciding
  return decision.accepted ? success(decision.facts) : present(decision.refusal)
}
