import { createHash, randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'

/** A new key: its text is shown once, the rest is kept. */
export interface NewApiKey {
  readonly text: string
  /** What is stored: the SHA-256 of the text, base64url. */
  readonly hash: string
  /** The first characters, by which people tell their keys apart. They are part of the id, not of the secret. */
  readonly hint: string
}

/** What a key says about itself without being looked up. */
export interface ApiKeyParts {
  readonly keyId: string
  readonly hash: string
}

const prefix = 'sgk_'
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** 62^22 > 2^128, 62^43 > 2^256, 62^6 > 2^32. */
const id_characters = 22
const secret_characters = 43
const checksum_characters = 6
const secret_bytes = 32
const hint_characters = 12
const form = /^sgk_[0-9A-Za-z]{71}$/
const id_limit = 1n << 128n

/**
 * A key of a partner's application: `sgk_`, its id (a UUID), 256 random bits and a CRC-32 of all that, in base 62. The prefix
 * lets scanners of repositories find one that leaked; the checksum refuses a mistyped one without a look-up. It is stored as
 * a plain SHA-256: slow hashes are for what people choose, and there are no 2^256 guesses to slow down here, while a key
 * is checked far more often than a password.
 */
export function newApiKey(keyId: string, secret: Buffer = randomBytes(secret_bytes)): NewApiKey {
  const id = base62(BigInt(`0x${keyId.replaceAll('-', '')}`), id_characters)
  const body = `${prefix}${id}${base62(BigInt(`0x${secret.toString('hex')}`), secret_characters)}`
  const text = body + checksumOf(body)
  return { text, hash: hashOf(text), hint: text.slice(0, hint_characters) }
}

/** The id and the hash of a key; null for what cannot be one. */
export function readApiKey(text: string): ApiKeyParts | null {
  if (!form.test(text)) return null
  const body = text.slice(0, -checksum_characters)
  if (text.slice(-checksum_characters) !== checksumOf(body)) return null
  const id = numberIn(body.slice(prefix.length, prefix.length + id_characters))
  if (id >= id_limit) return null
  const hex = id.toString(16).padStart(32, '0')
  const keyId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { keyId, hash: hashOf(text) }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

function checksumOf(body: string): string {
  return base62(BigInt(crc32(body)), checksum_characters)
}

function base62(value: bigint, characters: number): string {
  let text = ''
  for (let rest = value; text.length < characters; rest /= 62n) text = digits[Number(rest % 62n)] + text
  return text
}

function numberIn(text: string): bigint {
  let value = 0n
  for (const digit of text) value = value * 62n + BigInt(digits.indexOf(digit))
  return value
}
