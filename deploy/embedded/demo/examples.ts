import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('./operations/', import.meta.url)

const variables: Readonly<Record<string, string>> = {
  '3-place-order.graphql': '{ "variantId": "" }',
  '4-watch-shipment.graphql': '{ "orderId": "" }',
}

/** The operations the README walks through, as tabs of the explorer. */
export function demoExamples(now: Date): readonly { readonly query: string; readonly variables?: string }[] {
  const today = now.toISOString().slice(0, 10)
  const known = { ...variables, '5-sales.graphql': `{ "from": "${today}", "to": "${today}" }` }
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => ({
      query: readFileSync(new URL(name, folder), 'utf8'),
      variables: known[name as keyof typeof known] ?? '{}',
    }))
}
