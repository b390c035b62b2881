import { type LoggedEvent, readEvent } from '#platform/events/cloud-event.ts'
import { fault } from '#platform/faults/codes.ts'
import { PriceChanged } from '../published.ts'
import type { Context } from './context.ts'
import { forgetLoaded } from './loaders.ts'
import type { SubscriptionPriceChangedArgs, SubscriptionResolvers } from './types.generated.ts'
import { seesUnpublished, visibleVariant } from './visibility.ts'

const watched_variants_max = 100

export const Subscription: SubscriptionResolvers = {
  priceChanged: {
    subscribe: async (_, args, context) => {
      const subjects = await watched(args, context)
      const all = seesUnpublished(context.viewer)
      return context.feed.subscribe({
        tenantId: context.viewer.tenantId,
        types: [PriceChanged.type],
        subjects,
        after: args.after,
        matches: ({ data }) => {
          const { visible = true, channelId } = data as { visible?: boolean; channelId: string }
          return (all || visible) && (args.channelId == null || args.channelId === channelId)
        },
      }) as never
    },
    resolve: (event: unknown, _args: unknown, { loaders }: Context) => {
      forgetLoaded(loaders)
      return readEvent(PriceChanged, event as LoggedEvent)
    },
  },
}

/** The ids of the variants to watch; undefined: all. Codes that nobody may see are not watched. */
async function watched(
  args: SubscriptionPriceChangedArgs,
  { loaders, viewer }: Context,
): Promise<string[] | undefined> {
  const { variantIds, skus } = args
  if (variantIds == null && skus == null) return undefined
  if ((variantIds?.length ?? 0) + (skus?.length ?? 0) > watched_variants_max) {
    throw fault('BAD_USER_INPUT', `At most ${watched_variants_max} variants can be watched at once.`)
  }
  const found = await loaders.variantBySku.loadMany([...(skus ?? [])])
  const bySku = found.flatMap((each) =>
    each instanceof Error ? [] : (visibleVariant(viewer, each)?.id ?? []),
  )
  const ids = [...(variantIds ?? []).map((id) => id.toLowerCase()), ...bySku]
  if (ids.length === 0) throw fault('BAD_USER_INPUT', 'There is no such variant to watch.')
  return [...new Set(ids)]
}
