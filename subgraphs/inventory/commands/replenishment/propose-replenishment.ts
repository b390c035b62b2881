import type { Scope } from '#platform/database/database.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { forecastDemand, historyStart, weeklyDemand } from '../../domain/replenishment/forecast-demand.ts'
import { type Need, needUnder, type ReplenishmentFailureReason } from '../../domain/replenishment/reorder.ts'
import { changeOf, type ReplenishmentProposal } from '../../domain/replenishment/replenishment.ts'
import { type LevelKey, levelText } from '../../domain/stock/level.ts'
import { readDemandOf } from '../../store/replenishment/forecast-demand-store.ts'
import {
  type PolicyToCompute,
  readPoliciesToCompute,
} from '../../store/replenishment/replenishment-reader.ts'
import {
  closeProposals,
  forgetFailures,
  insertProposals,
  lockReplenishment,
  type NewFailure,
  saveFailures,
} from '../../store/replenishment/replenishment-store.ts'
import type { Acting } from '../acting.ts'

/** What a computation came to. */
export interface ReplenishmentRun {
  readonly computed: number
  readonly proposed: number
  readonly superseded: number
  readonly failed: number
  /** Where the next run goes on; null when every policy was computed. */
  readonly next: LevelKey | null
}

/** Bounds how long one transaction keeps approvals waiting. */
const policies_per_batch_max = 500
/** Bounds a run; the next one goes on where it stopped. */
const batches_per_run_max = 40
const message_chars_max = 500

type Progress = Omit<ReplenishmentRun, 'next'>

const nothing_done: Progress = { computed: 0, proposed: 0, superseded: 0, failed: 0 }

const messages: Readonly<Record<Exclude<ReplenishmentFailureReason, 'UNEXPECTED'>, string>> = {
  NO_SUPPLIER: 'No supplier sells this variant. Set a supplier item, or another supplier in the policy.',
  NO_DEMAND_HISTORY:
    'Nothing was shipped in the last 26 weeks. Use a minimum and maximum until something is.',
  QUANTITY_OUT_OF_BOUNDS:
    'More than 1,000,000 units would be needed. Look at the policy and at the demand history.',
}

/**
 * Computes every policy, of all warehouses or of one, and proposes what should be bought. A proposal that still stands is
 * kept, one that does not is superseded. What cannot be computed is remembered as a failure and stops nothing else.
 * Running it again changes nothing unless something changed.
 */
export async function proposeReplenishment(
  acting: Acting,
  warehouseId: string | null,
  start: LevelKey | null = null,
): Promise<ReplenishmentRun> {
  let total = nothing_done
  let after = start
  for (let batch = 0; batch < batches_per_run_max; batch++) {
    const done: Batch = await computeBatch(acting, after, warehouseId)
    total = sumOf(total, done.progress)
    if (done.last === null || done.progress.computed < policies_per_batch_max) return { ...total, next: null }
    after = done.last
  }
  return { ...total, next: after }
}

/** What a batch came to, and the last level that was in it. */
interface Batch {
  readonly progress: Progress
  readonly last: LevelKey | null
}

/** A batch in one transaction; when that fails, level by level, so that only the one that fails is left out. */
async function computeBatch(
  acting: Acting,
  after: LevelKey | null,
  warehouseId: string | null,
): Promise<Batch> {
  const { database, tenantId } = acting
  const run = (from: LevelKey | null, limit: number) =>
    database.write(tenantId, async (scope): Promise<Batch> => {
      await lockReplenishment(scope)
      const batch = await readPoliciesToCompute(scope, from, warehouseId, limit)
      return { progress: await save(scope, acting, batch), last: batch.at(-1)?.policy ?? null }
    })
  try {
    return await run(after, policies_per_batch_max)
  } catch {
    // Which level it is that fails is found out one by one.
  }
  const batch = await database.read(tenantId, (scope) =>
    readPoliciesToCompute(scope, after, warehouseId, policies_per_batch_max),
  )
  let progress = nothing_done
  let last = after
  for (const { policy } of batch) {
    const from = last
    const one = await run(from, 1).catch((error: unknown) => bury(acting, policy, error))
    progress = sumOf(progress, one.progress)
    last = policy
  }
  return { progress, last: batch.length === 0 ? null : last }
}

async function save(
  scope: Scope,
  { actor, now }: Acting,
  batch: readonly PolicyToCompute[],
): Promise<Progress> {
  const at = now()
  const proposals: ReplenishmentProposal[] = []
  const superseded: string[] = []
  const failures: NewFailure[] = []
  for (const { entry, outcome } of await compute(scope, batch, at)) {
    const { variantId, warehouseId } = entry.policy
    const need = 'reason' in outcome ? null : outcome.need
    if ('reason' in outcome) failures.push({ variantId, warehouseId, ...outcome })
    const change = changeOf(entry.open, need)
    if (entry.open !== null && (change === 'SUPERSEDE' || change === 'REPLACE'))
      superseded.push(entry.open.id)
    if (need !== null && (change === 'PROPOSE' || change === 'REPLACE')) {
      proposals.push(proposalOf({ variantId, warehouseId }, need, at))
    }
  }
  const failed = new Set(failures.map(levelText))
  await closeProposals(scope, superseded, 'SUPERSEDED', { by: actor, at })
  await insertProposals(scope, proposals)
  await saveFailures(scope, failures, at)
  await forgetFailures(
    scope,
    batch.map(({ policy }) => policy).filter((policy) => !failed.has(levelText(policy))),
  )
  return {
    computed: batch.length,
    proposed: proposals.length,
    superseded: superseded.length,
    failed: failures.length,
  }
}

type Computed = { readonly need: Need | null } | Pick<NewFailure, 'reason' | 'message'>

async function compute(scope: Scope, batch: readonly PolicyToCompute[], at: Date) {
  const today = at.toISOString().slice(0, 10)
  const forecastKeys = batch.filter(({ policy }) => policy.rule.kind === 'REORDER_POINT')
  const demand = await readDemandOf(
    scope,
    forecastKeys.map(({ policy }) => policy),
    historyStart(today),
  )
  return batch.map((entry) => {
    const { policy, stock, source } = entry
    const weeks = weeklyDemand(demand.get(levelText(policy)) ?? [], today)
    const decision = needUnder(policy, stock, source, forecastDemand(weeks))
    const outcome: Computed = decision.accepted
      ? { need: decision.facts }
      : failureOf(decision.refusal.reason)
    return { entry, outcome }
  })
}

function failureOf(reason: ReplenishmentFailureReason): Pick<NewFailure, 'reason' | 'message'> {
  return { reason, message: reason === 'UNEXPECTED' ? '' : messages[reason] }
}

function proposalOf(key: LevelKey, need: Need, at: Date): ReplenishmentProposal {
  const id = uuidv7(at.getTime())
  const undecided = { decidedAt: null, decidedBy: null, reason: null, purchaseOrderId: null }
  return { ...key, ...need, ...undecided, id, status: 'PROPOSED', proposedAt: at }
}

async function bury(acting: Acting, policy: LevelKey, error: unknown): Promise<Batch> {
  const { variantId, warehouseId } = policy
  const message = (error instanceof Error ? error.message : String(error)).slice(0, message_chars_max)
  const failure: NewFailure = { variantId, warehouseId, reason: 'UNEXPECTED', message }
  await acting.database.write(acting.tenantId, (scope) => saveFailures(scope, [failure], acting.now()))
  return { progress: { ...nothing_done, computed: 1, failed: 1 }, last: policy }
}

function sumOf(a: Progress, b: Progress): Progress {
  return {
    computed: a.computed + b.computed,
    proposed: a.proposed + b.proposed,
    superseded: a.superseded + b.superseded,
    failed: a.failed + b.failed,
  }
}
