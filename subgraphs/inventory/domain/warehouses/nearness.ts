import type { WarehouseSite } from './warehouse.ts'

/** Which delivery region a country is served from, for countries we know. Regions are named as warehouses name theirs. */
const countries_by_region: Readonly<Record<string, string>> = {
  'eu-west': 'GB IE FR BE NL LU ES PT GG JE IM MC AD',
  'eu-central': 'DE AT CH LI PL CZ SK HU SI',
  'eu-north': 'SE NO DK FI IS EE LV LT',
  'eu-south': 'IT GR MT CY HR BG RO RS TR SM VA',
  'us-east': 'US CA',
  'us-south': 'MX BR AR CL CO PE',
  'ap-east': 'JP KR CN HK TW',
  'ap-south': 'IN SG MY TH ID PH VN',
  'ap-oceania': 'AU NZ',
  'me-central': 'AE SA IL BH LB QA KW',
  'af-south': 'ZA NG KE EG MA',
}

const region_by_country = new Map(
  Object.entries(countries_by_region).flatMap(([region, countries]) =>
    countries.split(' ').map((country) => [country, region] as const),
  ),
)

/** What allocation needs to know of a warehouse. */
export type Site = Pick<WarehouseSite, 'id' | 'code' | 'country' | 'region' | 'priority'>

/** Warehouses in the order they should serve a destination: nearest first, then by priority, then by code. */
export function rankSites(sites: readonly Site[], destinationCountry: string | null): readonly Site[] {
  return sites.toSorted(
    (a, b) =>
      distance(a, destinationCountry) - distance(b, destinationCountry) ||
      a.priority - b.priority ||
      (a.code < b.code ? -1 : 1),
  )
}

/** 0 in the country itself, 1 in its region, 2 on its continent, 3 elsewhere or when nobody knows. */
function distance(site: Site, destinationCountry: string | null): 0 | 1 | 2 | 3 {
  if (destinationCountry === null) return 3
  if (site.country === destinationCountry) return 0
  const region = region_by_country.get(destinationCountry)
  if (region === undefined) return 3
  if (site.region === region) return 1
  return continentOf(site.region) === continentOf(region) ? 2 : 3
}

function continentOf(region: string): string {
  return region.split('-', 1)[0] ?? region
}
