import { type Ask, ImportRefused } from '../graph/ask.ts'
import { shop } from '../settings.ts'

/** What `prepareShop` may do besides internal operations. */
export const preparing_scopes = ['catalog:write', 'inventory:write'] as const

const channel_query = /* GraphQL */ `
  query ImportChannel($id: ID!) { channel(id: $id) { id currency } }
`
const create_channel = /* GraphQL */ `
  mutation ImportCreateChannel($input: CreateChannelInput!) {
    createChannel(input: $input) { __typename ... on InvalidInput { message problems { path message } } }
  }
`
const open_warehouse = /* GraphQL */ `
  mutation ImportOpenWarehouse($input: OpenWarehouseInput!) {
    openWarehouse(input: $input) { __typename ... on InvalidInput { message problems { path message } } }
  }
`
const configure_store = /* GraphQL */ `
  mutation ImportConfigureStore($input: ConfigureStoreInput!) {
    configureStore(input: $input) { __typename ... on InvalidInput { message problems { path message } } }
  }
`

/**
 * Sees to it that the tenant has the shop's channel and warehouse, and counts the channel's days by London's
 * calendar. Changes nothing that is there.
 */
export async function prepareShop(ask: Ask): Promise<void> {
  await prepareChannel(ask)
  const { code, name, country, region } = shop.warehouse
  const opened = await ask('inventory', open_warehouse, { input: { code, name, country, region } })
  refuseInvalid('inventory', opened.openWarehouse)
  const configured = await ask('analytics', configure_store, {
    input: { channelId: shop.id, timeZone: shop.timeZone, currency: shop.currency },
  })
  refuseInvalid('analytics', configured.configureStore)
}

async function prepareChannel(ask: Ask) {
  if (await hasChannel(ask)) return
  const { id, name, currency, pricesIncludeTax, taxRateBp, country } = shop
  const input = { id, name, currency, pricesIncludeTax, taxRateBp, country }
  const { createChannel } = await ask('catalog', create_channel, { input })
  // Another import of the same shop may have been faster: its channel is as good.
  if (!(await hasChannel(ask))) refuseInvalid('catalog', createChannel)
}

async function hasChannel(ask: Ask): Promise<boolean> {
  const { channel } = await ask('catalog', channel_query, { id: shop.id })
  if (channel === null) return false
  const { currency } = channel as { currency: string }
  if (currency === shop.currency) return true
  throw new ImportRefused(`The channel ${shop.id} sells in ${currency}; the file is in ${shop.currency}.`)
}

interface Outcome {
  readonly __typename: string
  readonly message?: string
  readonly problems?: readonly { readonly path: string; readonly message: string }[]
}

/** Only InvalidInput stops the import: "it is there already" is what is wanted. */
export function refuseInvalid(context: string, result: unknown) {
  const { __typename, message, problems = [] } = result as Outcome
  if (__typename !== 'InvalidInput') return
  const details = problems.map((problem) => `${problem.path}: ${problem.message}`).join('; ')
  throw new ImportRefused(`${context} refused: ${message ?? ''} ${details}`.trim())
}
