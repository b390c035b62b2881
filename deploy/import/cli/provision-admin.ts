import { randomBytes } from 'node:crypto'
import type { Ask } from '../graph/ask.ts'

const provision_account = /* GraphQL */ `
  mutation ImportProvisionAccount($input: ProvisionAccountInput!) {
    provisionAccount(input: $input) { created }
  }
`

/** How somebody signs in to look at the imported shop. */
export interface AdminSignIn {
  readonly email: string
  /** Null when the account was there before: its password is known to whoever saw it created. */
  readonly password: string | null
}

/** Sees to it that the tenant has an administrator. The password is drawn at random and told once. */
export async function provisionAdmin(ask: Ask, tenantId: string): Promise<AdminSignIn> {
  const email = `admin@${tenantId}.example`
  const password = randomBytes(12).toString('base64url')
  const input = { email, password, name: 'Administrator', kind: 'STAFF', roles: ['ADMIN'] }
  const data = await ask('customers', provision_account, { input })
  const { created } = data.provisionAccount as { created: boolean }
  return { email, password: created ? password : null }
}
