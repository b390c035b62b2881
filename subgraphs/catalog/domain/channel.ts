import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { isCurrency } from '#platform/money/money.ts'
import { type InvalidInput, invalidInput, noProblems } from './problems.ts'
import { isSlug, label_chars_max, readLine } from './texts.ts'

/** A way of selling. */
export interface Channel {
  /** A slug such as `web-uk`. */
  readonly id: string
  readonly name: string
  readonly currency: string
  readonly pricesIncludeTax: boolean
  /** Basis points: 2000 is 20 %. */
  readonly taxRateBp: number
  readonly country: string
}

export const channels_max = 100
const channel_id_chars_max = 50
const tax_rate_bp_max = 10_000

/** Adds a channel unless its id is taken, the channels are too many or something is out of bounds. */
export function createChannel(given: Channel, known: readonly Channel[]): Decision<Channel, InvalidInput> {
  const problems = noProblems()
  problems.expect(
    isSlug(given.id, channel_id_chars_max),
    'id',
    `must be small letters, digits and single hyphens, at most ${channel_id_chars_max}`,
  )
  problems.expect(!known.some((channel) => channel.id === given.id), 'id', 'is taken')
  problems.expect(known.length < channels_max, 'id', `there are ${channels_max} channels already`)
  const name = readLine(problems, 'name', given.name, label_chars_max)
  problems.expect(isCurrency(given.currency), 'currency', 'is not an ISO 4217 code')
  problems.expect(
    Number.isInteger(given.taxRateBp) && given.taxRateBp >= 0 && given.taxRateBp <= tax_rate_bp_max,
    'taxRateBp',
    `must be between 0 and ${tax_rate_bp_max}`,
  )
  return problems.found.length > 0 ? refuse(invalidInput(problems.found)) : accept({ ...given, name })
}
