import { addCustomerAddress } from '../commands/add-customer-address.ts'
import { addCustomerNote } from '../commands/add-customer-note.ts'
import { changeApiClient } from '../commands/change-api-client.ts'
import { changePassword } from '../commands/change-password.ts'
import { createApiClient } from '../commands/create-api-client.ts'
import { createStaff } from '../commands/create-staff.ts'
import { setAccountDisabled } from '../commands/disable-account.ts'
import { importCustomers } from '../commands/import-customers.ts'
import { provisionAccount } from '../commands/provision-account.ts'
import { provisionApiClient } from '../commands/provision-api-client.ts'
import { refreshSession } from '../commands/refresh-session.ts'
import { register } from '../commands/register.ts'
import { removeCustomerAddress } from '../commands/remove-customer-address.ts'
import { revokeApiClient, revokeApiKey } from '../commands/revoke-api-key.ts'
import { rollApiKey } from '../commands/roll-api-key.ts'
import { signIn } from '../commands/sign-in.ts'
import { signOut } from '../commands/sign-out.ts'
import { updateCustomer } from '../commands/update-customer.ts'
import { updateCustomerAddress } from '../commands/update-customer-address.ts'
import { present } from './refusals.ts'
import type { MutationResolvers } from './types.generated.ts'

export const Mutation: Required<MutationResolvers> = {
  async register(_root, { input }, context) {
    const decision = await register(context.tools, context, input)
    if (!decision.accepted) return present(decision.refusal)
    return { __typename: 'RegisterSuccess', ...decision.facts }
  },

  async signIn(_root, { input }, context) {
    const decision = await signIn(context.tools, context, input)
    if (!decision.accepted) return present(decision.refusal)
    return { __typename: 'SignInSuccess', session: decision.facts }
  },

  async refreshSession(_root, { input }, context) {
    const decision = await refreshSession(context.tools, context, input.refreshToken)
    if (!decision.accepted) return present(decision.refusal)
    return { __typename: 'RefreshSessionSuccess', session: decision.facts }
  },

  async signOut(_root, { input }, context) {
    const decision = await signOut(context.tools, context, input)
    if (!decision.accepted) return present(decision.refusal)
    return { __typename: 'SignOutSuccess', sessionsEnded: decision.facts }
  },

  async changePassword(_root, { input }, context) {
    const decision = await changePassword(context.tools, context, input)
    if (!decision.accepted) return present(decision.refusal)
    return { __typename: 'ChangePasswordSuccess', session: decision.facts }
  },

  async createStaff(_root, { input }, context) {
    const decision = await createStaff(context.tools, context, input)
    if (!decision.accepted) return present(decision.refusal)
    return { __typename: 'CreateStaffSuccess', account: decision.facts }
  },

  async updateCustomer(_root, { input }, context) {
    const decision = await updateCustomer(context.tools, context, input)
    if (!decision.accepted) return present(decision.refusal)
    return { __typename: 'UpdateCustomerSuccess', customer: decision.facts }
  },

  async addCustomerAddress(_root, { input }, context) {
    const decision = await addCustomerAddress(context.tools, context, input)
    if (!decision.accepted) return present(decision.refusal)
    return { __typename: 'AddCustomerAddressSuccess', ...decision.facts }
  },

  async updateCustomerAddress(_root, { input }, context) {
    const decision = await updateCustomerAddress(context.tools, context, input)
    if (!decision.accepted) return present(decision.refusal)
    return { __typename: 'UpdateCustomerAddressSuccess', ...decision.facts }
  },

  async removeCustomerAddress(_root, { input }, context) {
    const decision = await removeCustomerAddress(context.tools, context, input.addressId)
    if (!decision.accepted) return present(decision.refusal)
    return { __typename: 'RemoveCustomerAddressSuccess', customer: decision.facts }
  },

  async addCustomerNote(_root, { input }, context) {
    const decision = await addCustomerNote(context.tools, context, input)
    if (!decision.accepted) return present(decision.refusal)
    return { __typename: 'AddCustomerNoteSuccess', note: decision.facts }
  },

  async disableAccount(_root, { input }, context) {
    const decision = await setAccountDisabled(context.tools, context, input.email, true)
    if (!decision.accepted) return present(decision.refusal)
    return { __typename: 'DisableAccountSuccess', account: decision.facts }
  },

  async enableAccount(_root, { input }, context) {
    const decision = await setAccountDisabled(context.tools, context, input.email, false)
    if (!decision.accepted) return present(decision.refusal)
    return { __typename: 'EnableAccountSuccess', account: decision.facts }
  },

  async createApiClient(_root, { input }, context) {
    const decision = await createApiClient(context.tools, context, input)
    if (!decision.accepted) return present(decision.refusal)
    return { __typename: 'CreateApiClientSuccess', ...decision.facts }
  },

  async changeApiClient(_root, { input }, context) {
    const decision = await changeApiClient(context.tools, context, input)
    if (!decision.accepted) return present(decision.refusal)
    return { __typename: 'ChangeApiClientSuccess', client: decision.facts }
  },

  async rollApiKey(_root, { input }, context) {
    const decision = await rollApiKey(context.tools, context, input)
    if (!decision.accepted) return present(decision.refusal)
    return { __typename: 'RollApiKeySuccess', ...decision.facts }
  },

  async revokeApiKey(_root, { input }, context) {
    const decision = await revokeApiKey(context.tools, context, input.keyId)
    if (!decision.accepted) return present(decision.refusal)
    return { __typename: 'RevokeApiKeySuccess', client: decision.facts }
  },

  async revokeApiClient(_root, { input }, context) {
    const decision = await revokeApiClient(context.tools, context, input.clientId)
    if (!decision.accepted) return present(decision.refusal)
    return { __typename: 'RevokeApiClientSuccess', client: decision.facts }
  },

  provisionApiClient: async (_root, { input }, context) => ({
    created: await provisionApiClient(context.tools, context, input),
  }),

  provisionAccount: (_root, { input }, context) => provisionAccount(context.tools, context, input),

  importCustomers: (_root, { input }, context) => importCustomers(context.tools, context, input.customers),
}
