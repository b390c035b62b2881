import { type DocumentNode, parse } from 'graphql'
import { LRUCache } from 'lru-cache'
import { checkDocument } from './document-limits.ts'
import type { OperationLimits } from './operation-limits.ts'
import { checkRepetition } from './repetition-limit.ts'
import { checkText } from './text-limits.ts'

/** Refuses a text over a limit with a fault BAD_USER_INPUT. One it has passed before passes without being read again. */
export type CheckOperationText = (text: string) => void

/** Text of operations known to be within the limits, in characters: those of a busy graph several times over. */
const passed_characters_max = 4 * 1024 * 1024

/** The limits in order of what they cost to check: length, tokens, then the parsed document. Nothing is validated yet. */
export function createCheckOperationText(limits: OperationLimits): CheckOperationText {
  const passed = new LRUCache<string, true>({
    maxSize: passed_characters_max,
    sizeCalculation: (_, text) => text.length + 1,
  })

  return (text) => {
    if (passed.has(text)) return
    checkText(text, limits)
    const document = parsed(text)
    if (document === null) return
    checkDocument(document, limits)
    checkRepetition(document, limits)
    passed.set(text, true)
  }
}

/** What cannot be parsed is explained by whoever parses it for good. */
function parsed(text: string): DocumentNode | null {
  try {
    return parse(text, { noLocation: true })
  } catch {
    return null
  }
}
