import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Scope } from '#platform/database/database.ts'
import type { Order } from '../../domain/order.ts'
import { hurryOrder, lockOrder } from '../../store/lease-store.ts'
import { insertWebhook, orderOfPayment, webhookDigest } from '../../store/webhook-store.ts'
import type { CommandDependencies } from '../dependencies.ts'
import { isGenuine, type WebhookHeaders } from './webhook-signature.ts'

/** What became of a delivery. `kept`: signed and stored, but the payment is unknown here. `changed`: the id was used before. */
export type WebhookAnswer = 'accepted' | 'repeated' | 'kept' | 'unsigned' | 'malformed' | 'changed' | 'off'

const body_shape = z.object({
  id: z.string().min(1).max(128),
  type: z.string().min(1).max(64),
  tenant: z.string().regex(/^[\w-]{1,64}$/),
  payment: z.string().min(1).max(200),
})

/**
 * Takes a provider's webhook. It is a hint and no more: whatever it says, in whatever order and however often it comes, the
 * order's run asks the provider by key and decides on the answer. Nothing is written unless the signature is genuine.
 */
export async function receiveWebhook(
  dependencies: CommandDependencies,
  headers: WebhookHeaders,
  body: Buffer,
): Promise<WebhookAnswer> {
  const { configuration, database, now, provider } = dependencies
  if (configuration.webhook_secrets.length === 0) return 'off'
  if (!isGenuine(configuration.webhook_secrets, headers, body, now())) return 'unsigned'
  const read = body_shape.safeParse(parsed(body))
  if (!read.success) return 'malformed'
  const { id, type, tenant, payment: paymentKey } = read.data
  const digest = createHash('sha256').update(body).digest('base64url')
  return database.write(tenant, async (scope) => {
    const orderId = await orderOfPayment(scope, provider.name, paymentKey)
    // The order first, as everybody else locks it; then the delivery.
    const order = orderId === null ? null : await lockOrder(scope, orderId)
    const delivery = { provider: provider.name, id, type, paymentKey, orderId, digest, receivedAt: now() }
    if (!(await insertWebhook(scope, delivery)))
      return (await webhookDigest(scope, provider.name, id)) === digest ? 'repeated' : 'changed'
    if (order === null) return 'kept'
    await hurry(scope, order, now())
    return 'accepted'
  })
}

/** An order that waits for its payment is looked at now. Who works on it may have asked before this was true: it starts over. */
async function hurry(scope: Scope, order: Order, now: Date): Promise<void> {
  if (order.status === 'PENDING' && order.parkedReason === null) await hurryOrder(scope, order, now)
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
