import { createHash } from 'node:crypto'

/**
 * A number from 0 up to 1 that depends on the seed and the names alone: what chance decides about an invoice is the same in
 * every run, whatever was played before it or at the same time.
 */
export function chanceOf(seed: number, ...names: readonly string[]): number {
  const hash = createHash('sha256')
    .update([seed, ...names].join('\n'))
    .digest()
  return hash.readUInt32BE(0) / 2 ** 32
}

/** A normally distributed number from such chances (Box and Muller, 1958). */
export function normalOf(seed: number, ...names: readonly string[]): number {
  const radius = Math.sqrt(-2 * Math.log(1 - chanceOf(seed, ...names, 'radius')))
  return radius * Math.cos(2 * Math.PI * chanceOf(seed, ...names, 'angle'))
}

/** A card of the payment simulator, and how many of the invoices are paid with it. */
interface Card {
  readonly token: string
  readonly share: number
}

/** Cards that do not simply pay. Whoever is declined leaves: nobody in the file says what they would have done. */
const bad_cards: readonly Card[] = [
  { token: 'tok_declined', share: 0.015 },
  { token: 'tok_insufficient_funds', share: 0.005 },
  // One 500 of the provider, then it works: nobody but the process should notice.
  { token: 'tok_error', share: 0.003 },
  // Charged, but the reply is lost: the process has to ask what became of it.
  { token: 'tok_timeout', share: 0.001 },
]

/** The card an invoice is paid with. */
export function cardOf(seed: number, invoice: string): string {
  let chance = chanceOf(seed, 'card', invoice)
  for (const { token, share } of bad_cards) {
    if (chance < share) return token
    chance -= share
  }
  return 'tok_visa'
}
