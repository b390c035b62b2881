import type { DocumentPolicy } from '#gateway/guards/trusted-documents/resolve-document.ts'
import type { Viewer } from '#platform/auth/viewer.ts'

/** Who a request is from, what that rests on, and what was agreed with them. */
export interface Identity {
  readonly viewer: Viewer
  /** Null for guests, and for tokens that say no sign-in: those end when they end. */
  readonly grant: Grant | null
  /** What the record of a partner's application says; null for everybody else. */
  readonly terms: ClientTerms | null
}

/** What can be taken back before it ends by itself: a sign-in, or a partner's application as it was known at a time. */
export interface Grant {
  /** The session's id, or the client's. */
  readonly id: string
  /** When we asked about it, by our own clock. */
  readonly asked_at_ms: number
}

/** A partner's application's own limits; null where the gateway's hold. */
export interface ClientTerms {
  readonly operations_per_minute: number | null
  readonly cost_per_minute: number | null
  readonly documentPolicy: DocumentPolicy | null
}
