import type { ApiClientResolvers } from './types.generated.ts'

export const ApiClient: Pick<ApiClientResolvers, 'keys' | 'createdBy'> = {
  keys: ({ id }, _args, { loaders }) => loaders.apiKeys.load(id),

  createdBy: ({ createdBy }, _args, { loaders }) => loaders.accounts.load(createdBy),
}
