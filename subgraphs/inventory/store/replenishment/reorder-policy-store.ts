import type { Scope } from '#platform/database/database.ts'
import type { Page } from '#platform/pages/pages.ts'
import type { ReorderPolicy, ReorderRule } from '../../domain/replenishment/reorder.ts'
import type { LevelKey } from '../../domain/stock/level.ts'
import { uuidPairOf } from '../keyset.ts'

interface PolicyRow extends LevelKey {
  readonly kind: ReorderRule['kind']
  readonly minimum: number | null
  readonly maximum: number | null
  readonly serviceLevel: number | null
  readonly coverDays: number | null
  readonly supplierId: string | null
  readonly version: number
}

/** Policies of some levels. */
export async function readPolicies(
  { sql, tenantId }: Scope,
  keys: readonly LevelKey[],
): Promise<readonly ReorderPolicy[]> {
  const rows = await sql<PolicyRow[]>`
    select ${policyColumns(sql)}
    from unnest(${keys.map((key) => key.variantId)}::uuid[], ${keys.map((key) => key.warehouseId)}::uuid[]) as k (variant_id, warehouse_id)
    join reorder_policies p on p.tenant_id = ${tenantId} and p.variant_id = k.variant_id and p.warehouse_id = k.warehouse_id`
  return rows.map(toPolicy)
}

/** A page of all policies, by variant and warehouse: up to `limit + 1` rows in reading order. */
export async function readPolicyPage(
  { sql, tenantId }: Scope,
  warehouseId: string | null,
  page: Page,
): Promise<readonly ReorderPolicy[]> {
  const from = uuidPairOf(page.from)
  const compare = page.backward ? sql`<` : sql`>`
  const order = page.backward ? sql`desc` : sql``
  const rows = await sql<PolicyRow[]>`
    select ${policyColumns(sql)} from reorder_policies p
    where p.tenant_id = ${tenantId}
      ${warehouseId === null ? sql`` : sql`and p.warehouse_id = ${warehouseId}`}
      ${from === null ? sql`` : sql`and (p.variant_id, p.warehouse_id) ${compare} (${from[0]}::uuid, ${from[1]}::uuid)`}
    order by p.variant_id ${order}, p.warehouse_id ${order}
    limit ${page.limit + 1}`
  return rows.map(toPolicy)
}

/**
 * Adds a policy (its version is 1) or replaces the one of the version before; false when somebody else did so meanwhile.
 */
export async function savePolicy(
  { sql, tenantId }: Scope,
  policy: ReorderPolicy,
  at: Date,
): Promise<boolean> {
  const { variantId, warehouseId, rule, supplierId, version } = policy
  const minMax = rule.kind === 'MIN_MAX' ? rule : null
  const point = rule.kind === 'REORDER_POINT' ? rule : null
  const [minimum, maximum] = [minMax?.minimum ?? null, minMax?.maximum ?? null]
  const [serviceLevel, coverDays] = [point?.serviceLevel ?? null, point?.coverDays ?? null]
  const saved =
    version === 1
      ? await sql`
        insert into reorder_policies (tenant_id, variant_id, warehouse_id, kind, minimum, maximum, service_level, cover_days,
          supplier_id, set_at)
        values (${tenantId}, ${variantId}, ${warehouseId}, ${rule.kind}, ${minimum}, ${maximum}, ${serviceLevel}, ${coverDays},
          ${supplierId}, ${at})
        on conflict do nothing`
      : await sql`
        update reorder_policies set kind = ${rule.kind}, minimum = ${minimum}, maximum = ${maximum},
          service_level = ${serviceLevel}, cover_days = ${coverDays}, supplier_id = ${supplierId}, version = version + 1, set_at = ${at}
        where tenant_id = ${tenantId} and variant_id = ${variantId} and warehouse_id = ${warehouseId} and version = ${version - 1}`
  return saved.count === 1
}

/** Takes a policy of this version away, with what failed under it; false when there is none. */
export async function deletePolicy({ sql, tenantId }: Scope, policy: ReorderPolicy): Promise<boolean> {
  const { variantId, warehouseId, version } = policy
  const [row] = await sql<{ gone: boolean }[]>`
    with gone as (
      delete from reorder_policies
      where tenant_id = ${tenantId} and variant_id = ${variantId} and warehouse_id = ${warehouseId} and version = ${version}
      returning variant_id, warehouse_id
    ), forgotten as (
      delete from replenishment_failures f using gone
      where f.tenant_id = ${tenantId} and f.variant_id = gone.variant_id and f.warehouse_id = gone.warehouse_id
    ) select exists (select from gone) as gone`
  return row?.gone ?? false
}

/** The columns of a policy, of the alias `p`. */
export function policyColumns(sql: Scope['sql']) {
  return sql`p.variant_id as "variantId", p.warehouse_id as "warehouseId", p.kind, p.minimum, p.maximum,
    p.service_level as "serviceLevel", p.cover_days as "coverDays", p.supplier_id as "supplierId", p.version`
}

/** A policy from its row. The table's `policy_fits_kind` gives each kind its numbers. */
export function toPolicy(row: PolicyRow): ReorderPolicy {
  const { variantId, warehouseId, supplierId, version, kind } = row
  const rule: ReorderRule =
    kind === 'MIN_MAX'
      ? { kind, minimum: row.minimum ?? 0, maximum: row.maximum ?? 0 }
      : { kind, serviceLevel: row.serviceLevel ?? 0.5, coverDays: row.coverDays ?? 1 }
  return { variantId, warehouseId, rule, supplierId, version }
}

export type { PolicyRow }
