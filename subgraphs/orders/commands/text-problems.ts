import { idempotency_key_chars_max } from '#platform/idempotency/once.ts'
import { isPlainText, not_plain } from '#platform/texts/plain-text.ts'
import type { Problem } from '../domain/placement.ts'

/** What is wrong with a text that must say something, in at most so many characters. */
export function textProblems(path: string, text: string, chars_max: number): readonly Problem[] {
  if (text.trim() === '' || text.length > chars_max)
    return [{ path, message: `This has 1 to ${chars_max} characters.` }]
  return isPlainText(text) ? [] : [{ path, message: not_plain }]
}

export const keyProblems = (key: string) => textProblems('idempotencyKey', key, idempotency_key_chars_max)
