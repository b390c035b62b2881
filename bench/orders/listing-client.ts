import { Pool } from 'undici'
import { answerParent } from '../shared/ask-process.ts'
import type { ListingRequest, ListingResult } from './listing.ts'

/** The visitors' process. */
answerParent(visit)

const products_per_page = 20
const pages_max = 50
const bench_price = '12.50'
const list = `query List($after: String) {
  products(first: ${products_per_page}, after: $after, channelId: "web-uk") {
    nodes {
      id slug name
      variants { id sku price(channelId: "web-uk") { gross { amount currency } } availability { inStock available } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`

interface Variant {
  readonly sku: string
  readonly price: { readonly gross: { readonly amount: string; readonly currency: string } } | null
  readonly availability: { readonly inStock: boolean; readonly available: number } | null
}

interface Page {
  readonly nodes: readonly { readonly id: string; readonly variants: readonly Variant[] }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
}

interface Answer {
  readonly data?: { readonly products: Page } | null
  readonly errors?: readonly { readonly message: string }[]
}

/** A page as it was the first time: what it is asked with, and which products are on it. */
interface Known {
  readonly body: string
  readonly ids: string
}

async function visit({ url, clients, duration_ms, requests_max }: ListingRequest): Promise<ListingResult> {
  const { origin, pathname: path } = new URL(url)
  const pool = new Pool(origin, { connections: clients, pipelining: 1 })
  const headers = { 'content-type': 'application/json' }
  async function ask(body: string): Promise<Answer> {
    const answer = await pool.request({ path, method: 'POST', headers, body })
    return (await answer.body.json()) as Answer
  }
  const { pages, walked } = await walk(ask)
  const latencies_ms: number[] = []
  const wrong: Record<string, number> = {}
  const began = performance.now()
  let sent = 0
  const visitor = async () => {
    while (sent < requests_max && performance.now() - began < duration_ms) {
      sent += 1
      const page = pages[Math.floor(Math.random() * pages.length)]
      if (page === undefined) throw new Error('There is no full page of products.')
      const at = performance.now()
      const fault = await ask(page.body).then(
        (answer) => faultOf(answer, page.ids),
        (error: Error) => error.message,
      )
      if (fault === null) latencies_ms.push(performance.now() - at)
      else wrong[fault] = (wrong[fault] ?? 0) + 1
    }
  }
  await Promise.all(Array.from({ length: clients }, visitor))
  const elapsed_ms = performance.now() - began
  await pool.close()
  return { right: latencies_ms.length, wrong, elapsed_ms, latencies_ms, pages: pages.length, walked }
}

/** The first full pages, as a visitor finds them by turning over. */
async function walk(ask: (body: string) => Promise<Answer>) {
  const pages: Known[] = []
  let walked = 0
  let after: string | null = null
  while (pages.length < pages_max) {
    const body = JSON.stringify({ query: list, variables: { after } })
    const answer: Answer = await ask(body)
    walked += 1
    const page = answer.data?.products
    if (page === undefined) throw new Error(`Products cannot be listed: ${JSON.stringify(answer)}`)
    if (page.nodes.length === products_per_page) pages.push({ body, ids: idsOf(page) })
    if (!page.pageInfo.hasNextPage) break
    after = page.pageInfo.endCursor
  }
  return { pages, walked }
}

const idsOf = ({ nodes }: Page) => nodes.map(({ id }) => id).join()

/** What is wrong with an answer; null when nothing is. Prices of the demo shop's own products are only looked for. */
function faultOf({ data, errors }: Answer, ids: string): string | null {
  if (errors !== undefined) return errors[0]?.message ?? 'an error'
  if (data == null || idsOf(data.products) !== ids) return 'other products'
  const variants = data.products.nodes.flatMap((product) => product.variants)
  if (variants.length < products_per_page) return 'a product without variants'
  for (const { sku, price, availability } of variants) {
    if (price === null || (sku.startsWith('BENCH-') && price.gross.amount !== bench_price))
      return 'a wrong price'
    if (availability === null || availability.inStock !== availability.available > 0) return 'a wrong stock'
    if (sku.startsWith('BENCH-') && availability.available < 0) return 'a wrong stock'
  }
  return null
}
