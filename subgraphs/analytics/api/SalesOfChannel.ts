import { salesFigures } from './sales-figures.ts'
import type { Resolvers } from './types.generated.ts'

export const SalesOfChannel: Resolvers['SalesOfChannel'] = {
  ...salesFigures,
  channel: ({ channelId }) => ({ __typename: 'Channel', id: channelId }),
}
