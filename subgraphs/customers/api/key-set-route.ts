import type { JSONWebKeySet } from 'jose'
import type { Route } from '#platform/subgraph/subgraph.ts'

/** Far shorter than the time a new key is published before it signs. */
const key_set_cached_seconds = 300

/** The public keys of our access tokens (RFC 7517 §5), for the gateway and anybody else who verifies them. */
export function keySetRoute(published: () => Promise<JSONWebKeySet>): Route {
  return {
    method: 'GET',
    path: '/.well-known/jwks.json',
    async handle(_request, response) {
      const keys = await published()
      response.writeHead(200, {
        'content-type': 'application/jwk-set+json',
        'cache-control': `public, max-age=${key_set_cached_seconds}`,
      })
      response.end(JSON.stringify(keys))
    },
  }
}
