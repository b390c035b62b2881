/** An operation that somebody has read and released. */
export interface TrustedDocument {
  /** What clients send instead of the text: its SHA-256 in hex, unless the client's tools chose another id. */
  readonly id: string
  readonly name: string
  readonly type: 'query' | 'mutation' | 'subscription'
  readonly text: string
  /** Whom to ask about it: a team, a partner. */
  readonly owner: string
  /** The client application that may run it; null for all. */
  readonly client: string | null
  /** How long a shared cache may keep a guest's answer to a GET; 0 for not at all. */
  readonly max_age_seconds: number
}

/** Where released operations are kept. Read on every request, so an adapter answers from memory. */
export interface TrustedDocuments {
  /** The document with this id that a client may run. */
  find(id: string, client: string | null): TrustedDocument | null
  all(): readonly TrustedDocument[]
  /** Calls back after a change. Returns the way to stop. */
  onChange(listener: () => void): () => void
}

/** An index that adapters share. A client's own document goes before one that is for all. */
export function indexDocuments(
  documents: readonly TrustedDocument[],
): Pick<TrustedDocuments, 'find' | 'all'> {
  const byKey = new Map(documents.map((each) => [keyOf(each.id, each.client), each]))
  return {
    find: (id, client) => byKey.get(keyOf(id, client)) ?? byKey.get(keyOf(id, null)) ?? null,
    all: () => documents,
  }
}

function keyOf(id: string, client: string | null): string {
  return `${client ?? ''}\n${id}`
}

/** Released once and for all: for tests and small gateways. */
export function fixedDocuments(documents: readonly TrustedDocument[]): TrustedDocuments {
  return { ...indexDocuments(documents), onChange: () => () => undefined }
}
