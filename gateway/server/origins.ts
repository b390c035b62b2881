import type { IncomingMessage } from 'node:http'

/**
 * Whether a WebSocket may be opened from a page of its origin: pages of the gateway's own host and of the listed origins
 * may, and programs, which send none. In development every page may.
 */
export function createOriginCheck(
  environment: 'development' | 'production',
  allowed: readonly string[],
): (request: IncomingMessage) => boolean {
  return ({ headers: { origin, host } }) => {
    if (origin === undefined || environment === 'development') return true
    return allowed.includes(origin) || hostOf(origin) === host
  }
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
