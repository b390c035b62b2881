import type { ServerResponse } from 'node:http'

const hsts = 'max-age=31536000; includeSubDomains'
/** Production has no pages. In development pages bring what they need, but not into somebody else's frame. */
const policies = {
  production: "default-src 'none'; frame-ancestors 'none'",
  development: "frame-ancestors 'none'",
} as const

/** What every answer says to browsers: believe the content type, tell nobody where you came from, and show us in no frame. */
export function setSecurityHeaders(
  response: ServerResponse,
  environment: keyof typeof policies,
  isSecure: boolean,
): void {
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('referrer-policy', 'no-referrer')
  response.setHeader('x-frame-options', 'DENY')
  response.setHeader('content-security-policy', policies[environment])
  if (isSecure) response.setHeader('strict-transport-security', hsts)
}
