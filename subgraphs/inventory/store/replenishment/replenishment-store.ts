import { asTenant, type Scope, type Sql } from '#platform/database/database.ts'
import type { ReplenishmentFailureReason } from '../../domain/replenishment/reorder.ts'
import type { ReplenishmentProposal } from '../../domain/replenishment/replenishment.ts'
import type { LevelKey } from '../../domain/stock/level.ts'
import { proposalColumns } from './replenishment-reader.ts'

/** A level whose replenishment could not be computed now. */
export interface NewFailure extends LevelKey {
  readonly reason: ReplenishmentFailureReason
  readonly message: string
}

/** Who decided on proposals, when, and why if it was said. */
export interface Verdict {
  readonly by: string
  readonly at: Date
  readonly reason?: string
}

/**
 * Waits until no other computation or approval of this organisation runs. Between reading what is on order and saving a
 * proposal nobody may approve the one it replaces: the same goods would be ordered twice.
 */
export async function lockReplenishment({ sql, tenantId }: Scope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('replenishment'), hashtext(${tenantId}))`
}

/** Adds open proposals. A level has at most one: `one_open_proposal_per_level`. */
export async function insertProposals(
  { sql, tenantId }: Scope,
  proposals: readonly ReplenishmentProposal[],
): Promise<void> {
  if (proposals.length === 0) return
  await sql`
    insert into replenishment_proposals (tenant_id, status, id, variant_id, warehouse_id, supplier_id, quantity, unit_cost,
      currency, position, reorder_point, order_up_to, safety_stock, daily_demand, method, proposed_at)
    select ${tenantId}, 'PROPOSED', p.* from unnest(
      ${proposals.map((each) => each.id)}::uuid[], ${proposals.map((each) => each.variantId)}::uuid[],
      ${proposals.map((each) => each.warehouseId)}::uuid[], ${proposals.map((each) => each.supplierId)}::uuid[],
      ${proposals.map((each) => each.quantity)}::int[], ${proposals.map((each) => each.unitCost)}::bigint[],
      ${proposals.map((each) => each.currency)}::text[], ${proposals.map((each) => each.position)}::int[],
      ${proposals.map((each) => each.reorderPoint)}::int[], ${proposals.map((each) => each.orderUpTo)}::int[],
      ${proposals.map((each) => each.safetyStock)}::int[], ${proposals.map((each) => each.dailyDemand)}::float8[],
      ${proposals.map((each) => each.method)}::text[],
      ${proposals.map((each) => each.proposedAt.toISOString())}::timestamptz[]) as p`
}

/** Closes open proposals without an order. */
export async function closeProposals(
  { sql, tenantId }: Scope,
  ids: readonly string[],
  status: 'REJECTED' | 'SUPERSEDED',
  { by, at, reason }: Verdict,
): Promise<void> {
  if (ids.length === 0) return
  await sql`
    update replenishment_proposals set status = ${status}, decided_by = ${by}, decided_at = ${at}, reason = ${reason ?? null}
    where tenant_id = ${tenantId} and id = any(${ids as string[]}::uuid[]) and status = 'PROPOSED'`
}

/** Marks proposals as approved, each with the order it became. */
export async function approveProposals(
  { sql, tenantId }: Scope,
  approved: readonly { readonly id: string; readonly purchaseOrderId: string }[],
  { by, at }: Verdict,
): Promise<void> {
  await sql`
    update replenishment_proposals r set status = 'APPROVED', decided_by = ${by}, decided_at = ${at}, purchase_order_id = a.order_id
    from unnest(${approved.map((each) => each.id)}::uuid[], ${approved.map((each) => each.purchaseOrderId)}::uuid[]) as a (id, order_id)
    where r.tenant_id = ${tenantId} and r.id = a.id and r.status = 'PROPOSED'`
}

/** Locks proposals, whatever their state, by id. */
export async function lockProposals(
  { sql, tenantId }: Scope,
  ids: readonly string[],
): Promise<readonly ReplenishmentProposal[]> {
  return sql<ReplenishmentProposal[]>`
    select ${proposalColumns(sql)} from replenishment_proposals r
    where r.tenant_id = ${tenantId} and r.id = any(${ids as string[]}::uuid[]) order by r.id for update`
}

/** Remembers failures; one that failed before counts one attempt more. */
export async function saveFailures(
  { sql, tenantId }: Scope,
  failures: readonly NewFailure[],
  at: Date,
): Promise<void> {
  if (failures.length === 0) return
  await sql`
    insert into replenishment_failures as f (tenant_id, first_failed_at, failed_at, variant_id, warehouse_id, reason, message)
    select ${tenantId}, ${at}, ${at}, n.* from unnest(
      ${failures.map((each) => each.variantId)}::uuid[], ${failures.map((each) => each.warehouseId)}::uuid[],
      ${failures.map((each) => each.reason)}::text[], ${failures.map((each) => each.message)}::text[]) as n
    on conflict (tenant_id, variant_id, warehouse_id) do update set reason = excluded.reason, message = excluded.message,
      attempts = f.attempts + 1, failed_at = excluded.failed_at`
}

/** Forgets the failures of levels that could be computed. */
export async function forgetFailures({ sql, tenantId }: Scope, keys: readonly LevelKey[]): Promise<void> {
  if (keys.length === 0) return
  await sql`
    delete from replenishment_failures f
    using unnest(${keys.map((key) => key.variantId)}::uuid[], ${keys.map((key) => key.warehouseId)}::uuid[]) as k (variant_id, warehouse_id)
    where f.tenant_id = ${tenantId} and f.variant_id = k.variant_id and f.warehouse_id = k.warehouse_id`
}

/** Organisations that have a policy. */
export async function findTenantsWithPolicies(sql: Sql): Promise<readonly string[]> {
  await asTenant(sql, '*')
  const rows = await sql<
    { tenant_id: string }[]
  >`select distinct tenant_id from reorder_policies order by tenant_id`
  return rows.map((row) => row.tenant_id)
}
