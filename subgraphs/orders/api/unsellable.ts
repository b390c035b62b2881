import type { UnsellableLine } from '../commands/placing/ask-for-quote.ts'

/** So many lines are named in the sentence; all of them are in the refusal's list. */
const named_lines_max = 3

const why: Readonly<Record<UnsellableLine['reason'], string>> = {
  UNKNOWN_VARIANT: 'is nothing we know',
  NOT_PUBLISHED: 'is not for sale',
  NO_PRICE: 'has no price in this channel and currency',
}

/** Which lines cannot be bought and why, in words: `lines.1 is not for sale. Leave it out.` */
export function unsellable(lines: readonly UnsellableLine[], nothing_done: string) {
  const named = lines.slice(0, named_lines_max).map(({ index, reason }) => `lines.${index} ${why[reason]}`)
  const others = lines.length - named.length
  const all = others === 0 ? named.join(', ') : `${named.join(', ')}, nor can ${others} more be bought`
  const advice = lines.every(({ reason }) => reason === 'NO_PRICE') ? ', or choose another currency' : ''
  const message = `${nothing_done}: ${all}. Leave ${lines.length === 1 ? 'it' : 'them'} out${advice}.`
  return { __typename: 'LinesUnavailable', message, lines } as const
}
