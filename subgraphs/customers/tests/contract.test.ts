import { readFileSync } from 'node:fs'
import { composeServices } from '@apollo/composition'
import { getNamedType, isEnumType, isInputObjectType, isInterfaceType, isObjectType, parse } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { customer, guest, service, staff } from '#platform/testing/viewers.ts'
import { startWorld, type World } from './world.ts'

const text = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8')
const shared = readFileSync(new URL('../../../platform/scalars/shared.graphql', import.meta.url), 'utf8')

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

/** A neighbour that refers to customers, as orders does. */
const neighbour = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
  type Query { orders: [Order!]! }
  type Order @key(fields: "id") { "Opaque identifier." id: ID! customer: Customer }
  "A person or company that buys."
  type Customer @key(fields: "id") { "Opaque identifier." id: ID! orderCount: Int }`

function composed() {
  return composeServices([
    { name: 'customers', typeDefs: parse(text) },
    { name: 'orders', typeDefs: parse(neighbour) },
  ])
}

test('composes with a neighbour without an error or a hint of ours', () => {
  const { errors, hints } = composed()
  expect(errors ?? []).toEqual([])
  expect((hints ?? []).map((hint) => hint.message)).toEqual([])
})

test('ends with the shared block, word for word', () => {
  expect(text.endsWith(`# --- shared: platform/scalars/shared.graphql ---\n${shared}`)).toBe(true)
})

test('internal operations and their types are not in the public graph', () => {
  const { schema } = composed()
  const names = (schema?.toAPISchema().types() ?? []).map((type) => type.name)
  expect(names).toContain('Session')
  expect(names.filter((name) => /^(Import|Provision|Revocation|Verified)/.test(name))).toEqual([])
  const mutations = schema?.toAPISchema().schemaDefinition.rootType('mutation')?.fields() ?? []
  expect(mutations.map((field) => field.name)).not.toContain('importCustomers')
  const queries = schema?.toAPISchema().schemaDefinition.rootType('query')?.fields() ?? []
  expect(queries.map((field) => field.name)).not.toContain('verifyApiKey')
})

test('every type, field, argument and enum value has a description', () => {
  const missing: string[] = []
  const check = (name: string, description: string | null | undefined) => description || missing.push(name)
  for (const type of Object.values(world.subgraph.schema.getTypeMap())) {
    if (/^_|^(Query|Mutation|String|Int|Float|Boolean|ID|federation__|link__)/.test(type.name)) {
      if (!/^(Query|Mutation)$/.test(type.name)) continue
    } else check(type.name, type.description)
    if (isEnumType(type))
      for (const value of type.getValues()) check(`${type.name}.${value.name}`, value.description)
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        if (field.name.startsWith('_')) continue
        check(`${type.name}.${field.name}`, field.description)
        for (const argument of 'args' in field ? field.args : [])
          check(`${type.name}.${field.name}(${argument.name})`, argument.description)
      }
    }
  }
  expect(missing).toEqual([])
})

test('every mutation but the internal ones answers with a union of refusals', () => {
  const fields = world.subgraph.schema.getMutationType()?.getFields() ?? {}
  const plain = Object.values(fields).filter((field) => !getNamedType(field.type).name.endsWith('Result'))
  expect(plain.map((field) => field.name)).toEqual(['provisionAccount', 'provisionApiClient'])
})

const id = '01900000-0000-7000-8000-000000000001'
const provision =
  'mutation { provisionAccount(input: { email: "a@b.io", password: "x", name: "x", kind: STAFF }) { created } }'
const imports = 'mutation { importCustomers(input: { customers: [] }) { created } }'
const create_staff =
  'mutation { createStaff(input: { email: "a@b.io", password: "x", name: "x", roles: [ADMIN] }) { __typename } }'
const note = `mutation { addCustomerNote(input: { customerId: "${id}", body: "x" }) { __typename } }`
const update = `mutation { updateCustomer(input: { customerId: "${id}", expectedVersion: 1 }) { __typename } }`
const create_client = 'mutation { createApiClient(input: { name: "x", scopes: [] }) { __typename } }'
const verify_key = `{ verifyApiKey(keyId: "${id}", hash: "x") { name } }`
const disable = 'mutation { disableAccount(input: { email: "a@b.io" }) { __typename } }'
const change_password =
  'mutation { changePassword(input: { currentPassword: "x", newPassword: "y" }) { __typename } }'

test.each([
  ['a guest provisions', guest, provision, 'UNAUTHENTICATED'],
  ['an administrator provisions', staff('customers:write', 'accounts:write'), provision, 'FORBIDDEN'],
  ['an administrator imports', staff('customers:write', 'accounts:write'), imports, 'FORBIDDEN'],
  ['a service imports', service('catalog'), imports, undefined],
  ['a guest creates staff', guest, create_staff, 'UNAUTHENTICATED'],
  ['support creates staff', staff('customers:write'), create_staff, 'FORBIDDEN'],
  ['somebody with only accounts:write creates staff', staff('accounts:write'), create_staff, 'FORBIDDEN'],
  ['a customer writes a note', customer(id), note, 'FORBIDDEN'],
  ['a guest makes a key', guest, create_client, 'UNAUTHENTICATED'],
  ['support makes a key', staff('customers:write', 'partners:read'), create_client, 'FORBIDDEN'],
  ['support lists clients', staff('customers:read'), '{ apiClients { nodes { id } } }', 'FORBIDDEN'],
  ['an administrator verifies keys', staff('partners:write', 'partners:read'), verify_key, 'FORBIDDEN'],
  ['a guest reads revocations', guest, '{ revocations { cursor } }', 'UNAUTHENTICATED'],
  ['support disables an account', staff('customers:write'), disable, 'FORBIDDEN'],
  ['a guest updates', guest, update, 'UNAUTHENTICATED'],
  ['a guest changes a password', guest, change_password, 'UNAUTHENTICATED'],
  ['a guest lists customers', guest, '{ customers { nodes { id } } }', 'UNAUTHENTICATED'],
  ['a customer lists customers', customer(id), '{ customers { nodes { id } } }', 'FORBIDDEN'],
  [
    'a warehouse lists customers',
    staff('inventory:read'),
    '{ x: customers { ...F } } fragment F on CustomerConnection { nodes { id } }',
    'FORBIDDEN',
  ],
])('%s: %#', async (_name, viewer, query, code) => {
  const { errors } = await world.run(viewer, query)
  expect(errors?.[0]?.extensions?.code).toBe(code)
})
