import type { Told } from '../../store/simulated-bank.ts'
import type { CommandDependencies } from '../dependencies.ts'
import { receiveWebhook } from './receive-webhook.ts'
import { signWebhook } from './webhook-signature.ts'

/** The simulated provider's webhooks: signed and taken like anybody's, without the network between. */
export async function tellOurselves(
  dependencies: CommandDependencies,
  onAccepted: () => void,
  told: Told,
): Promise<void> {
  const { configuration, logger, now } = dependencies
  const [secret] = configuration.webhook_secrets
  if (secret === undefined) return
  const body = Buffer.from(JSON.stringify(told))
  const timestamp = String(Math.floor(now().getTime() / 1000))
  try {
    const headers = { timestamp, signature: signWebhook(secret, timestamp, body) }
    if ((await receiveWebhook(dependencies, headers, body)) === 'accepted') onAccepted()
  } catch (error) {
    logger.warn({ err: error, payment: told.payment }, 'a simulated webhook was lost')
  }
}
