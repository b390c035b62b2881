import { z } from 'zod'

/** A problem with the configuration; the start stops with this message and no stack. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
}

/**
 * Reads environment variables against a zod object whose keys are the variables' names. Throws one ConfigurationError that
 * names every wrong variable and says what it must be.
 */
export function readEnvironment<Shape extends z.ZodRawShape>(
  shape: Shape,
  environment: Readonly<Record<string, string | undefined>>,
): z.infer<z.ZodObject<Shape>> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const result = z.object(shape).safeParse(given)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => {
    const name = issue.path.join('.')
    const missing = given[name] === undefined ? 'is missing' : 'is wrong'
    return `  ${name} ${missing}: ${issue.message}`
  })
  throw new ConfigurationError(`The configuration cannot be used:\n${lines.join('\n')}`)
}

/** A TCP port as an environment variable holds it. */
const port_rule = 'must be a TCP port: a whole number from 0 to 65535'
export const portVariable = z.coerce.number(port_rule).int(port_rule).min(0, port_rule).max(65_535, port_rule)

/** A secret of at least 32 characters. */
const secret_rule = 'must be a secret of at least 32 characters'
export const secretVariable = z.string(secret_rule).min(32, secret_rule)

/** A Postgres connection URL. */
const database_url_rule = 'must be a URL such as postgres://user:password@host:5432/database'
export const databaseUrlVariable = z.string(database_url_rule).regex(/^postgres(ql)?:\/\//, database_url_rule)

/** A variable that holds a JSON object of texts: `{"shop.example.com":"acme"}`. */
export const mapVariable = z.string().transform((text, context): Record<string, string> => {
  const parsed = z.record(z.string(), z.string()).safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  context.addIssue('must be a JSON object whose values are texts, such as {"shop.example.com":"acme"}')
  return z.NEVER
})

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
