/** RFC 5321 §4.5.3.1.3: a path of 256 octets, less its angle brackets. */
const email_chars_max = 254
/** RFC 5321 §4.5.3.1.1. */
const local_part_chars_max = 64
/**
 * "Valid e-mail address" of the HTML standard, with a dot in the domain. ASCII only: two addresses that differ in letters which
 * merely look or fold alike can never become one account.
 */
const email_form =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/

/** The one form under which an address is stored and looked up: trimmed, lower case. */
export function normalEmail(given: string): string {
  return given.trim().replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

/** What is wrong with a normal address, or null. */
export function emailProblem(email: string): string | null {
  if (email.length > email_chars_max) return `At most ${email_chars_max} characters.`
  if (email_form.test(email) && email.indexOf('@') <= local_part_chars_max) return null
  return 'Give an e-mail address such as ada@example.com.'
}
