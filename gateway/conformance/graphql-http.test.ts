import { serverAudits } from 'graphql-http'
import { expect, test } from 'vitest'
import { startWorld } from '#gateway/testing/running.ts'
import { shop } from '#gateway/testing/shop.ts'

/** Runs every requirement of GraphQL over HTTP that the reference implementation knows, and says which are not met. */
async function unmet(url: string, fetchFn: typeof fetch = fetch): Promise<readonly string[]> {
  const audits = serverAudits({ url, fetchFn })
  for (const kind of ['MUST', 'SHOULD', 'MAY'])
    expect(audits.filter(({ name }) => name.startsWith(kind)).length).toBeGreaterThan(5)
  const results = await Promise.all(audits.map(({ fn }) => fn()))
  return results.filter(({ status }) => status !== 'ok').map(({ name }) => name)
}

// The audits look at the schema, which production does not show.
const environment = 'development'

test('the gateway meets everything it must and should', async () => {
  const { gateway } = await startWorld(shop, { environment })
  expect((await unmet(gateway.url)).filter((name) => !name.startsWith('MAY'))).toEqual([])
})

test('with the header on GETs that keeps foreign pages out, it also meets everything it may', async () => {
  const { gateway } = await startWorld(shop, { environment })
  const withHeader: typeof fetch = (url, init = {}) => {
    if (init.method === 'POST') return fetch(url, init)
    const headers = { ...(init.headers as Record<string, string>), 'apollo-require-preflight': 'yes' }
    return fetch(url, { ...init, headers })
  }
  expect(await unmet(gateway.url, withHeader)).toEqual([])
})
