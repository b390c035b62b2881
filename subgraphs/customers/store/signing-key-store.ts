import type { JWK } from 'jose'
import type { Sql } from '#platform/database/database.ts'

export interface StoredSigningKey {
  readonly kid: string
  readonly publicJwk: JWK
  readonly sealedPrivateJwk: string
  readonly signsFrom: Date
}

/** All keys, oldest first; at most a few. Locked, so that processes that start together create one first key, not one each. */
export async function lockSigningKeys(sql: Sql): Promise<readonly StoredSigningKey[]> {
  await sql`select pg_advisory_xact_lock(hashtext('signing_keys'))`
  return sql<StoredSigningKey[]>`
    select kid, public_jwk as "publicJwk", sealed_private_jwk as "sealedPrivateJwk", signs_from as "signsFrom"
    from signing_keys order by signs_from, kid`
}

export async function insertSigningKey(sql: Sql, key: StoredSigningKey): Promise<void> {
  await sql`
    insert into signing_keys (kid, public_jwk, sealed_private_jwk, signs_from)
    values (${key.kid}, ${JSON.stringify(key.publicJwk)}::text::jsonb, ${key.sealedPrivateJwk}, ${key.signsFrom})`
}

export async function deleteSigningKeys(sql: Sql, kids: readonly string[]): Promise<void> {
  await sql`delete from signing_keys where kid = any(${kids as string[]}::text[])`
}
