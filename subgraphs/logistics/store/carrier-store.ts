import type { Scope } from '#platform/database/database.ts'
import { type Carrier, house_carrier } from '../domain/carrier.ts'

/** Carriers a tenant may register: with the house carrier, as many as fit one list. */
export const registered_carriers_max = 99
const carriers_listed_max = registered_carriers_max + 1

/** Every carrier of the tenant, by code. */
export async function listCarriers({ sql, tenantId }: Scope): Promise<readonly Carrier[]> {
  const rows = await sql<CarrierRow[]>`
    select id, code, name, tracking_prefix, worldwide, countries, service_days from carriers
    where tenant_id = ${tenantId} order by code limit ${carriers_listed_max}`
  return rows.map(toCarrier)
}

/** Carriers by id, in any order. */
export async function readCarriers(
  { sql, tenantId }: Scope,
  ids: readonly string[],
): Promise<readonly Carrier[]> {
  const rows = await sql<CarrierRow[]>`
    select id, code, name, tracking_prefix, worldwide, countries, service_days from carriers
    where tenant_id = ${tenantId} and id = any(${ids as string[]}::uuid[])`
  return rows.map(toCarrier)
}

/** Lets one registration at a time pass, so that the bound on their number holds. Held until the transaction ends. */
export async function lockCarriers({ sql, tenantId }: Scope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('carriers'), hashtext(${tenantId}))`
}

/** Saves new carriers; a code that is taken is left alone. */
export async function insertCarriers(
  { sql, tenantId }: Scope,
  carriers: readonly Carrier[],
  registeredAt: Date,
): Promise<void> {
  if (carriers.length === 0) return
  await sql`
    insert into carriers (tenant_id, id, code, name, tracking_prefix, worldwide, countries, service_days, registered_at)
    select ${tenantId}, id, code, name, "trackingPrefix", worldwide, countries, "serviceDays", ${registeredAt}
    from jsonb_to_recordset(${JSON.stringify(carriers)}::text::jsonb) as carrier
      (id uuid, code text, name text, "trackingPrefix" text, worldwide boolean, countries text[], "serviceDays" int)
    on conflict on constraint carrier_code_names_one_carrier do nothing`
}

/** The house carrier, made under this id when the tenant has none yet. */
export async function ensureHouseCarrier(scope: Scope, id: string, now: Date): Promise<Carrier> {
  await insertCarriers(scope, [{ ...house_carrier, id }], now)
  const { sql, tenantId } = scope
  const [row] = await sql<CarrierRow[]>`
    select id, code, name, tracking_prefix, worldwide, countries, service_days from carriers
    where tenant_id = ${tenantId} and code = ${house_carrier.code}`
  if (row === undefined) throw new Error('the house carrier was neither there nor made')
  return toCarrier(row)
}

interface CarrierRow {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly tracking_prefix: string
  readonly worldwide: boolean
  readonly countries: readonly string[]
  readonly service_days: number
}

function toCarrier(row: CarrierRow): Carrier {
  const { id, code, name, worldwide, countries } = row
  return {
    id,
    code,
    name,
    worldwide,
    countries,
    trackingPrefix: row.tracking_prefix,
    serviceDays: row.service_days,
  }
}
