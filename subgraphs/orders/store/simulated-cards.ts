import type { DeclineReason } from '../domain/order.ts'

export type Operation = 'authorise' | 'capture' | 'void' | 'refund'

/** What the provider tells by webhook after the buyer acted. */
export type WebhookManner = 'once' | 'twice' | 'late' | 'never' | 'shuffled'

/** How the simulated provider treats a card. See README.md for the list. */
export interface Card {
  readonly declined: DeclineReason | null
  /** The operation whose first answer is lost after its effect. */
  readonly lostReply: Operation | null
  readonly slow: boolean
  readonly unreachable: boolean
  /** The operation that answers with an error first, nothing done, and how often. */
  readonly failing: Operation | null
  readonly failures: number
  /** The part that is declined after the authorisation, and how often. */
  readonly declining: Operation | null
  readonly declines: number
  /** Whether the buyer must act first, and how that is told. */
  readonly action: WebhookManner | null
}

const accepted: Card = {
  declined: null,
  lostReply: null,
  slow: false,
  unreachable: false,
  failing: null,
  failures: 0,
  declining: null,
  declines: 0,
  action: null,
}

const cards: Readonly<Record<string, Card>> = {
  tok_visa: accepted,
  tok_mastercard: accepted,
  tok_declined: { ...accepted, declined: 'CARD_DECLINED' },
  tok_insufficient_funds: { ...accepted, declined: 'INSUFFICIENT_FUNDS' },
  tok_timeout: { ...accepted, lostReply: 'authorise' },
  tok_timeout_no_effect: { ...accepted, failing: 'authorise', failures: 1 },
  tok_capture_timeout: { ...accepted, lostReply: 'capture' },
  tok_refund_timeout: { ...accepted, lostReply: 'refund' },
  tok_slow: { ...accepted, slow: true },
  tok_unreachable: { ...accepted, unreachable: true },
  tok_error: { ...accepted, failing: 'authorise', failures: 1 },
  tok_3ds: { ...accepted, action: 'once' },
  tok_3ds_webhook_twice: { ...accepted, action: 'twice' },
  tok_3ds_webhook_late: { ...accepted, action: 'late' },
  tok_3ds_webhook_lost: { ...accepted, action: 'never' },
  tok_3ds_webhook_shuffled: { ...accepted, action: 'shuffled' },
}

/** The card of a token; any other token is an unknown card, which is declined. */
export function cardOf(token: string): Card {
  const known = cards[token]
  if (known !== undefined) return known
  const failing = /^tok_(authorise|capture|void|refund)_error_(\d{1,3})$/.exec(token)
  if (failing !== null) return { ...accepted, failing: failing[1] as Operation, failures: Number(failing[2]) }
  const declining = /^tok_(capture|refund)_declined_(\d{1,3})$/.exec(token)
  if (declining !== null)
    return { ...accepted, declining: declining[1] as Operation, declines: Number(declining[2]) }
  return { ...accepted, declined: 'UNKNOWN_CARD' }
}
