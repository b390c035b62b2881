import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What one installation keeps to itself: drawn at random on the first start, kept beside the data. */
export interface Secrets {
  readonly databaseRolePassword: string
  readonly serviceTokenSecret: string
  readonly customersKeySecret: string
  /** With it the simulated payment provider signs its webhooks. */
  readonly paymentWebhookSecret: string
}

/** Reads the secrets of a data folder, creating them on the first start. The file is readable by its owner only. */
export async function readOrCreateSecrets(folder: string): Promise<Secrets> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'secrets.json')
  const known = await readFile(file, 'utf8').catch(() => null)
  const kept = known === null ? {} : (JSON.parse(known) as Partial<Secrets>)
  const secrets: Secrets = {
    databaseRolePassword: kept.databaseRolePassword ?? draw(),
    serviceTokenSecret: kept.serviceTokenSecret ?? draw(),
    customersKeySecret: kept.customersKeySecret ?? draw(),
    paymentWebhookSecret: kept.paymentWebhookSecret ?? draw(),
  }
  // Data of an older version lacks the newer secrets.
  if (Object.keys(kept).length === Object.keys(secrets).length) return secrets
  await writeFile(file, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  return secrets
}

function draw(): string {
  return randomBytes(32).toString('base64url')
}
