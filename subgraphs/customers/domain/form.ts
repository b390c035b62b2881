import { isPlainText, not_plain } from '#platform/texts/plain-text.ts'
import { emailProblem, normalEmail } from './email.ts'
import { type PasswordOwner, passwordProblem } from './password-rules.ts'
import type { InvalidInput, Problem } from './refusals.ts'

export const name_chars_max = 200
const phone_form = /^\+?[0-9][0-9 ()./-]{3,28}$/

type Given = string | null | undefined

/** Reads the fields of an input and keeps every problem, so that a person hears of all of them at once. */
export interface Form {
  /** Text that must be there, trimmed. */
  text(path: string, given: Given, chars_max: number): string
  /** Text that may be absent; blank is absent. */
  optionalText(path: string, given: Given, chars_max: number): string | null
  name(path: string, given: Given): string
  /** A normal e-mail address (see email.ts). */
  email(path: string, given: Given): string
  optionalEmail(path: string, given: Given): string | null
  optionalPhone(path: string, given: Given): string | null
  /** A new password for an account; returned as it was given. */
  password(path: string, given: string, owner: PasswordOwner): string
  /** Adds a problem that only the caller can see. */
  problem(path: string, message: string): void
  /** The refusal that names all problems, or null when there were none. */
  refusal(): InvalidInput | null
}

export function createForm(): Form {
  const problems: Problem[] = []
  const problem = (path: string, message: string) => void problems.push({ path, message })

  function text(path: string, given: Given, chars_max: number): string {
    const value = optionalText(path, given, chars_max)
    if (value === null) problem(path, 'This must not be empty.')
    return value ?? ''
  }

  function optionalText(path: string, given: Given, chars_max: number): string | null {
    const value = (given ?? '').normalize('NFC').trim()
    if (value.length > chars_max)
      problem(path, `At most ${chars_max} characters; ${value.length} were given.`)
    if (!isPlainText(value)) problem(path, not_plain)
    return value === '' ? null : value
  }

  function email(path: string, given: Given): string {
    const value = normalEmail(given ?? '')
    const wrong = emailProblem(value)
    if (wrong !== null) problem(path, wrong)
    return value
  }

  function optionalPhone(path: string, given: Given): string | null {
    const value = (given ?? '').trim()
    if (value === '') return null
    if (!phone_form.test(value)) problem(path, 'Give a phone number such as +44 20 7946 0000.')
    return value
  }

  function password(path: string, given: string, owner: PasswordOwner): string {
    const wrong = passwordProblem(given, owner)
    if (wrong !== null) problem(path, wrong)
    return given
  }

  return {
    text,
    optionalText,
    name: (path, given) => text(path, given, name_chars_max),
    email,
    optionalEmail: (path, given) => ((given ?? '').trim() === '' ? null : email(path, given)),
    optionalPhone,
    password,
    problem,
    refusal: () => (problems.length === 0 ? null : { refusal: 'InvalidInput', problems }),
  }
}
