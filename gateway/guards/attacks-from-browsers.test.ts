import { describe, expect, test } from 'vitest'
import type { GatewayOptions } from '#gateway/gateway.ts'
import { type Attack, guardedWorld, preflighted, refuses } from '#gateway/testing/attack.ts'

const attacks: readonly Attack[] = [
  {
    name: 'a mutation over GET',
    send: ({ get }) => get(`/graphql?query=${encodeURIComponent('mutation { touch { id } }')}`, preflighted),
    status: 405,
    code: 'BAD_REQUEST',
  },
  {
    name: 'a GET that a page could cause',
    send: ({ get }) => get('/graphql?query={open}'),
    status: 400,
    code: 'BAD_REQUEST',
    message: /CSRF|Cross-Site/,
  },
  ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'].map(
    (type): Attack => {
      return {
        name: `a form that a page could send: ${type}`,
        send: ({ post }) => post('{"query":"{ open }"}', { 'content-type': type }),
        status: 400,
        code: 'BAD_REQUEST',
      }
    },
  ),
]

refuses(attacks)

describe('what browsers are told', () => {
  test('in every answer', async () => {
    const { get } = await guardedWorld()
    for (const path of ['/graphql', '/health/live', '/nothing']) {
      const { headers } = await get(path)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('strict-transport-security')).toBeNull()
    }
  })

  test('to come back encrypted, where they came encrypted', async () => {
    const { get } = await guardedWorld({ trustedProxies: ['127.0.0.1', '::1'] })
    const { headers } = await get('/health/live', { 'x-forwarded-proto': 'https' })
    expect(headers.get('strict-transport-security')).toMatch(/max-age=31536000/)
  })

  const origins = { origins: ['https://shop.example.com'] }
  const allowed: readonly [origin: string, more: Partial<GatewayOptions>, isAllowed: boolean][] = [
    ['https://shop.example.com', {}, false],
    ['https://shop.example.com', origins, true],
    ['https://evil.test', origins, false],
    ['https://shop.example.com.evil.test', origins, false],
    ['null', origins, false],
    ['https://anything.test', { environment: 'development' }, true],
  ]
  test.each(allowed)('a page of %s, configured with %j, may read: %s', async (origin, more, isAllowed) => {
    const { post, gateway } = await guardedWorld({}, more)
    const answer = await post({ query: '{ open }' }, { origin })
    const preflight = await fetch(gateway.url, {
      method: 'OPTIONS',
      headers: { origin, ...preflightHeaders },
    })
    for (const { headers } of [answer, preflight]) {
      expect(headers.get('access-control-allow-origin')).toBe(isAllowed ? origin : null)
      expect(headers.get('access-control-allow-credentials')).toBeNull()
    }
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-headers')?.includes('authorization') ?? false).toBe(
      isAllowed,
    )
  })
})

const preflightHeaders = {
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'authorization',
}
