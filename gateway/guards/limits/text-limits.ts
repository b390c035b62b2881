import { Lexer, Source, TokenKind } from 'graphql'
import { fault } from '#platform/faults/codes.ts'
import type { OperationLimits } from './operation-limits.ts'

const opening: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.PAREN_L, TokenKind.BRACKET_L])
const closing: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.PAREN_R, TokenKind.BRACKET_R])

/**
 * Refuses a text that is too large to be worth parsing: one pass over its tokens, which stops at the first bound. Throws a
 * fault BAD_USER_INPUT that names the bound. What is no GraphQL at all is left for the parser to explain.
 */
export function checkText(text: string, limits: OperationLimits): void {
  if (text.length > limits.characters_max) {
    throw tooMuch(
      'characters',
      text.length,
      limits.characters_max,
      'Split it, or send large values as variables.',
    )
  }
  const lexer = new Lexer(new Source(text))
  let [tokens, directives, aliases, nesting, parentheses] = [0, 0, 0, 0, 0]
  for (;;) {
    const kind = nextKind(lexer)
    if (kind === null || kind === TokenKind.EOF) return
    tokens += 1
    if (tokens > limits.tokens_max) {
      throw tooMuch('tokens', tokens, limits.tokens_max, 'Split it, or send values as variables.')
    }
    if (opening.has(kind)) nesting += 1
    else if (closing.has(kind)) nesting -= 1
    if (nesting > limits.nesting_max) {
      throw tooMuch('levels of brackets', nesting, limits.nesting_max, 'Ask for less at once.')
    }
    if (kind === TokenKind.PAREN_L) parentheses += 1
    else if (kind === TokenKind.PAREN_R) parentheses -= 1
    else if (kind === TokenKind.AT) directives += 1
    // Inside parentheses a colon belongs to an argument or a variable, outside to an alias.
    else if (kind === TokenKind.COLON && parentheses === 0) aliases += 1
    if (directives > limits.directives_max) {
      throw tooMuch(
        'directives',
        directives,
        limits.directives_max,
        'Put conditions on fragments, not on fields.',
      )
    }
    if (aliases > limits.aliases_max) {
      throw tooMuch(
        'aliases',
        aliases,
        limits.aliases_max,
        'Ask for lists of things instead of each by itself.',
      )
    }
  }
}

function nextKind(lexer: Lexer): TokenKind | null {
  try {
    return lexer.advance().kind
  } catch {
    return null
  }
}

/** `BAD_USER_INPUT`: what there is too much of, how much is allowed, and what to do instead. */
export function tooMuch(what: string, given: number, max: number, instead: string): Error {
  return fault(
    'BAD_USER_INPUT',
    `The operation has ${given} ${what} or more; at most ${max} are allowed. ${instead}`,
  )
}
