/** A company that moves parcels. */
export interface Carrier {
  readonly id: string
  readonly code: string
  readonly name: string
  /** Two capital letters its tracking numbers start with. */
  readonly trackingPrefix: string
  readonly worldwide: boolean
  /** Countries it serves as a local (ISO 3166-1 alpha-2), sorted. */
  readonly countries: readonly string[]
  readonly serviceDays: number
}

/** A carrier before it has an id. */
export type CarrierProfile = Omit<Carrier, 'id'>

/** Every tenant has this one, or gets it with the first order that nobody else can carry: goods never wait for master data. */
export const house_carrier: CarrierProfile = {
  code: 'house',
  name: 'House Delivery',
  trackingPrefix: 'HS',
  worldwide: true,
  countries: [],
  serviceDays: 3,
}

/** One rule about who may carry to a country (null: the order does not tell). */
export interface CarrierPolicy {
  readonly name: string
  admits(carrier: Carrier, country: string | null): boolean
}

/** The first policy that admits anybody decides. A new rule is a new line. */
const carrier_policies: readonly CarrierPolicy[] = [
  {
    name: 'LOCAL_OF_THE_COUNTRY',
    admits: (carrier, country) => country !== null && carrier.countries.includes(country),
  },
  { name: 'WORLDWIDE', admits: (carrier) => carrier.worldwide && carrier.code !== house_carrier.code },
  { name: 'HOUSE', admits: (carrier) => carrier.code === house_carrier.code },
]

/** Who carries to a country: of those the deciding policy admits, the fastest, then the first by code. Null: nobody. */
export function chooseCarrier(carriers: readonly Carrier[], country: string | null): Carrier | null {
  for (const policy of carrier_policies) {
    const admitted = carriers.filter((carrier) => policy.admits(carrier, country))
    const [best] = admitted.sort((a, b) => a.serviceDays - b.serviceDays || (a.code < b.code ? -1 : 1))
    if (best !== undefined) return best
  }
  return null
}

/** Whether two profiles say the same, so that registering again changes nothing. */
export function sameProfile(a: CarrierProfile, b: CarrierProfile): boolean {
  return (
    a.code === b.code &&
    a.name === b.name &&
    a.trackingPrefix === b.trackingPrefix &&
    a.worldwide === b.worldwide &&
    a.serviceDays === b.serviceDays &&
    a.countries.join() === b.countries.join()
  )
}
