import type { Scope } from '#platform/database/database.ts'
import type { Page } from '#platform/pages/pages.ts'
import type {
  ReorderPolicy,
  ReplenishmentFailureReason,
  Source,
  StockPosition,
} from '../../domain/replenishment/reorder.ts'
import type { ProposalStatus, ReplenishmentProposal } from '../../domain/replenishment/replenishment.ts'
import type { LevelKey } from '../../domain/stock/level.ts'
import { uuidOf, uuidPairOf } from '../keyset.ts'
import { type PolicyRow, policyColumns, toPolicy } from './reorder-policy-store.ts'

/** All that a policy needs to be computed, but the demand. */
export interface PolicyToCompute {
  readonly policy: ReorderPolicy
  readonly stock: StockPosition
  readonly source: Source | null
  readonly open: Pick<ReplenishmentProposal, 'id' | 'quantity' | 'supplierId' | 'unitCost'> | null
}

/** Which proposals are asked for; null: whichever. */
export interface ProposalFilter {
  readonly status: ProposalStatus | null
  readonly warehouseId: string | null
}

/** A level whose replenishment could not be computed. */
export interface ReplenishmentFailure extends LevelKey {
  readonly reason: ReplenishmentFailureReason
  readonly message: string
  readonly attempts: number
  readonly firstFailedAt: Date
  readonly failedAt: Date
}

interface ComputeRow extends PolicyRow, StockPosition {
  readonly source: {
    readonly id: string
    readonly currency: string
    readonly leadTimeDays: number
    readonly leadTimeDeviationDays: number
    readonly unitCost: number
    readonly packSize: number
    readonly minimumQuantity: number
  } | null
  readonly open: PolicyToCompute['open']
}

/** The next policies after a level, by variant and warehouse, with their stock, supplier and open proposal. One statement. */
export async function readPoliciesToCompute(
  { sql, tenantId }: Scope,
  after: LevelKey | null,
  warehouseId: string | null,
  limit: number,
): Promise<readonly PolicyToCompute[]> {
  const rows = await sql<ComputeRow[]>`
    select ${policyColumns(sql)}, coalesce(l.on_hand, 0) as "onHand", coalesce(l.reserved, 0) as reserved,
      coalesce(l.committed, 0) as committed, coalesce(ordered.quantity, 0) as "onOrder", source.as_json as source, open.as_json as open
    from reorder_policies p
    left join stock_levels l on l.tenant_id = ${tenantId} and l.variant_id = p.variant_id and l.warehouse_id = p.warehouse_id
    left join lateral (
      select sum(n.ordered - n.received - n.cancelled) as quantity from purchase_order_lines n
      join purchase_orders o on o.tenant_id = ${tenantId} and o.id = n.purchase_order_id and o.warehouse_id = p.warehouse_id
        and o.status in ('DRAFT', 'SENT', 'PARTLY_RECEIVED')
      where n.tenant_id = ${tenantId} and n.variant_id = p.variant_id and n.received + n.cancelled < n.ordered
    ) ordered on true
    left join lateral (
      select json_build_object('id', s.id, 'currency', s.currency, 'leadTimeDays', s.lead_time_days,
        'leadTimeDeviationDays', s.lead_time_deviation_days, 'unitCost', i.unit_cost, 'packSize', i.pack_size,
        'minimumQuantity', i.minimum_quantity) as as_json
      from supplier_items i join suppliers s on s.tenant_id = ${tenantId} and s.id = i.supplier_id
      where i.tenant_id = ${tenantId} and i.variant_id = p.variant_id and i.supplier_id = coalesce(p.supplier_id, i.supplier_id)
      order by i.priority, s.lead_time_days, s.code limit 1
    ) source on true
    left join lateral (
      select json_build_object('id', r.id, 'quantity', r.quantity, 'supplierId', r.supplier_id, 'unitCost', r.unit_cost) as as_json
      from replenishment_proposals r
      where r.tenant_id = ${tenantId} and r.variant_id = p.variant_id and r.warehouse_id = p.warehouse_id and r.status = 'PROPOSED'
    ) open on true
    where p.tenant_id = ${tenantId}
      ${warehouseId === null ? sql`` : sql`and p.warehouse_id = ${warehouseId}`}
      ${after === null ? sql`` : sql`and (p.variant_id, p.warehouse_id) > (${after.variantId}::uuid, ${after.warehouseId}::uuid)`}
    order by p.variant_id, p.warehouse_id
    limit ${limit}`
  return rows.map(toCompute)
}

function toCompute({
  onHand,
  reserved,
  committed,
  onOrder,
  source,
  open,
  ...row
}: ComputeRow): PolicyToCompute {
  const stock = { onHand, reserved, committed, onOrder }
  return {
    policy: toPolicy(row),
    stock,
    source: source === null ? null : { supplier: source, item: source },
    open,
  }
}

/** A page of proposals, newest first: up to `limit + 1` rows in reading order. */
export async function readProposalPage(
  { sql, tenantId }: Scope,
  { status, warehouseId }: ProposalFilter,
  page: Page,
): Promise<readonly ReplenishmentProposal[]> {
  const from = uuidOf(page.from)
  const compare = page.backward ? sql`>` : sql`<`
  return sql<ReplenishmentProposal[]>`
    select ${proposalColumns(sql)} from replenishment_proposals r
    where r.tenant_id = ${tenantId}
      ${status === null ? sql`` : sql`and r.status = ${status}`}
      ${warehouseId === null ? sql`` : sql`and r.warehouse_id = ${warehouseId}`}
      ${from === null ? sql`` : sql`and r.id ${compare} ${from}`}
    order by r.id ${page.backward ? sql`` : sql`desc`}
    limit ${page.limit + 1}`
}

/** A page of failures, by variant and warehouse: up to `limit + 1` rows in reading order. */
export async function readFailurePage(
  { sql, tenantId }: Scope,
  page: Page,
): Promise<readonly ReplenishmentFailure[]> {
  const from = uuidPairOf(page.from)
  const compare = page.backward ? sql`<` : sql`>`
  const order = page.backward ? sql`desc` : sql``
  return sql<ReplenishmentFailure[]>`
    select variant_id as "variantId", warehouse_id as "warehouseId", reason, message, attempts,
      first_failed_at as "firstFailedAt", failed_at as "failedAt"
    from replenishment_failures
    where tenant_id = ${tenantId}
      ${from === null ? sql`` : sql`and (variant_id, warehouse_id) ${compare} (${from[0]}::uuid, ${from[1]}::uuid)`}
    order by variant_id ${order}, warehouse_id ${order}
    limit ${page.limit + 1}`
}

/** The columns of a proposal, of the alias `r`. */
export function proposalColumns(sql: Scope['sql']) {
  return sql`r.id, r.variant_id as "variantId", r.warehouse_id as "warehouseId", r.supplier_id as "supplierId", r.status,
    r.quantity, r.unit_cost as "unitCost", r.currency, r.position, r.reorder_point as "reorderPoint",
    r.order_up_to as "orderUpTo", r.safety_stock as "safetyStock", r.daily_demand as "dailyDemand", r.method,
    r.proposed_at as "proposedAt", r.decided_at as "decidedAt", r.decided_by as "decidedBy", r.reason,
    r.purchase_order_id as "purchaseOrderId"`
}
