import { isPlainText, not_plain } from '#platform/texts/plain-text.ts'

/** Something that is wrong with an input, and where. */
export interface Problem {
  /** `lines.1.quantity` */
  readonly path: string
  readonly message: string
}

/** Whether a text has something in it, not too much of it, and can be kept as it is. */
export function isStorable(text: string, chars_max: number): boolean {
  return text.trim() !== '' && text.length <= chars_max && isPlainText(text)
}

/** What is wrong with a text: `message` says what it should be, another one that its characters cannot be kept. */
export function problemsOfText(
  path: string,
  text: string,
  chars_max: number,
  message: string,
): readonly Problem[] {
  if (text.trim() === '' || text.length > chars_max) return [{ path, message }]
  return unless(isPlainText(text), path, not_plain)
}

/** Nothing when the rule holds, else the problem. */
export function unless(holds: boolean, path: string, message: string): readonly Problem[] {
  return holds ? [] : [{ path, message }]
}
