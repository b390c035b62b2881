import { isPlainLine, isPlainText } from '#platform/texts/plain-text.ts'
import type { ProblemList } from './problems.ts'

export const name_chars_max = 200
export const label_chars_max = 100
export const description_chars_max = 5_000
export const slug_chars_max = 100
export const sku_chars_max = 64
export const reason_chars_max = 500
export const search_chars_max = 100

const slug_pattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Whether a text can be an identifier such as `web-uk`, or a name in addresses. */
export function isSlug(text: string, chars_max = slug_chars_max): boolean {
  return text.length <= chars_max && slug_pattern.test(text)
}

/**
 * Whether a text can be a stock keeping unit: printable, no blanks at its ends. Other systems' codes may hold blanks
 * inside.
 */
export function isSku(text: string): boolean {
  return text.length >= 1 && text.length <= sku_chars_max && isPlainLine(text) && text.trim() === text
}

/** A trimmed one-line text of 1 to `chars_max` characters; otherwise a problem is noted. */
export function readLine(
  problems: ProblemList,
  path: string,
  given: string,
  chars_max = name_chars_max,
): string {
  const text = given.trim()
  problems.expect(text.length > 0 && text.length <= chars_max, path, `must have 1 to ${chars_max} characters`)
  problems.expect(isPlainLine(text), path, 'must not hold control characters')
  return text
}

/** A trimmed text of any lines, up to `description_chars_max` characters; otherwise a problem is noted. */
export function readDescription(problems: ProblemList, path: string, given: string): string {
  const text = given.trim()
  problems.expect(
    text.length <= description_chars_max,
    path,
    `must have at most ${description_chars_max} characters`,
  )
  problems.expect(isPlainText(text), path, 'must not hold control characters')
  return text
}

/** The given slug, or one made from the name; otherwise a problem is noted. */
export function readSlug(
  problems: ProblemList,
  path: string,
  given: string | null | undefined,
  name: string,
): string {
  const slug = given ?? slugOf(name)
  const message =
    given == null
      ? 'cannot be made from this name; give one'
      : `must be small letters, digits and single hyphens, at most ${slug_chars_max}`
  problems.expect(isSlug(slug), path, message)
  return slug
}

/**
 * A name as it can stand in an address: `Crème brûlée, 2 pcs` is `creme-brulee-2-pcs`. Empty when no letter or digit
 * remains.
 */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, slug_chars_max)
    .replace(/-+$/, '')
}
