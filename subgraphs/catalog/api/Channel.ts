import type { ChannelResolvers } from './types.generated.ts'

export const Channel: ChannelResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.channel.load(id),
}
