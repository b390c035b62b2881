import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guest, service } from '#platform/testing/viewers.ts'
import {
  admin,
  good_password,
  newShopper,
  sign_in_mutation,
  startWorld,
  viewerOf,
  type World,
} from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const signIn = async (email: string, password = good_password, viewer = guest) =>
  (await world.data(viewer, sign_in_mutation, { input: { email, password } })).signIn
const me_query = '{ me { account { id email kind roles scopes } customer { id name email } } }'

describe('staff', () => {
  const create = async (input: Record<string, unknown>) =>
    (
      await world.data(
        admin,
        `mutation ($input: CreateStaffInput!) { createStaff(input: $input) {
          __typename ... on CreateStaffSuccess { account { id kind email roles scopes } } ... on InvalidInput { problems { path } } } }`,
        { input: { password: good_password, name: 'Sam', roles: ['SUPPORT'], ...input } },
      )
    ).createStaff

  test('an administrator opens an account that signs in with its scopes', async () => {
    const created = await create({
      email: 'Sam@retailer.example.com',
      roles: ['SUPPORT', 'ANALYST', 'SUPPORT'],
    })
    expect(created.account).toMatchObject({
      kind: 'STAFF',
      email: 'sam@retailer.example.com',
      roles: ['SUPPORT', 'ANALYST'],
    })
    const { session } = await signIn('sam@retailer.example.com')
    const viewer = viewerOf(session.accessToken)
    expect(viewer).toMatchObject({ kind: 'staff', subject: created.account.id, customerId: null })
    expect([...viewer.scopes]).toEqual(created.account.scopes)
    const { me } = await world.data(viewer, me_query)
    expect(me.customer).toBeNull()
    expect(me.account.scopes).toContain('customers:write')
  })

  test.each([
    ['roles', { roles: [] }],
    ['roles', { roles: ['ADMIN', 'CUSTOMER'] }],
    ['password', { password: 'welcome123' }],
    ['email', { email: 'x' }],
  ])('a wrong %s is refused: %#', async (path, input) => {
    expect(await create({ email: 'wrong@retailer.example.com', ...input })).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ path }],
    })
  })

  test('an e-mail that a customer has is taken', async () => {
    const shopper = await newShopper(world)
    expect((await create({ email: shopper.email })).__typename).toBe('EmailTaken')
  })
})

describe('provisionAccount', () => {
  const provision = (input: Record<string, unknown>) =>
    world.run(
      service('demo'),
      'mutation ($input: ProvisionAccountInput!) { provisionAccount(input: $input) { created accountId customerId } }',
      { input: { password: good_password, name: 'Demo', kind: 'STAFF', ...input } },
    )

  test('creates once and changes nothing after that', async () => {
    const first = await provision({ email: 'demo@example.com', roles: ['ADMIN'] })
    const second = await provision({
      email: 'Demo@example.com',
      roles: ['ANALYST'],
      password: 'another good password',
    })
    expect(first.data?.provisionAccount).toMatchObject({ created: true, customerId: null })
    expect(second.data?.provisionAccount).toEqual({
      ...(first.data?.provisionAccount as object),
      created: false,
    })
    const { session } = await signIn('demo@example.com')
    expect(session.account.roles).toEqual(['ADMIN'])
  })

  test('ten times at once creates one', async () => {
    const all = await Promise.all(
      Array.from({ length: 10 }, () => provision({ email: 'ten@example.com', kind: 'CUSTOMER' })),
    )
    const answers = all.map((each) => each.data?.provisionAccount as { created: boolean; accountId: string })
    expect(answers.filter((answer) => answer.created)).toHaveLength(1)
    expect(new Set(answers.map((answer) => answer.accountId)).size).toBe(1)
  })

  test.each([
    ['CUSTOMER', ['CUSTOMER'], true],
    ['PARTNER', ['PARTNER'], false],
  ])('a %s has the role of its kind', async (kind, roles, hasCustomer) => {
    const { data } = await provision({ email: `${kind}@example.com`, kind })
    const customerId = hasCustomer ? expect.any(String) : null
    expect(data?.provisionAccount).toEqual({ created: true, accountId: expect.any(String), customerId })
    expect((await signIn(`${kind}@example.com`)).session.account).toMatchObject({ kind, roles })
  })

  test.each([{ kind: 'STAFF' }, { kind: 'CUSTOMER', roles: ['ADMIN'] }, { roles: ['ADMIN'], password: 'x' }])(
    'refuses %j',
    async (input) => {
      const { errors } = await provision({ email: 'wrong@example.com', ...input })
      expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
    },
  )
})
