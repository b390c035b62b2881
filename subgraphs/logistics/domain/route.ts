import type { HandlingStatus } from './status.ts'

/** Parcels of a country pass through one hub. */
const hubs: Readonly<Record<string, string>> = {
  AE: 'Dubai',
  AT: 'Linz',
  AU: 'Sydney',
  BE: 'Liège',
  CA: 'Mississauga',
  CH: 'Härkingen',
  DE: 'Leipzig',
  DK: 'Taastrup',
  ES: 'Zaragoza',
  FI: 'Vantaa',
  FR: 'Lyon',
  GB: 'Birmingham',
  IE: 'Portlaoise',
  IT: 'Bologna',
  JP: 'Narita',
  NL: 'Utrecht',
  NO: 'Lørenskog',
  PL: 'Łódź',
  PT: 'Perafita',
  SE: 'Örebro',
  SG: 'Changi',
  US: 'Memphis',
}

const country_names = new Intl.DisplayNames('en', { type: 'region' })

/**
 * A plausible place for what happens next to a simulated shipment. `origin` is where it leaves, as people call it; the country
 * is ISO 3166-1 alpha-2, null when the order does not tell.
 */
export function placeOf(status: HandlingStatus, origin: string, destinationCountry: string | null): string {
  const country = destinationCountry === null ? 'destination' : nameOf(destinationCountry)
  switch (status) {
    case 'PICKED':
    case 'DISPATCHED':
      return origin
    case 'IN_TRANSIT':
      return `${hubs[destinationCountry ?? ''] ?? 'Parcel hub'}, ${country}`
    case 'OUT_FOR_DELIVERY':
      return `Local depot, ${country}`
    case 'DELIVERED':
      return country
  }
}

function nameOf(country: string): string {
  try {
    return country_names.of(country) ?? country
  } catch {
    // A code that is not two letters: shown as it is rather than losing the event.
    return country
  }
}
