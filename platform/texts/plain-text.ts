/** Line breaks and tabs are what people type; other control characters, and halves of surrogate pairs, are not. */
const unfit = /(?![\n\r\t])[\p{Cc}\p{Cs}]/u
const unfit_in_line = /[\p{Cc}\p{Cs}]/u

/**
 * Whether a text can be kept and shown as it is. NUL fits no text of Postgres, half a surrogate pair (UTF-16) no JSON of it,
 * and a terminal obeys escapes that it shows.
 */
export function isPlainText(text: string): boolean {
  return !unfit.test(text)
}

/** The same for a text of one line. */
export function isPlainLine(text: string): boolean {
  return !unfit_in_line.test(text)
}

/** What to tell whoever sent a text that is not plain. */
export const not_plain = 'This holds characters that cannot be kept: leave control characters out.'
