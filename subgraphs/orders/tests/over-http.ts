import { audienceKey, createServiceTokenVerifier } from '#platform/auth/service-token.ts'
import { serveSubgraph } from '#platform/subgraph/serve.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { test_tenant } from '#platform/testing/viewers.ts'
import { signWebhook } from '../commands/payments/webhook-signature.ts'
import type { World } from './world.ts'

export const secret = 'the-newer-webhook-secret-0123456789abcdef'
export const older_secret = 'the-older-webhook-secret-0123456789abcdef'

let deliveries = 0

/** The routes of a world's subgraph over HTTP, and a provider that tells things there, or where `via` leads there. */
export async function overHttp(world: World, via: (url: string) => Promise<string> = async (url) => url) {
  const verifier = createServiceTokenVerifier(
    audienceKey('a secret of at least 32 characters!!', 'orders'),
    'orders',
  )
  const served = await serveSubgraph({
    subgraph: world.subgraph,
    port: 0,
    host: '127.0.0.1',
    verifier,
    logger: silentLogger,
  })
  const url = await via(`http://127.0.0.1:${served.port}`)

  return {
    /** Sends a webhook about a payment; `change` what a test is about. Resolves to the status. */
    async tell(payment: string, change: TellChange = {}): Promise<number> {
      const {
        id = `evt-${++deliveries}`,
        age_seconds = 0,
        signedWith = secret,
        type = 'payment.succeeded',
      } = change
      const body = change.body ?? JSON.stringify({ id, type, tenant: test_tenant, payment })
      const timestamp = String(Math.floor(world.clock.now().getTime() / 1000) - age_seconds)
      const signature =
        change.signature ?? signWebhook(signedWith, change.signedTime ?? timestamp, change.signedBody ?? body)
      const headers = { 'webhook-timestamp': timestamp, 'webhook-signature': signature }
      const response = await fetch(`${url}/webhooks/payments`, { method: 'POST', body, headers })
      return response.status
    },
    /** The buyer at their bank. Resolves to the status of the page. */
    async act(actionUrl: string, answer: string): Promise<number> {
      const { pathname, search } = new URL(actionUrl)
      const response = await fetch(`${url}${pathname}${search}`, {
        method: 'POST',
        body: new URLSearchParams({ answer }),
      })
      return response.status
    },
    async page(actionUrl: string): Promise<string> {
      const { pathname, search } = new URL(actionUrl)
      return (await fetch(`${url}${pathname}${search}`)).text()
    },
    close: () => served.close(),
  }
}

export interface TellChange {
  readonly id?: string
  readonly type?: string
  readonly body?: string
  readonly signedBody?: string
  readonly signedTime?: string
  readonly signedWith?: string
  readonly signature?: string
  readonly age_seconds?: number
}
