import { Pool } from 'undici'
import { answerParent } from '../shared/ask-process.ts'
import type { LoadRequest, LoadResult } from './load.ts'

/** The buyers' process. */
answerParent(buy)

const place = `mutation PlaceOrder($input: PlaceOrderInput!) {
  placeOrder(input: $input) {
    __typename
    ... on PlaceOrderSuccess { order { id number status total { gross { amount } } } }
    ... on OutOfStock { lines { variantId requested available } }
  }
}`
/** Two of what costs 12.50, and delivery that the demo shop does not charge for. */
const right_total = '25.00'

async function buy(request: LoadRequest): Promise<LoadResult> {
  const { url, clients, duration_ms, orders_max, prefix } = request
  const { origin, pathname: path } = new URL(url)
  const pool = new Pool(origin, { connections: clients, pipelining: 1 })
  const latencies: number[] = []
  const refused: Record<string, number> = {}
  const errors: Record<string, number> = {}
  const began = performance.now()
  let sent = 0

  async function buyer(): Promise<void> {
    while (sent < orders_max && performance.now() - began < duration_ms) {
      const key = `${prefix}-${sent++}`
      const at = performance.now()
      const outcome = await send(bodyOf(key, request))
      if (outcome === 'CONFIRMED') latencies.push(performance.now() - at)
      else if (outcome.startsWith('!')) errors[outcome] = (errors[outcome] ?? 0) + 1
      else refused[outcome] = (refused[outcome] ?? 0) + 1
    }
  }

  async function send(body: string): Promise<string> {
    try {
      const { body: answer } = await pool.request({
        path,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      })
      return outcomeOf((await answer.json()) as Answer, request)
    } catch (error) {
      return `!${(error as Error).message}`
    }
  }

  await Promise.all(Array.from({ length: clients }, buyer))
  const elapsed_ms = performance.now() - began
  await pool.close()
  return { confirmed: latencies.length, refused, errors, elapsed_ms, latencies_ms: latencies }
}

interface Answer {
  readonly data?: {
    readonly placeOrder?: {
      readonly __typename: string
      readonly order?: {
        readonly status: string
        readonly total: { readonly gross: { readonly amount: string } }
      }
      readonly lines?: readonly { readonly variantId: string; readonly available: number }[]
    } | null
  }
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

/** CONFIRMED, another status, a refusal with its reason, or an error, which begins with an exclamation mark. */
function outcomeOf({ data, errors }: Answer, { variantIds }: LoadRequest): string {
  const answer = data?.placeOrder
  if (errors !== undefined || answer == null)
    return `!${errors?.[0]?.extensions?.code ?? errors?.[0]?.message ?? 'no data'}`
  if (answer.order === undefined) {
    const reasons = answer.lines?.map(
      ({ variantId, available }) => `${available} left of ${variantId === variantIds[0] ? 'it' : 'another'}`,
    )
    return reasons === undefined ? answer.__typename : `${answer.__typename} (${reasons.join(', ')})`
  }
  const { status, total } = answer.order
  return total.gross.amount === right_total ? status : `!wrong total ${total.gross.amount}`
}

/** A new guest each time, two lines, paid by card. */
function bodyOf(key: string, request: LoadRequest): string {
  return JSON.stringify({
    query: place,
    variables: {
      input: {
        idempotencyKey: key,
        channelId: 'web-uk',
        currency: 'GBP',
        lines: basketOf(request).map((variantId) => ({ variantId, quantity: 1 })),
        contact: { name: 'Gil Guest', email: `${key}@bench.example` },
        shippingAddress: { line1: '1 High Street', city: 'London', countryCode: 'GB' },
        payment: { cardToken: 'tok_visa' },
      },
    },
  })
}

function basketOf({ basket, variantIds }: LoadRequest): readonly string[] {
  const [first = '', second = ''] = variantIds
  if (basket === 'opposite') return Math.random() < 0.5 ? [first, second] : [second, first]
  const one = 2 + Math.floor(Math.random() * (variantIds.length - 2))
  const other = 2 + ((one - 1) % (variantIds.length - 2))
  const spread = [variantIds[one] ?? '', variantIds[other] ?? '']
  return basket === 'spread' ? spread : [first, spread[1] ?? '']
}
