import { setTimeout as pause } from 'node:timers/promises'
import { becomes } from './fault.ts'
import type { Answered, World } from './world.ts'

/** What a buyer can choose. */
export interface Placement {
  readonly variantIds: readonly string[]
  readonly cardToken: string
  readonly city: string
  readonly email: string
}

const answer_max_ms = 15_000

const place_order = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename
  ... on PlaceOrderSuccess { accessToken order { id status lines { id } payment { action { url } } } } ... on PaymentDeclined { order { id status } }
  ... on OrderNotCompleted { order { id status } } } }`

const cancel_order = `mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { __typename
  ... on CancelOrderSuccess { order { id status } } } }`

const cancel_lines = `mutation ($input: CancelOrderLinesInput!) { cancelOrderLines(input: $input) { __typename
  ... on CancelOrderLinesSuccess { order { id status } } } }`

/** Places an order through the gateway: one unit of each variant, by a guest. Never throws: whoever is down gives NO_ANSWER. */
export async function place(
  url: string,
  all: readonly string[],
  key: string,
  change: Partial<Placement> = {},
): Promise<Answered> {
  const {
    variantIds = all.slice(0, 2),
    cardToken = 'tok_visa',
    city = 'London',
    email = 'gil@demo.example',
  } = change
  const input = {
    idempotencyKey: key,
    channelId: 'web-uk',
    currency: 'GBP',
    lines: variantIds.map((variantId) => ({ variantId, quantity: 1 })),
    contact: { name: 'Gil Guest', email },
    shippingAddress: { line1: '1 High Street', city, countryCode: 'GB' },
    payment: { cardToken },
  }
  const answer = await send(url, place_order, input)
  return { key, ...answer }
}

/** Cancels an order as its buyer; the type of the answer. */
export async function cancel(url: string, { id, accessToken }: Answered, key: string): Promise<string> {
  const input = { orderId: id, accessToken, idempotencyKey: key, reason: 'chaos' }
  return (await send(url, cancel_order, input)).type
}

/** Cancels the first line of an order as its buyer, while the other one stands; the type of the answer. */
export async function cancelLine(url: string, answer: Answered, key: string): Promise<string> {
  const { id, accessToken, lineId } = answer
  const lines = [{ lineId, quantity: 1 }]
  const input = { orderId: id, accessToken, idempotencyKey: key, reason: 'chaos', lines }
  return (await send(url, cancel_lines, input)).type
}

async function send(url: string, query: string, input: unknown): Promise<Omit<Answered, 'key'>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { input } }),
      signal: AbortSignal.timeout(answer_max_ms),
    })
    const { data, errors } = (await response.json()) as Answer
    const [result] = Object.values(data ?? {})
    return {
      type: result?.__typename ?? errors?.[0]?.extensions?.code ?? 'ERROR',
      id: result?.order?.id ?? null,
      status: result?.order?.status ?? null,
      accessToken: result?.accessToken ?? null,
      bankUrl: result?.order?.payment?.action?.url ?? null,
      lineId: (result?.order?.lines?.length ?? 0) > 1 ? (result?.order?.lines?.[0]?.id ?? null) : null,
    }
  } catch {
    return { type: 'NO_ANSWER', id: null, status: null, accessToken: null, bankUrl: null, lineId: null }
  }
}

interface Answer {
  readonly data?: Readonly<Record<string, Result | null>>
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[]
}

interface Result {
  readonly __typename: string
  readonly accessToken?: string
  readonly order?: {
    readonly id: string
    readonly status: string
    readonly lines?: readonly { readonly id: string }[]
    readonly payment?: { readonly action: { readonly url: string } | null } | null
  }
}

/** The buyer tells their bank that it is them. Never throws: whoever is down is asked again. */
export async function confirmAtBank(url: string): Promise<void> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const signal = AbortSignal.timeout(answer_max_ms)
  await fetch(url, { method: 'POST', headers, body: 'answer=approve', signal }).catch(() => null)
}

const clients_default = 6
/** Restarts and breakers are over long before, also on a machine that is busy with something else. */
const served_within_ms = 60_000
const pause_when_down_ms = 100
/** With a slow card among them, somebody is always waiting for the provider. */
const cards_default = ['tok_visa', 'tok_slow', 'tok_visa', 'tok_declined', 'tok_timeout'] as const

export type Buyers = ReturnType<typeof startBuyers>

/** Every so many orders that are confirmed, the buyer changes their mind about one of two things. */
const shortened_every = 3

/**
 * Buyers who order one thing after the other until told to stop, and sometimes do not want one of them any more; resolves to what
 * they were answered.
 */
export function startBuyers(
  world: World,
  what: string,
  cards: readonly string[] = cards_default,
  clients = clients_default,
) {
  const prefix = world.name(what)
  let stopped = false
  let sent = 0
  let confirmed = 0
  const answers: Answered[] = []
  const buyer = async () => {
    while (!stopped) {
      const pick = () => world.variantIds[Math.floor(world.random() * world.variantIds.length)] ?? ''
      const variantIds = [...new Set([pick(), pick()])]
      const cardToken = cards[sent % cards.length] ?? 'tok_visa'
      const answer = await world.place(`${prefix}-${sent++}`, { variantIds, cardToken })
      answers.push(answer)
      // Whatever comes of it: the books are recounted at the end.
      if (answer.status === 'CONFIRMED' && answer.lineId !== null && ++confirmed % shortened_every === 0)
        await cancelLine(world.shape.url, answer, `${answer.key}-less`)
      // Whoever is down answers at once: do not hammer.
      if (answer.id === null) await pause(pause_when_down_ms)
    }
  }
  const running = Promise.all(Array.from({ length: clients }, buyer))
  const served = () => answers.filter(({ id }) => id !== null).length
  return {
    /** Waits until somebody is told of an order again: the shop has recovered, and a blow now would find it at work. */
    async untilServed(): Promise<void> {
      const before = served()
      const isServed = await becomes(async () => served() > before, served_within_ms)
      if (!isServed)
        throw new Error(`nobody was served for ${served_within_ms} ms: the shop has not recovered`)
    },
    async stop(): Promise<readonly Answered[]> {
      stopped = true
      await running
      return answers
    },
  }
}
