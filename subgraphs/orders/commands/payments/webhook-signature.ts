import { createHmac, timingSafeEqual } from 'node:crypto'

/** A delivery may be this old, or this far in the future, so that nobody replays one they saw long ago. */
const webhook_tolerance_seconds = 300

/** What a provider sends with the body. */
export interface WebhookHeaders {
  /** Seconds since 1970, as text. */
  readonly timestamp: string
  /** `v1=` and the HMAC-SHA256 over `timestamp.body` in hex; several with commas while secrets are exchanged. */
  readonly signature: string
}

/** The signature of a body, for whoever sends one. */
export function signWebhook(secret: string, timestamp: string, body: string | Buffer): string {
  return `v1=${createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex')}`
}

/** Whether somebody who knows one of the secrets signed this body, not long ago. Compares in constant time. */
export function isGenuine(
  secrets: readonly string[],
  { timestamp, signature }: WebhookHeaders,
  body: Buffer,
  now: Date,
): boolean {
  if (!/^\d{1,12}$/.test(timestamp)) return false
  const given = signature.split(',', signatures_max).map((each) => Buffer.from(each.trim()))
  const genuine = secrets
    .map((secret) => Buffer.from(signWebhook(secret, timestamp, body)))
    .map((wanted) => given.some((each) => each.length === wanted.length && timingSafeEqual(each, wanted)))
  const age_seconds = Math.abs(now.getTime() / 1000 - Number(timestamp))
  return genuine.includes(true) && age_seconds <= webhook_tolerance_seconds
}

const signatures_max = 4
