import { expect, test } from 'vitest'
import { type Carrier, chooseCarrier, house_carrier } from './carrier.ts'

const carrier = (code: string, part: Partial<Carrier> = {}): Carrier => ({
  id: code,
  code,
  name: code,
  trackingPrefix: 'XX',
  worldwide: false,
  countries: [],
  serviceDays: 2,
  ...part,
})
const local = carrier('local', { countries: ['GB', 'IE'] })
const slow = carrier('a-slow-local', { countries: ['GB'], serviceDays: 5 })
const world = carrier('world', { worldwide: true, serviceDays: 1 })
const house: Carrier = { ...house_carrier, id: 'house' }

const chooses = (
  name: string,
  carriers: readonly Carrier[],
  country: string | null,
  expected: string | null,
) => test(name, () => expect(chooseCarrier(carriers, country)?.code ?? null).toBe(expected))

chooses('a local before a faster worldwide one', [world, local, house], 'GB', 'local')
chooses('the fastest local', [slow, local], 'GB', 'local')
chooses(
  'the first by code of equally fast ones',
  [local, carrier('another', { countries: ['GB'] })],
  'GB',
  'another',
)
chooses('a worldwide one abroad', [house, local, world], 'JP', 'world')
chooses('a worldwide one when the country is unknown', [local, world], null, 'world')
chooses('the house when nobody else goes there', [local, house], 'JP', 'house')
chooses('nobody when there is not even a house', [local], 'JP', null)
