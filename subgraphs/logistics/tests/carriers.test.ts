import { afterAll, beforeAll, expect, test } from 'vitest'
import { service, staff } from '#platform/testing/viewers.ts'
import { ofTenant, startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const writer = staff('logistics:read', 'logistics:write')
const swift = {
  code: 'swift',
  name: 'Swift',
  trackingPrefix: 'SW',
  worldwide: false,
  countries: ['IE', 'GB', 'IE'],
  serviceDays: 1,
}

const register_mutation = `mutation ($input: RegisterCarrierInput!) { registerCarrier(input: $input) {
  __typename
  ... on RegisterCarrierSuccess { carrier { id code name trackingPrefix worldwide countries serviceDays } }
  ... on CarrierCodeTaken { message carrier { code name } }
  ... on CarrierLimitReached { limit }
  ... on InvalidInput { problems { path } } } }`
const provision_mutation = `mutation ($input: ProvisionCarriersInput!) { provisionCarriers(input: $input) {
  __typename
  ... on ProvisionCarriersSuccess { created unchanged carriers { code } }
  ... on CarrierLimitReached { limit }
  ... on InvalidInput { problems { path } } } }`
const registers = async (part: object, viewer = writer) =>
  (await world.data(viewer, register_mutation, { input: { ...swift, ...part } })).registerCarrier
const provisions = async (carriers: readonly object[], viewer = service('demo')) =>
  (await world.data(viewer, provision_mutation, { input: { carriers } })).provisionCarriers

test('a carrier is registered once, whoever asks at the same time', async () => {
  const all = await Promise.all(Array.from({ length: 5 }, () => registers({})))
  expect(all[0]).toMatchObject({
    __typename: 'RegisterCarrierSuccess',
    carrier: { ...swift, countries: ['GB', 'IE'] },
  })
  expect(new Set(all.map((each) => each.carrier.id)).size).toBe(1)
  expect((await world.data(writer, '{ carriers { code } }')).carriers).toEqual([{ code: 'swift' }])
})

test('another carrier under the same code is refused', async () => {
  expect(await registers({ name: 'Slow' })).toMatchObject({
    __typename: 'CarrierCodeTaken',
    message: 'Swift has the code swift already. Choose another code.',
    carrier: { code: 'swift', name: 'Swift' },
  })
})

const refused = (name: string, part: object, path: string) =>
  test(`refused: ${name}`, async () => {
    expect(await registers(part)).toEqual({ __typename: 'InvalidInput', problems: [{ path }] })
  })
refused('a code with spaces', { code: 'no spaces' }, 'code')
refused('an empty name', { name: ' ' }, 'name')
refused('a long prefix', { trackingPrefix: 'ABC' }, 'trackingPrefix')
refused('one that goes nowhere', { countries: [] }, 'countries')
refused('one that takes no time', { serviceDays: 0 }, 'serviceDays')

test('provisioning says what is new, keeps what is known, and changes nothing the second time', async () => {
  const viewer = ofTenant(service('demo'), 'provisioned')
  const carriers = [swift, { ...swift, code: 'other' }]
  await provisions([swift], viewer)
  expect(await provisions(carriers, viewer)).toMatchObject({
    created: 1,
    unchanged: 1,
    carriers: [{ code: 'swift' }, { code: 'other' }],
  })
  expect(await provisions(carriers, viewer)).toMatchObject({ created: 0, unchanged: 2 })
})

test('there are at most 99 carriers besides the house', async () => {
  const viewer = ofTenant(service('demo'), 'full')
  const many = (n: number, from = 0) =>
    Array.from({ length: n }, (_, i) => ({ ...swift, code: `c-${from + i}` }))
  expect(await provisions(many(99), viewer)).toMatchObject({ created: 99 })
  expect(await provisions(many(1, 99), viewer)).toEqual({ __typename: 'CarrierLimitReached', limit: 99 })
  expect(await provisions([{ ...swift, code: 'house' }], viewer)).toMatchObject({ created: 1 })
  expect(await provisions(many(101), viewer)).toEqual({
    __typename: 'InvalidInput',
    problems: [{ path: 'carriers' }],
  })
})

test('only staff who may write register, and only services provision', async () => {
  const code = async (viewer: typeof writer, document: string, input: object) =>
    (await world.run(viewer, document, { input })).errors?.[0]?.extensions?.code
  expect(await code(staff('logistics:read'), register_mutation, swift)).toBe('FORBIDDEN')
  expect(await code(writer, provision_mutation, { carriers: [swift] })).toBe('FORBIDDEN')
})
