import { statusOf } from '../domain/api-key.ts'
import type { ApiKeyResolvers } from './types.generated.ts'

export const ApiKey: Pick<ApiKeyResolvers, 'status'> = {
  status: (key, _args, { tools }) => statusOf(key, tools.now()),
}
