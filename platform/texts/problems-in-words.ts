/** Something that is wrong with an input, and where. */
interface Problem {
  readonly path: string
  readonly message: string
}

/**
 * What a refusal says to those who read its message only: that nothing happened, the first problem with its place, and how many
 * more are listed beside it.
 */
export function problemsInWords(problems: readonly Problem[]): string {
  const [first, ...others] = problems
  if (first === undefined) return 'The input cannot be accepted; nothing was changed.'
  const said = /[.?!]$/.test(first.message) ? first.message : `${first.message}.`
  const more =
    others.length === 0
      ? ''
      : ` ${others.length} more ${others.length === 1 ? 'problem is' : 'problems are'} listed.`
  return `The input cannot be accepted; nothing was changed. ${first.path}: ${said}${more}`
}
