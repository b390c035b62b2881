import { money } from '#platform/money/money.ts'
import type { Channel } from '../domain/channel.ts'
import type { Loaders } from './loaders.ts'
import type { PriceChangeResolvers } from './types.generated.ts'

export const PriceChange: PriceChangeResolvers = {
  channel: ({ channelId }, _, { loaders }) => channelOfPrice(loaders, channelId),
  oldPrice: ({ oldAmount, currency }) => (oldAmount === null ? null : money(oldAmount, currency)),
  newPrice: ({ newAmount, currency }) => money(newAmount, currency),
  changedBy: ({ actor }) => actor,
}

/** The channel a price is in; a constraint keeps it there. */
export async function channelOfPrice(loaders: Loaders, channelId: string): Promise<Channel> {
  const channel = await loaders.channel.load(channelId)
  if (channel === null) throw new Error(`channel ${channelId} has a price and is gone`)
  return channel
}
