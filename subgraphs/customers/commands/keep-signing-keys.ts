import { randomBytes } from 'node:crypto'
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JSONWebKeySet, type JWK } from 'jose'
import type { Database, Sql } from '#platform/database/database.ts'
import type { Logger } from '#platform/telemetry/logger.ts'
import { type KeyLife, planKeys, signerAt } from '../domain/signing-keys.ts'
import {
  deleteSigningKeys,
  insertSigningKey,
  lockSigningKeys,
  type StoredSigningKey,
} from '../store/signing-key-store.ts'
import type { Seal } from './seal-secrets.ts'

export const signing_algorithm = 'EdDSA'

/** The keys of the issuer, as this process knows them. */
export interface Keyring {
  /** The key that signs now. */
  signer(): Promise<{ readonly kid: string; readonly key: CryptoKey }>
  /** The public keys: of tokens that are still valid, of today's and of tomorrow's. */
  published(): Promise<JSONWebKeySet>
  /** Reads the keys anew; creates, rotates and removes what is due. */
  refresh(): Promise<void>
}

export interface KeyringOptions {
  readonly database: Database
  readonly seal: Seal
  readonly now: () => Date
  readonly logger: Logger
}

interface HeldKey extends KeyLife {
  readonly publicJwk: JWK
  readonly key: CryptoKey | null
}

export function createKeyring({ database, seal, now, logger }: KeyringOptions): Keyring {
  let held: Promise<readonly HeldKey[]> | null = null

  function refresh(): Promise<readonly HeldKey[]> {
    const keys = database.system(async (sql) => {
      const known = await Promise.all((await lockSigningKeys(sql)).map((stored) => hold(stored, seal)))
      return carryOut(sql, known)
    })
    // A failed round leaves the keys we have: the database may be away for a while.
    const before = held
    held = before === null ? keys : keys.catch(() => before)
    return keys
  }

  async function carryOut(sql: Sql, known: readonly HeldKey[]): Promise<readonly HeldKey[]> {
    const plan = planKeys(known, now())
    if (plan.removeKids.length > 0) await deleteSigningKeys(sql, plan.removeKids)
    const kept = known.filter((key) => !plan.removeKids.includes(key.kid))
    if (plan.createSigningFrom === null) return kept
    if (kept.some((key) => !key.usable))
      logger.warn('signing keys were sealed with another secret: they only verify')
    const created = await createKey(seal, plan.createSigningFrom)
    await insertSigningKey(sql, created)
    logger.info({ kid: created.kid, signsFrom: created.signsFrom }, 'a signing key was created')
    return [...kept, await hold(created, seal)]
  }

  async function keys(): Promise<readonly HeldKey[]> {
    try {
      return await (held ?? refresh())
    } catch (error) {
      // The first reading failed: the next caller tries again.
      held = null
      throw error
    }
  }

  return {
    async signer() {
      const signer = signerAt(await keys(), now())
      if (signer?.key == null) throw new Error('no signing key is usable')
      return { kid: signer.kid, key: signer.key }
    },
    published: async () => ({ keys: (await keys()).map((key) => key.publicJwk) }),
    refresh: async () => void (await refresh()),
  }
}

async function createKey(seal: Seal, signsFrom: Date): Promise<StoredSigningKey> {
  const pair = await generateKeyPair(signing_algorithm, { crv: 'Ed25519', extractable: true })
  const kid = randomBytes(12).toString('base64url')
  const publicJwk = { ...(await exportJWK(pair.publicKey)), kid, alg: signing_algorithm, use: 'sig' }
  const sealedPrivateJwk = seal.close(JSON.stringify(await exportJWK(pair.privateKey)), kid)
  return { kid, publicJwk, sealedPrivateJwk, signsFrom }
}

async function hold(stored: StoredSigningKey, seal: Seal): Promise<HeldKey> {
  const { kid, publicJwk, signsFrom } = stored
  const opened = seal.open(stored.sealedPrivateJwk, kid)
  const key = opened === null ? null : ((await importJWK(JSON.parse(opened), signing_algorithm)) as CryptoKey)
  return { kid, publicJwk, signsFrom, key, usable: key !== null }
}
