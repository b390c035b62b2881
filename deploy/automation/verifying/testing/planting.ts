import postgres from 'postgres'
import type { ContextName } from '#deploy/embedded/contexts.ts'
import type { DatabaseUrls } from '#deploy/embedded/databases.ts'
import type { Books, FoundRow, Invariant, Snapshot } from '../invariant.ts'
import { invariants } from '../invariants.ts'
import { ownerUrl } from './shop-world.ts'

/** What came of a fault planted by hand. */
export type Planted =
  /** The database itself does not take it: the name of the rule. */
  { readonly refused: string } | { readonly found: readonly FoundRow[]; readonly id: string | null }

export interface Fault {
  readonly of: ContextName | 'events'
  /** One row with the id of what will be wrong; read before. */
  readonly id?: string
  /** Statements of the owner, to whom no policy applies. */
  readonly by: string
  /** Which invariant is to find it. */
  readonly invariant: string
}

const found_max = 50

/** Plants faults in the databases of a system at rest, and takes each back: all is as it was afterwards. */
export async function openPlanting(urls: DatabaseUrls) {
  const names = [...(Object.keys(urls.contexts) as ContextName[]), 'events'] as const
  const clients = names.map((name) =>
    postgres(ownerUrl(name === 'events' ? urls.events : urls.contexts[name]), {
      max: 1,
      onnotice: () => undefined,
    }),
  )
  const connections: Snapshot[] = []
  for (const client of clients) {
    const connection = await client.reserve()
    await connection`begin`
    connections.push(connection)
  }
  const books = Object.fromEntries(names.map((name, index) => [name, connections[index]])) as Books

  async function plant({ of, id, by, invariant }: Fault): Promise<Planted> {
    const sql = books[of]
    await sql`savepoint untouched`
    try {
      const [wrong] = id === undefined ? [] : await sql.unsafe<{ id: string }[]>(id)
      const refused = await sql
        .unsafe(`set local session_replication_role = replica; ${by}`)
        .then(() => null, ruleOf)
      if (refused !== null) return { refused }
      return { found: await nameOf(invariant).find(books, found_max), id: wrong?.id ?? null }
    } finally {
      await sql`rollback to savepoint untouched`
    }
  }

  return {
    plant,
    query: (of: ContextName | 'events') => books[of],
    async close() {
      for (const connection of connections) connection.release()
      await Promise.all(clients.map((client) => client.end({ timeout: 5 })))
    },
  }
}

function nameOf(name: string): Invariant {
  const found = invariants.find((each) => each.name === name)
  if (found === undefined) throw new Error(`there is no invariant ${name}`)
  return found
}

/** Only a rule counts as a refusal; a statement that is wrong in itself is a mistake of the test. */
function ruleOf(error: unknown): string {
  const { code, constraint_name: constraint, column_name: column } = error as Partial<postgres.PostgresError>
  if (code === undefined || !code.startsWith('23')) throw error
  return constraint ?? column ?? code
}
