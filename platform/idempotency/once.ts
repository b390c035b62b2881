import { createHash } from 'node:crypto'
import type { Scope } from '#platform/database/database.ts'

/** Who asks for what under which key. */
export interface OnceRequest {
  readonly actor: string
  readonly mutation: string
  readonly key: string
  /** The whole input without the key. */
  readonly input: unknown
}

/** Keys clients choose; long enough for two UUIDs, short enough for an index. */
export const idempotency_key_chars_max = 128

/** What the work came to. Only what had an effect is remembered: a refusal changed nothing, so trying again is safe. */
export interface Outcome<Result> {
  readonly remember: boolean
  readonly result: Result
}

export type OnceResult<Result> =
  | { readonly kind: 'first'; readonly result: Result }
  | { readonly kind: 'repeated'; readonly result: Result }
  | { readonly kind: 'reused' }

/**
 * Does the work at most once per key, within the caller's transaction. A second request with the same key waits on the
 * unique key until the first transaction ends; then it gets the stored result (`repeated`), or does the work itself when
 * the first one rolled back or was refused. `reused` means: same key, other input. `Result` must survive JSON.
 */
export async function once<Result>(
  scope: Scope,
  request: OnceRequest,
  work: () => Promise<Outcome<Result>>,
): Promise<OnceResult<Result>> {
  const { actor, mutation, key } = request
  const fingerprint = fingerprintOf(request.input)
  const inserted = await scope.sql`
    insert into idempotency_keys (tenant_id, actor, mutation, key, fingerprint)
    values (${scope.tenantId}, ${actor}, ${mutation}, ${key}, ${fingerprint})
    on conflict do nothing`
  if (inserted.count === 0) {
    const [known] = await scope.sql<{ fingerprint: string; result: Result }[]>`
      select fingerprint, result from idempotency_keys
      where tenant_id = ${scope.tenantId} and actor = ${actor} and mutation = ${mutation} and key = ${key}`
    if (known === undefined || known.fingerprint !== fingerprint) return { kind: 'reused' }
    return { kind: 'repeated', result: known.result }
  }
  const { remember, result } = await work()
  if (remember) {
    await scope.sql`
      update idempotency_keys set result = ${JSON.stringify(result)}::text::jsonb
      where tenant_id = ${scope.tenantId} and actor = ${actor} and mutation = ${mutation} and key = ${key}`
  } else {
    await scope.sql`
      delete from idempotency_keys
      where tenant_id = ${scope.tenantId} and actor = ${actor} and mutation = ${mutation} and key = ${key}`
  }
  return { kind: 'first', result }
}

/** SHA-256 over the input with sorted keys: the order in which a client writes fields does not matter. */
export function fingerprintOf(input: unknown): string {
  return createHash('sha256').update(JSON.stringify(input, sortedKeys)).digest('base64url')
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Date)
    return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
