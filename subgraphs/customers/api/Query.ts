import { fault } from '#platform/faults/codes.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { connectionOf, type Keyset, pageOf } from '#platform/pages/pages.ts'
import { readRevocations } from '../commands/read-revocations.ts'
import { verifyApiKey } from '../commands/verify-api-key.ts'
import { mayReadCustomer } from '../domain/access.ts'
import { normalEmail } from '../domain/email.ts'
import { apiClientsPage } from '../store/api-client-store.ts'
import { type CustomerSearch, customersPage } from '../store/customer-reader.ts'
import type { QueryResolvers } from './types.generated.ts'

const search_chars_max = 100

export const Query: Pick<
  QueryResolvers,
  'me' | 'customer' | 'customers' | 'apiClient' | 'apiClients' | 'verifyApiKey' | 'revocations'
> = {
  async me(_root, _args, { viewer, loaders }) {
    const { subject, kind } = viewer
    if (subject === null || kind === 'service' || !isUuid(subject)) return null
    const account = await loaders.accounts.load(subject)
    return account === null ? null : { account }
  },

  customer: (_root, { id }, { viewer, loaders }) =>
    mayReadCustomer(viewer, id) ? loaders.customers.load(id) : null,

  async customers(_root, { search, ...args }, { viewer, tools }) {
    const page = pageOf(args)
    if (page.from !== null && !isPlace(page.from))
      throw fault('BAD_USER_INPUT', 'This cursor is not of this list.')
    const wanted = searchOf(search)
    const rows = await tools.database.read(viewer.tenantId, (scope) => customersPage(scope, page, wanted))
    return connectionOf(
      rows,
      page,
      (row) => [row.sortName, row.id],
      (row) => row,
    )
  },

  apiClient: (_root, { id }, { loaders }) => (isUuid(id) ? loaders.apiClients.load(id) : null),

  async apiClients(_root, args, { viewer, tools }) {
    const page = pageOf(args)
    if (page.from !== null && !isName(page.from))
      throw fault('BAD_USER_INPUT', 'This cursor is not of this list.')
    const rows = await tools.database.read(viewer.tenantId, (scope) => apiClientsPage(scope, page))
    return connectionOf(
      rows,
      page,
      (row) => [row.name],
      (row) => row,
    )
  },

  async verifyApiKey(_root, { keyId, hash }, { tools }) {
    const verified = await verifyApiKey(tools.database, keyId, hash, tools.now())
    if (verified === null) return null
    const { tenantId, client, apiKey } = verified
    return { ...client, tenantId, clientId: client.id, expiresAt: apiKey.expiresAt }
  },

  revocations: (_root, { after }, { tools }) => readRevocations(tools.database, after ?? null, tools.now()),
}

function isName([name, ...rest]: Keyset): boolean {
  return typeof name === 'string' && !name.includes('\0') && rest.length === 0
}

/** A name and an id, as `customers` gives out; NUL is a character that Postgres has no place for. */
function isPlace([name, id, ...rest]: Keyset): boolean {
  return typeof name === 'string' && !name.includes('\0') && isUuid(String(id)) && rest.length === 0
}

function searchOf(given: string | null | undefined): CustomerSearch | null {
  const text = (given ?? '').trim()
  if (text === '') return null
  if (text.includes('\0')) throw fault('BAD_USER_INPUT', 'Search for text without control characters.')
  if (text.length > search_chars_max)
    throw fault('BAD_USER_INPUT', `Search for at most ${search_chars_max} characters.`)
  return text.includes('@') ? { by: 'email', text: normalEmail(text) } : { by: 'name', text }
}
