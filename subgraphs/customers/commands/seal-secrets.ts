import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

const iv_bytes = 12
const tag_bytes = 16

/** Encrypts small texts at rest with AES-256-GCM. */
export interface Seal {
  /** `context` is authenticated with the text, so that a sealed text cannot be moved elsewhere. */
  close(text: string, context: string): string
  /** The text, or null when the secret or the context is another one, or the sealed text was changed. */
  open(sealed: string, context: string): string | null
}

export function createSeal(secret: string): Seal {
  const key = derive(secret, 'signing-keys')
  return {
    close(text, context) {
      const iv = randomBytes(iv_bytes)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
    },
    open(sealed, context) {
      const bytes = Buffer.from(sealed, 'base64url')
      if (bytes.length < iv_bytes + tag_bytes) return null
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, iv_bytes), {
        authTagLength: tag_bytes,
      })
      decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(iv_bytes, iv_bytes + tag_bytes))
      try {
        return (
          decipher.update(bytes.subarray(iv_bytes + tag_bytes), undefined, 'utf8') + decipher.final('utf8')
        )
      } catch {
        return null
      }
    },
  }
}

/** A digest that only we can compute: stands for an e-mail or an address without keeping it. */
export function createDigest(secret: string): (text: string) => string {
  const key = derive(secret, 'attempts')
  return (text) => createHmac('sha256', key).update(text).digest('base64url')
}

/** One key per use out of one secret (HKDF-SHA256, RFC 5869). */
function derive(secret: string, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'customers', use, 32))
}
