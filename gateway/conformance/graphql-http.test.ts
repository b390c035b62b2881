import { serverAudits } from 'graphql-http'
import { expect, test } from 'vitest'
import { startWorld } from '#gateway/testing/running.ts'
import { shop } from '#gateway/testing/shop.ts'

/** Every requirement of GraphQL over HTTP that the reference implementation knows. */
const audits = serverAudits({ url: 'http://unused.test' })

test('there are audits of both kinds', () => {
  expect(audits.filter(({ name }) => name.startsWith('MUST')).length).toBeGreaterThan(10)
  expect(audits.filter(({ name }) => name.startsWith('SHOULD')).length).toBeGreaterThan(10)
})

test('the gateway passes every audit', async () => {
  const { gateway } = await startWorld(shop)
  const results = await Promise.all(serverAudits({ url: gateway.url }).map(({ fn }) => fn()))
  const failed = results.filter(({ status }) => status !== 'ok')
  expect(failed.map(({ name, ...others }) => `${name}: ${'reason' in others ? others.reason : ''}`)).toEqual(
    [],
  )
  expect(results.length).toBe(audits.length)
})
