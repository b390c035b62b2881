import type { Identity } from '#gateway/identity/identity.ts'
import type { Viewer } from '#platform/auth/viewer.ts'
import type { DocumentPolicy } from './resolve-document.ts'

/**
 * What clients of Apollo call themselves: a header, or a parameter of a socket. Believed of guests only, to find their
 * documents.
 */
export const client_header = 'apollographql-client-name'

/** Which clients may run what. The first that is given counts: by client, in its own record, by kind of viewer, for everybody else. */
export interface DocumentPolicies {
  readonly byClient?: Readonly<Record<string, DocumentPolicy>>
  readonly byKind?: Partial<Readonly<Record<Viewer['kind'], DocumentPolicy>>>
  readonly otherwise?: DocumentPolicy
}

/** The policy of whoever asks. A client's name counts only when it comes from a token or a key. */
export function policyOf(
  { byClient = {}, byKind = {}, otherwise = 'any' }: DocumentPolicies,
  { viewer, terms }: Pick<Identity, 'viewer' | 'terms'>,
): DocumentPolicy {
  const own =
    viewer.client !== null && Object.hasOwn(byClient, viewer.client) ? byClient[viewer.client] : undefined
  return own ?? terms?.documentPolicy ?? byKind[viewer.kind] ?? otherwise
}
