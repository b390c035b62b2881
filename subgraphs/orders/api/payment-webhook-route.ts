import { readRawBody } from '#platform/http/read-body.ts'
import type { Route } from '#platform/subgraph/subgraph.ts'
import type { CommandDependencies } from '../commands/dependencies.ts'
import { receiveWebhook, type WebhookAnswer } from '../commands/payments/receive-webhook.ts'
import { sendJson } from './send.ts'

/** Providers tell what happened, not the whole payment; more is no webhook. */
const body_bytes_max = 64 * 1024

const answers: Readonly<Record<WebhookAnswer, readonly [status: number, message: string]>> = {
  accepted: [200, 'accepted'],
  repeated: [200, 'known already: nothing was done'],
  kept: [202, 'kept: there is no such payment here'],
  malformed: [400, 'the body is not a webhook: id, type, tenant and payment are needed'],
  unsigned: [401, 'the signature or its time is not right'],
  changed: [409, 'this id was used before with another body'],
  off: [503, 'no secret is configured (ORDERS_WEBHOOK_SECRETS)'],
}

/** `POST /webhooks/payments`: what the payment provider tells. `onAccepted` has the work that follows begin soon. */
export function paymentWebhookRoute(dependencies: CommandDependencies, onAccepted: () => void): Route {
  return {
    method: 'POST',
    path: '/webhooks/payments',
    async handle(request, response) {
      const body = await readRawBody(request, body_bytes_max)
      if (body === null) {
        // What was not read must not be taken for the next request on this connection.
        response.setHeader('connection', 'close')
        return sendJson(response, 413, { message: `a webhook has at most ${body_bytes_max} bytes` })
      }
      const answer = await receiveWebhook(dependencies, headersOf(request.headers), body)
      if (answer === 'accepted') onAccepted()
      const [status, message] = answers[answer]
      return sendJson(response, status, { message })
    },
  }
}

function headersOf(headers: Readonly<Record<string, string | string[] | undefined>>) {
  const text = (name: string) => {
    const value = headers[name]
    return typeof value === 'string' ? value : ''
  }
  return { timestamp: text('webhook-timestamp'), signature: text('webhook-signature') }
}
