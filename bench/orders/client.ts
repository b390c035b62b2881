import { Pool } from 'undici'
import type { LoadRequest, LoadResult } from './load.ts'

/** The buyers' process: takes one request from its parent, answers with one result, and ends. */
process.once('message', async (request: LoadRequest) => {
  process.send?.(await buy(request))
})

const place = `mutation PlaceOrder($input: PlaceOrderInput!) {
  placeOrder(input: $input) { __typename ... on PlaceOrderSuccess { order { id number status total { gross { amount } } } } } }`

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
      const { data, errors: failures } = (await answer.json()) as Answer
      if (data?.placeOrder?.order !== undefined) return data.placeOrder.order.status
      return data?.placeOrder?.__typename ?? `!${failures?.[0]?.extensions?.code ?? failures?.[0]?.message}`
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
    readonly placeOrder?: { readonly __typename: string; readonly order?: { readonly status: string } }
  }
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
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
