import type postgres from 'postgres'
import type { ContextName } from '../../embedded/contexts.ts'

/** One database as it was at one instant, read behind the policies: every tenant's rows. */
export type Snapshot = postgres.ReservedSql

/** All databases, each as of one instant of its own. */
export type Books = Readonly<Record<ContextName | 'events', Snapshot>>

/** What a query of an invariant returns: the thing that is wrong, and what is wrong with it. */
export interface FoundRow {
  readonly tenant_id: string
  readonly id: string
  readonly says: string
}

/** A thing that breaks an invariant. */
export interface Finding {
  readonly invariant: string
  /** '*' for what belongs to no tenant. */
  readonly tenantId: string
  readonly id: string
  readonly says: string
}

/** Something that must hold, over all tenants, and the query that finds whatever breaks it. */
export interface Invariant {
  readonly name: string
  /** One sentence: what holds. */
  readonly promise: string
  /** A violation fails the verification; a notice is work that waits, for a person or for the system itself. */
  readonly severity: 'violation' | 'notice'
  /** At most `limit` rows, in an order that is the same every time. */
  find(books: Books, limit: number): Promise<readonly FoundRow[]>
}

type Query = (sql: Snapshot, limit: number) => PromiseLike<readonly FoundRow[]>

/** An invariant of one context's own books. */
export function within(
  context: ContextName,
  name: string,
  promise: string,
  query: Query,
  severity: Invariant['severity'] = 'violation',
): Invariant {
  return { name, promise, severity, find: async (books, limit) => query(books[context], limit) }
}

/** An invariant of the plumbing that every context has. */
export function everywhere<Name extends ContextName | 'events'>(
  contexts: readonly Name[],
  name: string,
  promise: string,
  query: (sql: Snapshot, limit: number, context: Name) => PromiseLike<readonly FoundRow[]>,
  severity: Invariant['severity'] = 'violation',
): Invariant {
  const find: Invariant['find'] = async (books, limit) => {
    const found = await Promise.all(contexts.map((context) => query(books[context], limit, context)))
    return found.flat().slice(0, limit)
  }
  return { name, promise, severity, find }
}
