import type { Client, Connection } from './connection.ts'
import type { Sql } from './database.ts'
import { ConnectionLost, isConnectionLost, NothingWritten } from './sqlstate.ts'

/** Undoes a part of a transaction: what `work` did when it throws. */
export type Savepoint = <T>(work: (sql: Sql) => Promise<T>) => Promise<T>

/**
 * One transaction on a connection nobody else uses meanwhile: commits when `work` resolves, rolls back when it throws. BEGIN is not
 * waited for: it travels with the first statement.
 *
 * A connection that is lost on the way ends it: `work`, which may be waiting for something else, is refused every further
 * statement, so that none is sent on the connection's successor. The caller keeps the connection until `work` has ended. Throws
 * `NothingWritten` when the loss came before COMMIT was sent, and a lost connection's error when nobody can know.
 */
export async function inTransaction<T>(connection: Connection, work: (sql: Sql) => Promise<T>): Promise<T> {
  const { client, generation } = connection
  const state = { over: false }
  const lost = () => connection.generation !== generation
  const refuse = () => {
    if (state.over || lost()) throw new ConnectionLost('the transaction is over: nothing was sent')
  }

  let result: T
  try {
    const begun = client.unsafe('begin').execute()
    begun.catch(() => undefined)
    result = await work(guarded(client, refuse))
    await begun
  } catch (error) {
    state.over = true
    if (!lost()) await rollBack(connection, error)
    throw lost()
      ? new NothingWritten('the connection was lost within the transaction', { cause: error })
      : error
  }
  state.over = true
  if (lost()) throw new NothingWritten('the connection was lost before the transaction committed')
  const { command } = await client.unsafe('commit')
  // Postgres answers COMMIT with ROLLBACK when a statement failed and nobody minded.
  if (command !== 'COMMIT')
    throw new Error('the transaction was rolled back: one of its statements had failed')
  return result
}

/** Ends the transaction for certain: closing its connection does where ROLLBACK cannot. */
async function rollBack(connection: Connection, reason: unknown): Promise<void> {
  const { client, generation } = connection
  try {
    if (isConnectionLost(reason)) throw reason
    await client.unsafe('rollback')
  } catch {
    if (connection.generation === generation) connection.discard()
  }
}

function guarded(client: Client, refuse: () => void): Sql {
  let savepoints = 0
  const savepoint: Savepoint = async (work) => {
    const name = `s${savepoints++}`
    refuse()
    await client.unsafe(`savepoint ${name}`)
    try {
      return await work(sql)
    } catch (error) {
      refuse()
      await client.unsafe(`rollback to ${name}`)
      throw error
    }
  }
  const sql: Sql = new Proxy(client, {
    apply(target, self, given) {
      refuse()
      return Reflect.apply(target as never, self, given)
    },
    get(target, key) {
      if (key === 'savepoint') return savepoint
      if (key === 'begin') throw new Error('a transaction within a transaction: use savepoint')
      refuse()
      return Reflect.get(target, key)
    },
  })
  return sql
}
