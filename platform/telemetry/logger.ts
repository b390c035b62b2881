import { type Logger, pino } from 'pino'

export type { Logger } from 'pino'

/** Paths that may hold a secret or something personal, and are never written out. */
const redacted_paths = [
  'authorization',
  'headers.authorization',
  'headers.cookie',
  'headers["x-api-key"]',
  'apiKey',
  '*.apiKey',
  'password',
  '*.password',
  'token',
  '*.token',
  'email',
  '*.email',
  // What Postgres and its driver tell of a failed statement: whole rows, and the values that were sent.
  'err.detail',
  'err.parameters',
  'err.args',
]

/**
 * A JSON logger for one part of the system. The level comes from LOG_LEVEL (default `info`); secrets and personal fields are
 * redacted.
 */
export function createLogger(name: string, level: string = process.env.LOG_LEVEL ?? 'info'): Logger {
  return pino({ name, level, redact: { paths: redacted_paths, censor: '[redacted]' } })
}

/** A logger that says nothing, for tests that look at answers only. */
export const silentLogger: Logger = pino({ level: 'silent' })
