import type { LevelKey } from '../stock/level.ts'
import type { Need } from './reorder.ts'

/** What should be bought, until somebody decides. Unit cost in minor units. */
export interface ReplenishmentProposal extends LevelKey, Need {
  readonly id: string
  readonly status: ProposalStatus
  readonly proposedAt: Date
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
  /** Why it was rejected. */
  readonly reason: string | null
  /** What it became. */
  readonly purchaseOrderId: string | null
}

export type ProposalStatus = 'PROPOSED' | 'APPROVED' | 'REJECTED' | 'SUPERSEDED'

/** What a new computation means for the open proposal of a level. */
export type ProposalChange = 'PROPOSE' | 'KEEP' | 'SUPERSEDE' | 'REPLACE' | 'NOTHING'

/** Proposals one request may decide: they become orders of at most so many lines. */
export const decided_proposals_max = 100

/** A proposal stands as long as the same would be bought from the same supplier at the same cost. */
export function changeOf(
  open: Pick<Need, 'quantity' | 'supplierId' | 'unitCost'> | null,
  need: Need | null,
): ProposalChange {
  if (open === null) return need === null ? 'NOTHING' : 'PROPOSE'
  if (need === null) return 'SUPERSEDE'
  const same =
    open.quantity === need.quantity && open.supplierId === need.supplierId && open.unitCost === need.unitCost
  return same ? 'KEEP' : 'REPLACE'
}
