import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { createForm, type Form } from './form.ts'
import type { ApiClientRevoked, ApiClientVersionConflict, InvalidInput } from './refusals.ts'
import { grantable_scopes } from './roles.ts'

export type DocumentPolicy = 'ANY' | 'TRUSTED_AND_REGISTERED' | 'TRUSTED'

/** A partner's application: what it may do and how often, whichever of its keys it comes with. */
export interface ApiClient {
  readonly id: string
  /** What operations are released for, budgets are kept for, and figures are shown by. */
  readonly name: string
  readonly description: string | null
  readonly scopes: readonly string[]
  /** Null for the gateway's own limit. */
  readonly operationsPerMinute: number | null
  readonly costPerMinute: number | null
  readonly documentPolicy: DocumentPolicy | null
  readonly createdAt: Date
  /** The account of who made it. */
  readonly createdBy: string
  /** When it, or one of its keys, last changed what is allowed: gateways forget what they know from before. */
  readonly changedAt: Date
  /** Set for good: none of its keys works any more. */
  readonly revokedAt: Date | null
  readonly version: number
}

/** What a client is allowed: absent keeps, null is the gateway's default. */
export interface ApiClientTerms {
  readonly description?: string | null | undefined
  readonly scopes?: readonly string[] | null | undefined
  readonly operationsPerMinute?: number | null | undefined
  readonly costPerMinute?: number | null | undefined
  readonly documentPolicy?: DocumentPolicy | null | undefined
}

/** More partners than any retailer has; whoever makes clients in a loop is stopped. */
export const api_clients_per_tenant_max = 200
const description_chars_max = 200
const name_form = /^[a-z][a-z0-9-]{1,49}$/
const operations_per_minute_max = 1_000_000
const cost_per_minute_max = 100_000_000

/** A new client. `grantor` are the scopes of who makes it: nobody hands out more than they hold. */
export function openApiClient(
  blank: Pick<ApiClient, 'id' | 'name' | 'createdAt' | 'createdBy'>,
  terms: ApiClientTerms,
  grantor: ReadonlySet<string>,
): Decision<ApiClient, InvalidInput> {
  const form = createForm()
  if (!name_form.test(blank.name))
    form.problem('name', 'Use 2 to 50 small letters, digits and hyphens, a letter first: `acme-erp`.')
  const none = { description: null, scopes: [], operationsPerMinute: null, costPerMinute: null }
  const client: ApiClient = {
    ...blank,
    ...agreed({ ...none, documentPolicy: null }, terms, grantor, form),
    changedAt: blank.createdAt,
    revokedAt: null,
    version: 1,
  }
  const refusal = form.refusal()
  return refusal === null ? accept(client) : refuse(refusal)
}

/** The client with other terms, one version later. Scopes it has already may stay, whoever changes it. */
export function changeApiClient(
  client: ApiClient,
  terms: ApiClientTerms,
  expectedVersion: number,
  grantor: ReadonlySet<string>,
  now: Date,
): Decision<ApiClient, ApiClientVersionConflict | ApiClientRevoked | InvalidInput> {
  if (client.revokedAt !== null) return refuse({ refusal: 'ApiClientRevoked', revokedAt: client.revokedAt })
  if (client.version !== expectedVersion)
    return refuse({ refusal: 'ApiClientVersionConflict', currentVersion: client.version })
  const form = createForm()
  const mayGive = new Set([...grantor, ...client.scopes])
  const changed = {
    ...client,
    ...agreed(client, terms, mayGive, form),
    changedAt: now,
    version: client.version + 1,
  }
  const refusal = form.refusal()
  return refusal === null ? accept(changed) : refuse(refusal)
}

type Agreed = { readonly [Term in keyof ApiClientTerms]-?: ApiClient[Term] }

function agreed(before: Agreed, terms: ApiClientTerms, grantor: ReadonlySet<string>, form: Form): Agreed {
  const { description, scopes, operationsPerMinute, costPerMinute, documentPolicy } = terms
  const kept = <Value>(given: Value | undefined, had: Value) => (given === undefined ? had : given)
  checkScopes(scopes ?? [], grantor, form)
  checkCount('operationsPerMinute', operationsPerMinute, operations_per_minute_max, form)
  checkCount('costPerMinute', costPerMinute, cost_per_minute_max, form)
  return {
    description:
      description === undefined
        ? before.description
        : form.optionalText('description', description, description_chars_max),
    scopes: scopes == null ? before.scopes : [...new Set(scopes)],
    operationsPerMinute: kept(operationsPerMinute, before.operationsPerMinute),
    costPerMinute: kept(costPerMinute, before.costPerMinute),
    documentPolicy: kept(documentPolicy, before.documentPolicy),
  }
}

function checkScopes(scopes: readonly string[], grantor: ReadonlySet<string>, form: Form): void {
  // More than there are can only be repetitions, and each would be a problem of its own.
  if (scopes.length > grantable_scopes.length) {
    form.problem('scopes', `At most ${grantable_scopes.length} scopes can be given.`)
    return
  }
  for (const [index, scope] of scopes.entries()) {
    if (!grantable_scopes.includes(scope))
      form.problem(`scopes.${index}`, `Clients can have these scopes: ${grantable_scopes.join(', ')}.`)
    else if (!grantor.has(scope))
      form.problem(`scopes.${index}`, `You do not hold ${scope}, so you cannot give it to a client.`)
  }
}

function checkCount(path: string, given: number | null | undefined, max: number, form: Form): void {
  if (given == null || (Number.isInteger(given) && given >= 1 && given <= max)) return
  form.problem(path, `Give a whole number from 1 to ${max}, or null for the usual limit.`)
}
