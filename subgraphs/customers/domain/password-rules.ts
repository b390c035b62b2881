import { common_passwords } from './common-passwords.ts'

/** NIST SP 800-63B §3.1.1.2: at least 8, at least 64 permitted, no composition rules, known bad ones refused. */
const password_chars_min = 8
const password_chars_max = 128
const distinct_chars_min = 3

/** Whom the password is for: it must not be made of what everybody knows about them. */
export interface PasswordOwner {
  readonly email: string
  readonly name: string
}

interface PasswordRule {
  readonly message: string
  readonly broken: (password: string, owner: PasswordOwner) => boolean
}

const password_rules: readonly PasswordRule[] = [
  {
    message: `At least ${password_chars_min} characters.`,
    broken: (password) => lengthOf(password) < password_chars_min,
  },
  {
    message: `At most ${password_chars_max} characters.`,
    broken: (password) => lengthOf(password) > password_chars_max,
  },
  {
    message: 'This cannot be stored; choose other characters.',
    broken: (password) => !password.isWellFormed(),
  },
  { message: 'This password is too common: it is among the first ones tried.', broken: isCommon },
  {
    message: 'This is one or two characters repeated.',
    broken: (password) => new Set(password).size < distinct_chars_min,
  },
  { message: 'This is your e-mail address or name.', broken: isAboutAccount },
]

/** What is wrong with a new password, or null: the first broken rule. */
export function passwordProblem(given: string, owner: PasswordOwner): string | null {
  const password = normalPassword(given)
  return password_rules.find((rule) => rule.broken(password, owner))?.message ?? null
}

/** The same characters typed on another keyboard are the same password (NFKC, as NIST SP 800-63B asks). */
export function normalPassword(given: string): string {
  return given.normalize('NFKC')
}

/** Whether a password can be anybody's at all; longer ones are never hashed. */
export function isPossiblePassword(given: string): boolean {
  return given.length <= password_chars_max * 2 && lengthOf(normalPassword(given)) <= password_chars_max
}

function lengthOf(password: string): number {
  return [...password].length
}

function isCommon(password: string): boolean {
  return common_passwords.has(password.toLowerCase())
}

function isAboutAccount(password: string, { email, name }: PasswordOwner): boolean {
  const lower = password.toLowerCase()
  return [email, email.split('@')[0], name.toLowerCase(), name.toLowerCase().replaceAll(' ', '')].includes(
    lower,
  )
}
