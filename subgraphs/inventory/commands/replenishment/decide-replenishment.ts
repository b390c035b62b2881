import type { Scope } from '#platform/database/database.ts'
import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { idempotency_key_chars_max } from '#platform/idempotency/once.ts'
import { isUuid, uuidv7 } from '#platform/ids/uuid.ts'
import { type Problem, problemsOfText, unless } from '../../domain/problem.ts'
import type { DraftPurchaseOrder } from '../../domain/purchasing/purchase-order.ts'
import {
  decided_proposals_max,
  type ReplenishmentProposal,
} from '../../domain/replenishment/replenishment.ts'
import { problemsOfKey, reason_chars_max } from '../../domain/requests.ts'
import { insertDrafts, takeNumbers } from '../../store/purchasing/purchase-order-store.ts'
import {
  approveProposals,
  closeProposals,
  lockProposals,
  lockReplenishment,
} from '../../store/replenishment/replenishment-store.ts'
import { type Acting, type InvalidInput, invalidInput } from '../acting.ts'
import { type IdempotencyKeyReused, onceOnly } from '../once-only.ts'
import { numberText } from '../purchasing/purchase-plan.ts'

export interface Approval {
  readonly idempotencyKey: string
  readonly proposalIds: readonly string[]
  readonly tolerancePercent: number
}

export interface Rejection {
  readonly proposalIds: readonly string[]
  readonly reason: string
}

/** What an approval came to: an order per supplier and warehouse. */
export interface Approved {
  readonly purchaseOrders: readonly DraftPurchaseOrder[]
  readonly proposals: readonly ReplenishmentProposal[]
}

/** Some proposals were decided or superseded meanwhile, or never were; nothing was done. */
export interface ProposalsNotOpen {
  readonly kind: 'ProposalsNotOpen'
  readonly proposals: readonly ReplenishmentProposal[]
  readonly unknownIds: readonly string[]
}

const tolerance_percent_max = 100

/**
 * Turns proposals into drafts of purchase orders, one per supplier and warehouse; all of them or none, at most once per
 * key.
 */
export async function approveReplenishment(
  acting: Acting,
  request: Approval,
): Promise<Decision<Approved, ProposalsNotOpen | InvalidInput | IdempotencyKeyReused>> {
  const { idempotencyKey, ...input } = request
  const problems = [
    ...problemsOfKey('idempotencyKey', idempotencyKey, idempotency_key_chars_max),
    ...problemsOfIds(request.proposalIds),
    ...unless(
      request.tolerancePercent >= 0 && request.tolerancePercent <= tolerance_percent_max,
      'tolerancePercent',
      `Use a whole number from 0 to ${tolerance_percent_max}.`,
    ),
  ]
  if (problems.length > 0) return refuse(invalidInput(problems))
  const once = { mutation: 'approveReplenishment', key: idempotencyKey, input }
  return onceOnly(acting, once, (scope) => approve(scope, acting, request))
}

async function approve(
  scope: Scope,
  { actor, now }: Acting,
  { proposalIds, tolerancePercent }: Approval,
): Promise<Decision<Approved, ProposalsNotOpen>> {
  const open = await lockOpen(scope, proposalIds)
  if (!open.accepted) return open
  const at = now()
  const groups = Map.groupBy(open.facts, ({ supplierId, warehouseId }) => `${supplierId}/${warehouseId}`)
  const first = await takeNumbers(scope, groups.size)
  const orders = Array.from(groups.values(), (group, index) =>
    draftOf(group, numberText(first + index), tolerancePercent, at),
  )
  await insertDrafts(
    scope,
    orders.map(({ draft }) => draft),
  )
  const approved = orders.flatMap(({ draft, group }) =>
    group.map((each) => ({ id: each.id, purchaseOrderId: draft.id })),
  )
  await approveProposals(scope, approved, { by: actor, at })
  const orderOf = new Map(approved.map(({ id, purchaseOrderId }) => [id, purchaseOrderId]))
  const proposals = open.facts.map((proposal) => ({
    ...proposal,
    status: 'APPROVED' as const,
    decidedAt: at,
    decidedBy: actor,
    purchaseOrderId: orderOf.get(proposal.id) ?? null,
  }))
  return accept({ purchaseOrders: orders.map(({ draft }) => draft), proposals })
}

/** Says no to proposals; the next computation may propose again what is still needed. */
export async function rejectReplenishment(
  acting: Acting,
  { proposalIds, reason }: Rejection,
): Promise<Decision<readonly ReplenishmentProposal[], ProposalsNotOpen | InvalidInput>> {
  const problems = [
    ...problemsOfIds(proposalIds),
    ...problemsOfText('reason', reason, reason_chars_max, `Say why, in 1 to ${reason_chars_max} characters.`),
  ]
  if (problems.length > 0) return refuse(invalidInput(problems))
  return acting.database.write(acting.tenantId, async (scope) => {
    const open = await lockOpen(scope, proposalIds)
    if (!open.accepted) return open
    const at = acting.now()
    await closeProposals(scope, proposalIds, 'REJECTED', { by: acting.actor, at, reason })
    return accept(
      open.facts.map((proposal) => ({
        ...proposal,
        status: 'REJECTED' as const,
        decidedAt: at,
        decidedBy: acting.actor,
        reason,
      })),
    )
  })
}

async function lockOpen(
  scope: Scope,
  ids: readonly string[],
): Promise<Decision<readonly ReplenishmentProposal[], ProposalsNotOpen>> {
  await lockReplenishment(scope)
  const found = await lockProposals(scope, ids)
  const known = new Set(found.map((proposal) => proposal.id))
  const unknownIds = ids.filter((id) => !known.has(id))
  const closed = found.filter((proposal) => proposal.status !== 'PROPOSED')
  if (unknownIds.length > 0 || closed.length > 0) {
    return refuse({ kind: 'ProposalsNotOpen', proposals: closed, unknownIds })
  }
  return accept(found)
}

function problemsOfIds(ids: readonly string[]): readonly Problem[] {
  return [
    ...unless(
      ids.length > 0 && ids.length <= decided_proposals_max,
      'proposalIds',
      `Name 1 to ${decided_proposals_max} proposals.`,
    ),
    ...ids
      .slice(0, decided_proposals_max)
      .flatMap((id, index) => [
        ...unless(
          isUuid(id) && id === id.toLowerCase(),
          `proposalIds.${index}`,
          'There is no proposal with this id.',
        ),
        ...unless(ids.indexOf(id) === index, `proposalIds.${index}`, 'Name each proposal once.'),
      ]),
  ]
}

/** Proposals of one supplier and warehouse as an order; a level has one open proposal, so each variant is ordered once. */
function draftOf(
  group: readonly ReplenishmentProposal[],
  number: string,
  tolerancePercent: number,
  at: Date,
) {
  const [{ supplierId, warehouseId, currency } = { supplierId: '', warehouseId: '', currency: '' }] = group
  const draft: DraftPurchaseOrder = {
    id: uuidv7(at.getTime()),
    number,
    status: 'DRAFT',
    supplierId,
    warehouseId,
    currency,
    note: null,
    expectedOn: null,
    lines: group.map(({ variantId, quantity, unitCost }) => ({
      id: uuidv7(at.getTime()),
      variantId,
      ordered: quantity,
      received: 0,
      cancelled: 0,
      tolerancePercent,
      unitCost,
    })),
    draftedAt: at,
    version: 1,
  }
  return { draft, group }
}
