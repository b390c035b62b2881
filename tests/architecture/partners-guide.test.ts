import { readFileSync } from 'node:fs'
import { Supergraph } from '@apollo/federation-internals'
import { parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { demo_partner } from '#deploy/embedded/demo/people.ts'
import { projectFolder } from '#deploy/pipelines/supergraph-config.ts'
import { readApiKey } from '#platform/auth/api-key.ts'

const guide = readFileSync(`${projectFolder}docs/partners.md`, 'utf8')
const api = Supergraph.build(readFileSync(`${projectFolder}gateway/supergraph.graphql`, 'utf8'), {
  supportedFeatures: null,
})
  .apiSchema()
  .toGraphQLJSSchema()

/** The operations in its GraphQL blocks, and those that its commands send. */
const shown = [...guide.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, text = '']) => text)
const sent = [...guide.matchAll(/-d '(\{"query".*?\})'/g)].map(([, body = '{}']) =>
  String(JSON.parse(body).query),
)

test('the key of the demo partner is a key, and the one in the guide', () => {
  expect(readApiKey(demo_partner.key)).not.toBeNull()
  const keys = [...guide.matchAll(/sgk_[0-9A-Za-z]{71}/g)].map(([key]) => key)
  expect(new Set(keys)).toEqual(new Set([demo_partner.key]))
})

test('the guide has operations and commands', () => {
  expect([shown.length, sent.length]).toEqual([1, 2])
})

test.each([...shown, ...sent])('what the guide shows is valid: %s', (text) => {
  expect(validate(api, parse(text)).map((error) => error.message)).toEqual([])
})
