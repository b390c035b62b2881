/** The SQLSTATE conditions we act on, by their names in the PostgreSQL manual (appendix A). */
export const sqlstate = {
  unique_violation: '23505',
  check_violation: '23514',
  foreign_key_violation: '23503',
  exclusion_violation: '23P01',
  serialization_failure: '40001',
  deadlock_detected: '40P01',
  lock_not_available: '55P03',
  query_canceled: '57014',
  admin_shutdown: '57P01',
  crash_shutdown: '57P02',
  cannot_connect_now: '57P03',
  too_many_connections: '53300',
  disk_full: '53100',
  out_of_memory: '53200',
  undefined_object: '42704',
  read_only_sql_transaction: '25006',
} as const

export type SqlState = keyof typeof sqlstate

/** A connection was lost. Carries the driver's code for it, so that everybody who knows the driver knows what happened. */
export class ConnectionLost extends Error {
  override readonly name: string = 'ConnectionLost'
  readonly code = 'CONNECTION_CLOSED'
}

/** A write that had no effect for certain, because its connection was lost before that. It can be run again. */
export class NothingWritten extends ConnectionLost {
  override readonly name = 'NothingWritten'
}

const transient: ReadonlySet<string> = new Set([
  sqlstate.serialization_failure,
  sqlstate.deadlock_detected,
  // The connection was replaced between taking its tenant on and using it; nothing was done.
  sqlstate.undefined_object,
  sqlstate.read_only_sql_transaction,
])
const connection_lost: ReadonlySet<string> = new Set([
  sqlstate.admin_shutdown,
  sqlstate.crash_shutdown,
  sqlstate.cannot_connect_now,
  sqlstate.too_many_connections,
  // A connection that came back mid-way has no tenant yet, and the policies refuse to read without one.
  sqlstate.undefined_object,
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
])

/** Whether a database error is this condition; with `constraint`, only when that constraint was violated. */
export function violates(error: unknown, state: SqlState, constraint?: string): boolean {
  const { code, constraint_name } = causeOf(error)
  return code === sqlstate[state] && (constraint === undefined || constraint_name === constraint)
}

/** Whether running the same transaction again can succeed: it was rolled back for a reason that passes. */
export function isTransient(error: unknown): boolean {
  return error instanceof NothingWritten || transient.has(causeOf(error).code ?? '')
}

/** Whether the connection, not the statement, failed: the effect of a write is then unknown until read again. */
export function isConnectionLost(error: unknown): boolean {
  return connection_lost.has(causeOf(error).code ?? '')
}

/** Whether the server has no room for it now: the statement failed and was undone, and the same may work later. */
export function isOutOfRoom(error: unknown): boolean {
  const { code } = causeOf(error)
  return code === sqlstate.disk_full || code === sqlstate.out_of_memory
}

interface DatabaseError {
  readonly code?: string
  readonly constraint_name?: string
}

/** Drizzle wraps what the driver threw. */
function causeOf(error: unknown): DatabaseError {
  if (typeof error !== 'object' || error === null) return {}
  const { cause } = error as { cause?: unknown }
  return (typeof cause === 'object' && cause !== null && 'code' in cause ? cause : error) as DatabaseError
}
