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
import { answer } from './refusals.ts'
import type { MutationResolvers } from './types.generated.ts'

export const Mutation: Required<MutationResolvers> = {
  register: (_root, { input }, context) =>
    answer(register(context.tools, context, input), (facts) => ({ __typename: 'RegisterSuccess', ...facts })),

  signIn: (_root, { input }, context) =>
    answer(signIn(context.tools, context, input), (session) => ({ __typename: 'SignInSuccess', session })),

  refreshSession: (_root, { input }, context) =>
    answer(refreshSession(context.tools, context, input.refreshToken), (session) => ({
      __typename: 'RefreshSessionSuccess',
      session,
    })),

  signOut: (_root, { input }, context) =>
    answer(signOut(context.tools, context, input), (sessionsEnded) => ({
      __typename: 'SignOutSuccess',
      sessionsEnded,
    })),

  changePassword: (_root, { input }, context) =>
    answer(changePassword(context.tools, context, input), (session) => ({
      __typename: 'ChangePasswordSuccess',
      session,
    })),

  createStaff: (_root, { input }, context) =>
    answer(createStaff(context.tools, context, input), (account) => ({
      __typename: 'CreateStaffSuccess',
      account,
    })),

  updateCustomer: (_root, { input }, context) =>
    answer(updateCustomer(context.tools, context, input), (customer) => ({
      __typename: 'UpdateCustomerSuccess',
      customer,
    })),

  addCustomerAddress: (_root, { input }, context) =>
    answer(addCustomerAddress(context.tools, context, input), (facts) => ({
      __typename: 'AddCustomerAddressSuccess',
      ...facts,
    })),

  updateCustomerAddress: (_root, { input }, context) =>
    answer(updateCustomerAddress(context.tools, context, input), (facts) => ({
      __typename: 'UpdateCustomerAddressSuccess',
      ...facts,
    })),

  removeCustomerAddress: (_root, { input }, context) =>
    answer(removeCustomerAddress(context.tools, context, input.addressId), (customer) => ({
      __typename: 'RemoveCustomerAddressSuccess',
      customer,
    })),

  addCustomerNote: (_root, { input }, context) =>
    answer(addCustomerNote(context.tools, context, input), (note) => ({
      __typename: 'AddCustomerNoteSuccess',
      note,
    })),

  disableAccount: (_root, { input }, context) =>
    answer(setAccountDisabled(context.tools, context, input.email, true), (account) => ({
      __typename: 'DisableAccountSuccess',
      account,
    })),

  enableAccount: (_root, { input }, context) =>
    answer(setAccountDisabled(context.tools, context, input.email, false), (account) => ({
      __typename: 'EnableAccountSuccess',
      account,
    })),

  createApiClient: (_root, { input }, context) =>
    answer(createApiClient(context.tools, context, input), (facts) => ({
      __typename: 'CreateApiClientSuccess',
      ...facts,
    })),

  changeApiClient: (_root, { input }, context) =>
    answer(changeApiClient(context.tools, context, input), (client) => ({
      __typename: 'ChangeApiClientSuccess',
      client,
    })),

  rollApiKey: (_root, { input }, context) =>
    answer(rollApiKey(context.tools, context, input), (facts) => ({
      __typename: 'RollApiKeySuccess',
      ...facts,
    })),

  revokeApiKey: (_root, { input }, context) =>
    answer(revokeApiKey(context.tools, context, input.keyId), (client) => ({
      __typename: 'RevokeApiKeySuccess',
      client,
    })),

  revokeApiClient: (_root, { input }, context) =>
    answer(revokeApiClient(context.tools, context, input.clientId), (client) => ({
      __typename: 'RevokeApiClientSuccess',
      client,
    })),

  provisionApiClient: async (_root, { input }, context) => ({
    created: await provisionApiClient(context.tools, context, input),
  }),

  provisionAccount: (_root, { input }, context) => provisionAccount(context.tools, context, input),

  importCustomers: (_root, { input }, context) => importCustomers(context.tools, context, input.customers),
}
