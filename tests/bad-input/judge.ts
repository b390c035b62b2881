import type { SubgraphResponse } from '#platform/subgraph/port.ts'
import { type Mutant, valueAt } from './mutants.ts'
import type { MutationUnderTest } from './schema.ts'

const input_codes = /^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/
/** What only a program would say: of ours, of the language it is written in, of the database. */
const words_of_programs =
  /undefined|\bNaN\b|\[object|TypeError|RangeError|\.ts\b|select |insert |violates|constraint|syntax|relation |uuid:|bytea|UTF8/
const message_chars_max = 400
const problems_max = 250

type Json = Record<string, unknown>

/** What is wrong with the answer to a bad input; null when it is a refusal as it should be. */
export function complaintAbout(
  mutation: MutationUnderTest,
  mutant: Mutant,
  { data, errors }: SubgraphResponse,
): string | null {
  const answer = data?.[mutation.name] as Json | null | undefined
  if (errors !== undefined) {
    const codes = errors.map((error) => String(error.extensions?.code))
    if (!codes.every((code) => input_codes.test(code))) return `failed with ${codes.join()}`
    if (answer !== undefined && answer !== null) return 'answered beside its errors'
    // GraphQL repeats the value it refuses, however long it is.
    if (mutant.malformed)
      return badlySaid(
        errors.map((error) => error.message),
        12_000,
      )
    if (mutation.refusals.size > 0) return `is no typed refusal: ${errors[0]?.message}`
    return (
      badlySaid(errors.map((error) => error.message)) ??
      (errors.some((error) => error.message.includes(linePathOf(mutant)))
        ? null
        : `does not name it: ${errors[0]?.message}`)
    )
  }
  if (mutant.malformed) return 'was taken although GraphQL should refuse it'
  const refusal = String(answer?.__typename)
  if (!mutation.refusals.has(refusal)) return 'was accepted'
  const own = (field: string) => answer?.[`${refusal}_${field}`]
  if (refusal === 'IdempotencyKeyReused') return 'met a key that was used: an earlier one had an effect'
  const problems = (own('problems') ?? []) as { InputProblem_path: string; InputProblem_message: string }[]
  if (problems.length > problems_max) return `lists ${problems.length} problems`
  if (refusal === 'InvalidInput' && problems.length === 0) return 'names no problem'
  const said = [String(own('message')), ...problems.map((problem) => problem.InputProblem_message)]
  return (
    badlySaid(said) ??
    (names(
      mutant,
      refusal,
      answer as Json,
      problems.map((each) => each.InputProblem_path),
    )
      ? null
      : `does not name it: ${JSON.stringify(answer)}`)
  )
}

function badlySaid(messages: readonly string[], chars_max = message_chars_max): string | null {
  const bad = messages.find(
    (message) => message.trim().length < 8 || message.length > chars_max || words_of_programs.test(message),
  )
  return bad === undefined ? null : `says: ${bad.slice(0, 1_000)}`
}

/** `lines.1.quantity` of `input.lines.1.quantity`. */
const linePathOf = ({ path }: Mutant) => path.replace(/^input\./, '')

/**
 * Whether a refusal says where: a problem with the path, or of a line another one that says which line, or by its very type, as
 * there is one supplier in the input that can be unknown.
 */
function names(mutant: Mutant, refusal: string, answer: Json, paths: readonly string[]): boolean {
  const path = linePathOf(mutant)
  // What is missing of a whole, or follows of nothing being there, is told where it is missed.
  if (path === 'input' || mutant.what === 'nothing in it') return true
  if (refusal === 'InvalidInput') {
    // What is wrong may be told of a neighbour in the same line: 99 units were counted, and lots of 90 are named.
    const place = path.slice(0, path.lastIndexOf('.') + 1)
    return paths.some(
      (each) =>
        each === path ||
        path.startsWith(`${each}.`) ||
        (place !== '' && each.startsWith(place)) ||
        each.startsWith(`${path}.`),
    )
  }
  const line = /^(.*)\.(\d+)(\.|$)/.exec(mutant.path)
  if (line === null) return true
  const [, list = '', index = ''] = line
  const text = JSON.stringify(answer)
  if (new RegExp(`_index":${index}\\b`).test(text)) return true
  const entry = valueAt(mutant.args, [...list.split('.'), Number(index)])
  const ids =
    typeof entry === 'string'
      ? [entry]
      : Object.values(entry as Json).filter((value) => typeof value === 'string')
  return ids.some((id) => text.includes(JSON.stringify(id)))
}
