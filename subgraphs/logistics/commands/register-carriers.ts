import { uuidv7 } from '#platform/ids/uuid.ts'
import { type Carrier, type CarrierProfile, house_carrier, sameProfile } from '../domain/carrier.ts'
import {
  insertCarriers,
  listCarriers,
  lockCarriers,
  registered_carriers_max,
} from '../store/carrier-store.ts'
import type { CommandDependencies } from './dependencies.ts'

export type RegisterOutcome =
  | { readonly kind: 'Registered'; readonly carrier: Carrier }
  | { readonly kind: 'CodeTaken'; readonly carrier: Carrier }
  | { readonly kind: 'LimitReached' }

/** Registers one carrier. The same profile again gives the carrier that has it; another profile under its code is refused. */
export async function registerCarrier(
  dependencies: CommandDependencies,
  tenantId: string,
  profile: CarrierProfile,
): Promise<RegisterOutcome> {
  const outcome = await provisionCarriers(dependencies, tenantId, [profile])
  if (outcome.kind === 'LimitReached') return outcome
  const [carrier] = outcome.carriers
  if (carrier === undefined) throw new Error('a carrier was asked for and none came back')
  return { kind: sameProfile(carrier, profile) ? 'Registered' : 'CodeTaken', carrier }
}

export type ProvisionOutcome =
  | { readonly kind: 'Provisioned'; readonly created: number; readonly carriers: readonly Carrier[] }
  | { readonly kind: 'LimitReached' }

/** Registers carriers whose codes are new and leaves the others as they are; all or none. Answers in the order asked. */
export async function provisionCarriers(
  { database, now }: CommandDependencies,
  tenantId: string,
  profiles: readonly CarrierProfile[],
): Promise<ProvisionOutcome> {
  return database.write(tenantId, async (scope) => {
    await lockCarriers(scope)
    const known = new Map((await listCarriers(scope)).map((carrier) => [carrier.code, carrier]))
    const before = known.size
    const fresh: Carrier[] = []
    for (const profile of profiles) {
      if (known.has(profile.code)) continue
      const carrier = { ...profile, id: uuidv7(now().getTime()) }
      known.set(profile.code, carrier)
      fresh.push(carrier)
    }
    const registered = known.size - (known.has(house_carrier.code) ? 1 : 0)
    if (fresh.length > 0 && registered > registered_carriers_max) return { kind: 'LimitReached' }
    await insertCarriers(scope, fresh, now())
    const carriers = profiles.flatMap((profile) => known.get(profile.code) ?? [])
    return { kind: 'Provisioned', created: known.size - before, carriers }
  })
}
