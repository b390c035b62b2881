/** Who is behind a request: the only identity a subgraph ever sees. */
export interface Viewer {
  /** The retailer's organisation. Comes from a verified token (or the host, for guests), never from an argument. */
  readonly tenantId: string
  readonly kind: 'guest' | 'customer' | 'staff' | 'partner' | 'service'
  /** Account id of the signed-in person, name of the calling service, or null for a guest. */
  readonly subject: string | null
  /** The customer this viewer is, when it is one. */
  readonly customerId: string | null
  /** What the viewer may do, as published in docs: `orders:read`, `inventory:write`, … */
  readonly scopes: ReadonlySet<string>
  /** The client application (`console`, `ios`, a partner's API client), when known. */
  readonly client: string | null
  /** Seconds since 1970 when the viewer's own token ends; null for guests and services. */
  readonly expiresAt: number | null
}

/** A visitor who has not signed in. */
export function guestOf(tenantId: string, client: string | null = null): Viewer {
  return {
    tenantId,
    kind: 'guest',
    subject: null,
    customerId: null,
    scopes: new Set(),
    client,
    expiresAt: null,
  }
}

/** A subgraph acting on its own behalf towards a neighbour, within one tenant. */
export function serviceViewer(service: string, tenantId: string): Viewer {
  return {
    tenantId,
    kind: 'service',
    subject: service,
    customerId: null,
    scopes: new Set(['service']),
    client: service,
    expiresAt: null,
  }
}

/** The stable name of the acting party, for ledgers, audit and the scope of idempotency keys. */
export function actorOf(viewer: Viewer): string {
  return viewer.subject === null ? 'guest' : `${viewer.kind}:${viewer.subject}`
}

/** A text that is equal for viewers who see equal things: for all of a viewer but when its token ends. */
export function sightOf(viewer: Viewer): string {
  const { tenantId, kind, customerId, scopes, client } = viewer
  return JSON.stringify([tenantId, kind, actorOf(viewer), customerId, client, [...scopes].sort()])
}

/** Whether the viewer holds the scope. */
export function hasScope(viewer: Viewer, scope: string): boolean {
  return viewer.scopes.has(scope)
}
