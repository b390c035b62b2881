import { decodeJwt } from 'jose'
import { guestOf, type Viewer } from '#platform/auth/viewer.ts'
import {
  startTestSubgraph,
  type TestSubgraph,
  type TestSubgraphOptions,
} from '#platform/testing/test-subgraph.ts'
import { staff, test_tenant } from '#platform/testing/viewers.ts'
import { type Customers, createCustomers } from '../subgraph.ts'

/** Hashing must not be what a test waits for; only the tests of time use more. */
export const test_environment = {
  CUSTOMERS_KEY_SECRET: 'a secret of the tests that is long enough',
  CUSTOMERS_ARGON2_MEMORY_KIB: '8',
}

export const good_password = 'correct mule battery stapler'
export const support = staff('customers:read', 'customers:write')
export const admin = staff('customers:read', 'customers:write', 'accounts:write')
export const partner_manager = staff('partners:read', 'partners:write', 'inventory:read', 'orders:read')

export interface World extends TestSubgraph {
  readonly customers: Customers
  /** Runs an operation as a guest at a network address and returns its data. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are asserted against literals in tests
  dataFrom(clientAddress: string, query: string, variables: Record<string, unknown>): Promise<any>
}

/** The customers subgraph on a database of its own. */
export async function startWorld(options: TestSubgraphOptions = {}): Promise<World> {
  let customers: Customers | undefined
  const own = await startTestSubgraph(
    'customers',
    (dependencies) => {
      customers = createCustomers(dependencies)
      return customers
    },
    { ...options, environment: { ...test_environment, ...options.environment } },
  )
  if (customers === undefined) throw new Error('the subgraph was not created')
  const { port } = customers
  return {
    ...own,
    customers,
    async dataFrom(clientAddress, query, variables) {
      const response = await port.execute({ query, variables, viewer: guestOf(test_tenant), clientAddress })
      if (response.errors !== undefined) throw new Error(JSON.stringify(response.errors))
      return response.data
    },
  }
}

const session =
  'session { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt account { id email kind roles scopes } customer { id name } }'
const refusal = `
  ... on Refusal { message }
  ... on InvalidInput { problems { path message } }
  ... on TooManyAttempts { retryAfterSeconds }`

export const register_mutation = `mutation ($input: RegisterInput!) { register(input: $input) {
  __typename ... on RegisterSuccess { ${session} customer { id name kind email phone countryCode version createdAt } } ${refusal} } }`
export const sign_in_mutation = `mutation ($input: SignInInput!) { signIn(input: $input) {
  __typename ... on SignInSuccess { ${session} } ... on Refusal { message } ... on TooManyAttempts { retryAfterSeconds } } }`

/** A session as the mutations above give it. */
export interface TestSession {
  readonly accessToken: string
  readonly refreshToken: string
  readonly account: { readonly id: string; readonly email: string }
  readonly customer: { readonly id: string; readonly name: string } | null
}

/** Somebody who registered. */
export interface Shopper {
  readonly customerId: string
  readonly email: string
  readonly session: TestSession
  readonly viewer: Viewer
}

let registered = 0

/** Registers a customer with an e-mail that nobody else has. */
export async function newShopper(
  world: World,
  input: { email?: string; name?: string; countryCode?: string } = {},
  tenantId = test_tenant,
): Promise<Shopper> {
  registered += 1
  const full = {
    email: `shopper-${registered}@example.com`,
    name: `Shopper ${registered}`,
    password: good_password,
    ...input,
  }
  const { register } = await world.data(guestOf(tenantId, 'test'), register_mutation, { input: full })
  if (register.__typename !== 'RegisterSuccess') throw new Error(JSON.stringify(register))
  return {
    customerId: register.customer.id,
    email: register.session.account.email,
    session: register.session,
    viewer: viewerOf(register.session.accessToken),
  }
}

/** The viewer that a gateway makes of an access token (its signature is tested elsewhere). */
export function viewerOf(accessToken: string): Viewer {
  const claims = decodeJwt(accessToken)
  return {
    tenantId: String(claims.tenant),
    kind: claims.kind as Viewer['kind'],
    subject: claims.sub ?? null,
    customerId: (claims.customer as string | undefined) ?? null,
    scopes: new Set(String(claims.scope).split(' ')),
    client: String(claims.client_id),
    expiresAt: claims.exp ?? null,
  }
}

/** The statements of the last operation, without those that set a tenant or a transaction. */
export function statementsOf(world: World): readonly string[] {
  return world.statements.filter(
    (text) => /customer|account|session/.test(text) && !text.includes('set_config'),
  )
}
