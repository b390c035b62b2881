import { idempotency_key_chars_max } from '#platform/idempotency/once.ts'
import type { Problem } from '../domain/placement.ts'

/** What is wrong with a text that must say something, in at most so many characters. */
export function textProblems(path: string, text: string, chars_max: number): readonly Problem[] {
  // Postgres text cannot hold NUL; nothing a person types contains it.
  return text.trim() !== '' && text.length <= chars_max && !text.includes('\0')
    ? []
    : [{ path, message: `This has 1 to ${chars_max} characters.` }]
}

export const keyProblems = (key: string) => textProblems('idempotencyKey', key, idempotency_key_chars_max)
