import { expect, test } from 'vitest'
import { rankSites, type Site } from './nearness.ts'

const site = (code: string, country: string, region: string, priority = 5): Site => ({
  id: code,
  code,
  country,
  region,
  priority,
})
const sites = [
  site('nyc', 'US', 'us-east', 1),
  site('ber', 'DE', 'eu-central'),
  site('par', 'FR', 'eu-west'),
  site('ldn', 'GB', 'eu-west', 6),
]

test.each([
  ['GB', 'the country, its region, its continent, the rest', ['ldn', 'par', 'ber', 'nyc']],
  ['FR', 'the country before a better priority', ['par', 'ldn', 'ber', 'nyc']],
  ['ES', 'within a region by priority', ['par', 'ldn', 'ber', 'nyc']],
  ['CA', 'a neighbour', ['nyc', 'ber', 'par', 'ldn']],
  ['AQ', 'an unknown country: by priority, then code', ['nyc', 'ber', 'par', 'ldn']],
  [null, 'no destination: by priority, then code', ['nyc', 'ber', 'par', 'ldn']],
])('%s: %s', (country, _name, expected) => {
  expect(rankSites(sites, country).map((each) => each.id)).toEqual(expected)
})
