import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guestOf } from '#platform/auth/viewer.ts'
import { eventually } from '#platform/testing/eventually.ts'
import { guest, service, staff } from '#platform/testing/viewers.ts'
import {
  admin,
  good_password,
  newShopper,
  register_mutation,
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

const register = async (input: Record<string, unknown>, viewer = guest) =>
  (await world.data(viewer, register_mutation, { input: { name: 'Ada', password: good_password, ...input } }))
    .register
const signIn = async (email: string, password = good_password, viewer = guest) =>
  (await world.data(viewer, sign_in_mutation, { input: { email, password } })).signIn
const me_query = '{ me { account { id email kind roles scopes } customer { id name email } } }'

describe('register', () => {
  test('opens an account, a customer and a session', async () => {
    const answer = await register({
      email: ' Ada@Example.COM ',
      name: ' Ada Lovelace ',
      countryCode: 'GB',
      phone: '+44 20 7946 0000',
    })
    expect(answer).toMatchObject({
      __typename: 'RegisterSuccess',
      customer: {
        name: 'Ada Lovelace',
        kind: 'PERSON',
        email: 'ada@example.com',
        phone: '+44 20 7946 0000',
        countryCode: 'GB',
        version: 1,
      },
      session: {
        account: { email: 'ada@example.com', kind: 'CUSTOMER', roles: ['CUSTOMER'], scopes: ['customer'] },
      },
    })
    expect(answer.session.customer.id).toBe(answer.customer.id)
    const { me } = await world.data(viewerOf(answer.session.accessToken), me_query)
    expect(me).toEqual({
      account: expect.objectContaining({ email: 'ada@example.com' }),
      customer: { id: answer.customer.id, name: 'Ada Lovelace', email: 'ada@example.com' },
    })
  })

  test('says that a customer is known, and nothing personal', async () => {
    const { customerId } = await newShopper(world, {
      name: 'Grace Hopper',
      email: 'grace@example.com',
      countryCode: 'US',
    })
    await eventually(async () => {
      const { events } = await world.eventLog.read({ after: 0, limit: 1000 })
      const event = events.find((each) => each.subject === customerId)
      expect(event).toMatchObject({ type: 'customers.CustomerRegistered.v1', tenant: 'acme' })
      expect(event?.data).toEqual({ customerId, countryCode: 'US', imported: false })
      expect(JSON.stringify(events).toLowerCase()).not.toMatch(/grace|hopper/)
    })
  })

  test('an e-mail has one account per tenant, whatever its case', async () => {
    await register({ email: 'once@example.com' })
    expect((await register({ email: 'ONCE@example.com' })).__typename).toBe('EmailTaken')
    expect((await register({ email: 'once@example.com' }, guestOf('other'))).__typename).toBe(
      'RegisterSuccess',
    )
  })

  test('of twenty registrations at once one succeeds, and nothing of the others remains', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, () => register({ email: 'race@example.com', name: 'Racer' })),
    )
    expect(all.map((answer) => answer.__typename).filter((name) => name === 'RegisterSuccess')).toHaveLength(
      1,
    )
    expect(all.filter((answer) => answer.__typename === 'EmailTaken')).toHaveLength(19)
    const { customers } = await world.data(admin, '{ customers(search: "racer") { nodes { id } } }')
    expect(customers.nodes).toHaveLength(1)
  })

  test.each([
    ['email', { email: 'nope' }],
    ['email', { email: `${'x'.repeat(300)}@example.com` }],
    ['password', { password: 'short' }],
    ['password', { password: 'password123' }],
    ['password', { password: 'x1y'.repeat(50) }],
    ['password', { password: 'bad.input@example.com' }],
    ['name', { name: '  ' }],
    ['name', { name: 'x'.repeat(201) }],
    ['name', { name: 'nul\u0000' }],
    ['phone', { phone: '<script>' }],
  ])('a wrong %s is refused: %#', async (path, input) => {
    const answer = await register({ email: 'bad.input@example.com', ...input })
    expect(answer).toMatchObject({ __typename: 'InvalidInput', problems: [{ path }] })
  })

  test('all problems are told at once', async () => {
    const answer = await register({ email: 'x', name: '', password: 'x', phone: 'x' })
    expect(answer.problems.map((problem: { path: string }) => problem.path)).toEqual([
      'email',
      'name',
      'phone',
      'password',
    ])
  })

  test('SQL in a name is a name', async () => {
    const name = `Robert'); drop table customers;--`
    expect((await register({ email: 'bobby@example.com', name })).customer.name).toBe(name)
  })
})

describe('sign in', () => {
  test('whatever the case of the e-mail', async () => {
    const shopper = await newShopper(world)
    const answer = await signIn(` ${shopper.email.toUpperCase()} `)
    expect(answer).toMatchObject({
      __typename: 'SignInSuccess',
      session: { customer: { id: shopper.customerId } },
    })
  })

  test('composed and decomposed letters are one password', async () => {
    await register({ email: 'unicode@example.com', password: 'cafe\u0301 au lait' })
    expect((await signIn('unicode@example.com', 'caf\u00e9 au lait')).__typename).toBe('SignInSuccess')
  })

  test('the same e-mail in two tenants is two accounts with a password each', async () => {
    const other = guestOf('other')
    await register({ email: 'twins@example.com', password: 'the first of the twins' })
    await register({ email: 'twins@example.com', password: 'the second of the twins' }, other)
    expect((await signIn('twins@example.com', 'the first of the twins')).__typename).toBe('SignInSuccess')
    expect((await signIn('twins@example.com', 'the second of the twins')).__typename).toBe('WrongCredentials')
    expect((await signIn('twins@example.com', 'the second of the twins', other)).__typename).toBe(
      'SignInSuccess',
    )
    expect((await signIn('twins@example.com', 'the first of the twins', other)).__typename).toBe(
      'WrongCredentials',
    )
  })
})

describe('me', () => {
  test.each([
    ['a guest', guest],
    ['a service', service('orders')],
    ['somebody whose account is gone', staff('customers:read')],
  ])('%s is nobody', async (_name, viewer) =>
    expect(await world.data(viewer, me_query)).toEqual({ me: null }),
  )
})
