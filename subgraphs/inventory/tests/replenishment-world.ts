import { purchasingIn } from './purchasing-world.ts'
import { clerk, id, type World } from './world.ts'

const proposal_fields = `id status quantity position reorderPoint orderUpTo safetyStock dailyDemand method reason decidedBy
  unitCost { amount } total { amount currency } variant { id } warehouse { id } supplier { id } purchaseOrder { id number }`
const document = (field: string, fields: string) =>
  `mutation ($input: ${field.charAt(0).toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { __typename ${fields}
    ... on Refusal { message } } }`
const problems = '... on InvalidInput { problems { path message } }'
const not_open =
  '... on ReplenishmentProposalsNotOpen { proposals { id status } unknownIds } ... on InvalidInput { problems { path } }'
const policy = `version supplier { id } rule { __typename ... on MinMaxRule { minimum maximum }
  ... on ReorderPointRule { serviceLevel coverDays } }`
const documents = {
  setReorderPolicy: document(
    'setReorderPolicy',
    `... on SetReorderPolicySuccess { policy { ${policy} } } ... on ReorderPolicyConflict { current { version } } ${problems}`,
  ),
  removeReorderPolicy: document(
    'removeReorderPolicy',
    '... on RemoveReorderPolicySuccess { policy { version } } ... on ReorderPolicyConflict { current { version } }',
  ),
  proposeReplenishment: document(
    'proposeReplenishment',
    `... on ProposeReplenishmentSuccess { computed proposed superseded failed more } ${problems}`,
  ),
  approveReplenishment: document(
    'approveReplenishment',
    `... on ApproveReplenishmentSuccess { purchaseOrders { id number status total { amount } supplier { id } warehouse { id }
      lines { ordered tolerancePercent variant { id } } } proposals { ${proposal_fields} } } ${not_open}`,
  ),
  rejectReplenishment: document(
    'rejectReplenishment',
    `... on RejectReplenishmentSuccess { proposals { ${proposal_fields} } } ${not_open}`,
  ),
}

/** The verbs of replenishment, in a world. */
export function replenishmentIn(world: World) {
  const buy = purchasingIn(world)
  const run = async (field: keyof typeof documents, input: object, viewer = clerk) =>
    (await world.ask(viewer, documents[field], { input }))[field]

  /** A variant that a supplier sells, and that is bought again between a minimum and a maximum. */
  async function bought(
    warehouseId: string,
    supplierId: string,
    rule: object = { minMax: { minimum: 10, maximum: 50 } },
    item: object = {},
  ): Promise<string> {
    const variantId = id()
    await buy.run('setSupplierItem', { supplierId, variantId, unitCost: '2', expectedVersion: 0, ...item })
    await run('setReorderPolicy', { variantId, warehouseId, rule, expectedVersion: 0 })
    return variantId
  }

  const propose = (warehouseId: string) => run('proposeReplenishment', { warehouseId })

  const proposals = async (warehouseId: string, status: string | null = 'PROPOSED') =>
    (
      await world.ask(
        clerk,
        `query ($w: ID, $s: ReplenishmentProposalStatus) { replenishmentProposals(warehouseId: $w, status: $s, first: 100) {
          nodes { ${proposal_fields} } } }`,
        { w: warehouseId, s: status },
      )
    ).replenishmentProposals.nodes

  const failures = async () =>
    (
      await world.ask(
        clerk,
        '{ replenishmentFailures(first: 100) { nodes { reason message attempts variant { id } warehouse { id } } } }',
      )
    ).replenishmentFailures.nodes

  return { ...buy, buy: buy.run, run, bought, propose, proposals, failures }
}
