import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createReplenishmentSchedule } from '../commands/replenishment/schedule-replenishment.ts'
import { replenishmentIn } from './replenishment-world.ts'
import { id, startWorld, test_tenant, type World } from './world.ts'

let world: World
let shop: ReturnType<typeof replenishmentIn>
let site: string
let acme: string
beforeAll(async () => {
  world = await startWorld()
  shop = replenishmentIn(world)
  acme = await shop.supplier({ leadTimeDays: 9, leadTimeDeviationDays: 2 })
})
beforeEach(async () => {
  site = await world.openWarehouse()
})
afterEach(() => world.expectBooksToBalance())
afterAll(() => world.stop())

interface Proposal {
  readonly id: string
  readonly quantity: number
  readonly variant: { readonly id: string }
}

describe('a policy', () => {
  test('is set, changed and removed by one at a time', async () => {
    const key = { variantId: id(), warehouseId: site }
    const rule = { minMax: { minimum: 1, maximum: 5 } }
    const answers = await Promise.all(
      [1, 2, 3].map(() => shop.run('setReorderPolicy', { ...key, rule, expectedVersion: 0 })),
    )
    expect(answers.map((each) => each.__typename).sort()).toEqual([
      'ReorderPolicyConflict',
      'ReorderPolicyConflict',
      'SetReorderPolicySuccess',
    ])
    const other = { reorderPoint: { serviceLevel: 0.95, coverDays: 14 } }
    const change = { ...key, rule: other, supplierId: acme, expectedVersion: 1 }
    expect(await shop.run('setReorderPolicy', change)).toMatchObject({
      policy: { version: 2, supplier: { id: acme }, rule: { __typename: 'ReorderPointRule', coverDays: 14 } },
    })
    expect(await shop.run('setReorderPolicy', { ...change, expectedVersion: 2_147_483_647 })).toMatchObject({
      __typename: 'ReorderPolicyConflict',
    })
    expect(await shop.run('removeReorderPolicy', { ...key, expectedVersion: 1 })).toMatchObject({
      current: { version: 2 },
    })
    expect(await shop.run('removeReorderPolicy', { ...key, expectedVersion: 2 })).toMatchObject({
      policy: { version: 2 },
    })
    expect(await shop.run('removeReorderPolicy', { ...key, expectedVersion: 2 })).toMatchObject({
      __typename: 'ReorderPolicyConflict',
      current: null,
    })
  })

  test.each([
    ['no rule', { rule: {} }, 'rule'],
    [
      'two rules',
      { rule: { minMax: { minimum: 1, maximum: 2 }, reorderPoint: { serviceLevel: 0.9, coverDays: 1 } } },
      'rule',
    ],
    ['a maximum below its minimum', { rule: { minMax: { minimum: 5, maximum: 5 } } }, 'rule.minMax.maximum'],
    [
      'certainty',
      { rule: { reorderPoint: { serviceLevel: 1, coverDays: 1 } } },
      'rule.reorderPoint.serviceLevel',
    ],
    [
      'no days',
      { rule: { reorderPoint: { serviceLevel: 0.9, coverDays: 0 } } },
      'rule.reorderPoint.coverDays',
    ],
    ['no variant', { variantId: 'x' }, 'variantId'],
  ])('with %s is refused', async (_name, more, path) => {
    const rule = { minMax: { minimum: 1, maximum: 5 } }
    const input = { variantId: id(), warehouseId: site, rule, expectedVersion: 0, ...more }
    expect(await shop.run('setReorderPolicy', input)).toMatchObject({ problems: [{ path }] })
  })
})

describe('a proposal', () => {
  test('says what to buy and why, stands while nothing changes, and goes when stock comes', async () => {
    const variantId = await shop.bought(site, acme, undefined, { packSize: 12 })
    await world.stock({ [site]: 8 }, variantId)
    expect(await shop.propose(site)).toMatchObject({
      computed: 1,
      proposed: 1,
      superseded: 0,
      failed: 0,
      more: false,
    })
    const [first] = await shop.proposals(site)
    expect(first).toMatchObject({
      quantity: 48,
      position: 8,
      reorderPoint: 10,
      orderUpTo: 50,
      total: { amount: '96.00', currency: 'GBP' },
      variant: { id: variantId },
      supplier: { id: acme },
    })
    expect(await shop.propose(site)).toMatchObject({ proposed: 0, superseded: 0 })
    expect(await shop.proposals(site)).toEqual([first])
    await world.reserve([{ variantId, quantity: 8 }])
    expect(await shop.propose(site)).toMatchObject({ proposed: 1, superseded: 1 })
    expect(await shop.proposals(site)).toMatchObject([{ quantity: 60, position: 0 }])
    await world.stock({ [site]: 40 }, variantId)
    expect(await shop.propose(site)).toMatchObject({ proposed: 0, superseded: 1 })
    expect(await shop.proposals(site)).toEqual([])
    expect(await shop.proposals(site, null)).toMatchObject([
      { status: 'SUPERSEDED' },
      { status: 'SUPERSEDED' },
    ])
  })

  test('becomes an order per supplier, once, and is then on order', async () => {
    const other = await shop.supplier({ currency: 'EUR' })
    const variants = [
      await shop.bought(site, acme),
      await shop.bought(site, acme),
      await shop.bought(site, other),
    ]
    await shop.propose(site)
    const open: readonly Proposal[] = await shop.proposals(site)
    const input = { idempotencyKey: id(), proposalIds: open.map((each) => each.id), tolerancePercent: 5 }
    const [one, two] = await Promise.all([1, 2].map(() => shop.run('approveReplenishment', input)))
    expect(one.purchaseOrders).toHaveLength(2)
    expect(two.purchaseOrders).toEqual(one.purchaseOrders)
    const lines = one.purchaseOrders.flatMap((each: { lines: readonly object[] }) => each.lines)
    expect(lines).toHaveLength(3)
    expect(lines).toMatchObject(variants.map(() => ({ ordered: 50, tolerancePercent: 5 })))
    expect(one.proposals).toMatchObject(variants.map(() => ({ status: 'APPROVED', purchaseOrder: {} })))
    // Drafts count as on order: nothing is proposed twice.
    expect(await shop.propose(site)).toMatchObject({ proposed: 0 })
    expect(await shop.run('approveReplenishment', { ...input, idempotencyKey: id() })).toMatchObject({
      __typename: 'ReplenishmentProposalsNotOpen',
      proposals: [{ status: 'APPROVED' }, {}, {}],
    })
  })

  test('is rejected with a reason, and unknown ones are named', async () => {
    await shop.bought(site, acme)
    await shop.propose(site)
    const [{ id: proposalId }] = await shop.proposals(site)
    const stranger = id()
    expect(
      await shop.run('rejectReplenishment', { proposalIds: [proposalId, stranger], reason: 'no' }),
    ).toMatchObject({ unknownIds: [stranger], proposals: [] })
    expect(
      await shop.run('rejectReplenishment', { proposalIds: [proposalId], reason: 'out of fashion' }),
    ).toMatchObject({
      proposals: [{ status: 'REJECTED', reason: 'out of fashion' }],
    })
    expect(await shop.run('rejectReplenishment', { proposalIds: [], reason: '' })).toMatchObject({
      problems: [{ path: 'proposalIds' }, { path: 'reason' }],
    })
  })

  test('by the reorder point looks at what was shipped', async () => {
    const rule = { reorderPoint: { serviceLevel: 0.95, coverDays: 14 } }
    const variantId = await shop.bought(site, acme, rule)
    const today = world.clock.now().getTime()
    for (let week = 1; week <= 10; week++) {
      const day = new Date(today - week * 7 * 86_400_000).toISOString().slice(0, 10)
      await world.owner`insert into demand_days values (${test_tenant}, ${variantId}, ${site}, ${day}, ${week % 2 === 0 ? 56 : 84})`
    }
    await shop.propose(site)
    const [proposal] = await shop.proposals(site)
    // Weeks of 56 and 84: about 10 a day; sigma 14.76/√7 = 5.58; SS = 1.645·√(9·31.1 + 100·4) ≈ 43; 90 + 43 = 133.
    expect(proposal.method).toBe('EXPONENTIAL_SMOOTHING')
    expect(proposal.dailyDemand).toBeGreaterThan(9.5)
    expect(proposal.dailyDemand).toBeLessThan(10.5)
    expect(proposal.safetyStock).toBeGreaterThan(40)
    expect(proposal.safetyStock).toBeLessThan(46)
    expect(proposal.quantity).toBe(proposal.orderUpTo)
  })
})

describe('what cannot be computed', () => {
  test('is remembered with its reason and stops nothing else, and is forgotten once it can be', async () => {
    const fine = await shop.bought(site, acme)
    const orphan = id()
    const rule = { minMax: { minimum: 1, maximum: 5 } }
    await shop.run('setReorderPolicy', { variantId: orphan, warehouseId: site, rule, expectedVersion: 0 })
    const unsold = await shop.bought(site, acme, { reorderPoint: { serviceLevel: 0.9, coverDays: 7 } })
    const ours = async () =>
      (await shop.failures())
        .filter((each: { warehouse: { id: string } }) => each.warehouse.id === site)
        .map((each: { reason: string; attempts: number; variant: { id: string } }) => [
          each.variant.id,
          each.reason,
          each.attempts,
        ])
    expect(await shop.propose(site)).toMatchObject({ computed: 3, proposed: 1, failed: 2 })
    expect(await shop.proposals(site)).toMatchObject([{ variant: { id: fine } }])
    await shop.propose(site)
    const both = [
      [orphan, 'NO_SUPPLIER', 2],
      [unsold, 'NO_DEMAND_HISTORY', 2],
    ]
    expect(await ours()).toEqual(orphan < unsold ? both : both.reverse())
    await shop.buy('setSupplierItem', {
      supplierId: acme,
      variantId: orphan,
      unitCost: '1',
      expectedVersion: 0,
    })
    expect(await shop.propose(site)).toMatchObject({ proposed: 1, failed: 1 })
    await shop.run('removeReorderPolicy', { variantId: unsold, warehouseId: site, expectedVersion: 1 })
    expect(await ours()).toEqual([])
  })

  test('for a reason nobody thought of is a failure of that level alone', async () => {
    const variants: string[] = []
    for (let i = 0; i < 5; i++) variants.push(await shop.bought(site, acme))
    const poison = variants[2] ?? ''
    await world.owner.unsafe(`
      create function spoil() returns trigger language plpgsql as $$ begin
        if new.variant_id = '${poison}' then raise exception 'spoilt on purpose'; end if; return new; end $$;
      create trigger spoil before insert on replenishment_proposals for each row execute function spoil()`)
    try {
      expect(await shop.propose(site)).toMatchObject({ computed: 5, proposed: 4, failed: 1 })
      const [failure] = (await shop.failures()).filter(
        (each: { variant: { id: string } }) => each.variant.id === poison,
      )
      expect(failure).toMatchObject({ reason: 'UNEXPECTED', message: 'spoilt on purpose', attempts: 1 })
    } finally {
      await world.owner.unsafe('drop trigger spoil on replenishment_proposals; drop function spoil()')
    }
    expect(await shop.propose(site)).toMatchObject({ computed: 5, proposed: 1, failed: 0 })
  })
})

describe('at the same time', () => {
  test('computations: one open proposal per level', async () => {
    for (let i = 0; i < 4; i++) await shop.bought(site, acme)
    const runs = await Promise.all(Array.from({ length: 8 }, () => shop.propose(site)))
    expect(runs.reduce((sum, each) => sum + each.proposed, 0)).toBe(4)
    expect(await shop.proposals(site)).toHaveLength(4)
  })

  test('approvals and computations: what is needed is ordered once', async () => {
    for (let round = 0; round < 8; round++) {
      const variantId = await shop.bought(site, acme)
      await shop.propose(site)
      const proposalIds = (await shop.proposals(site)).map((each: Proposal) => each.id)
      const approve = () => shop.run('approveReplenishment', { idempotencyKey: id(), proposalIds })
      const [a, , b] = await Promise.all([approve(), shop.propose(site), approve(), shop.propose(site)])
      expect([a.__typename, b.__typename].sort()).toEqual([
        'ApproveReplenishmentSuccess',
        'ReplenishmentProposalsNotOpen',
      ])
      await shop.propose(site)
      const [row] = await world.owner`
        select sum(ordered)::int as ordered from purchase_order_lines where variant_id = ${variantId}`
      expect(row?.ordered).toBe(50)
      expect(await shop.proposals(site)).toEqual([])
    }
  })
})

test('the schedule computes for every organisation', async () => {
  await shop.bought(site, acme)
  const { database, clock } = world
  const round = createReplenishmentSchedule({ database, now: clock.now, committed: () => undefined })
  await round()
  expect(await shop.proposals(site)).toHaveLength(1)
})

test('500 policies in a handful of statements', async () => {
  const variants = Array.from({ length: 500 }, () => id())
  await world.owner`
    insert into supplier_items (tenant_id, supplier_id, variant_id, unit_cost, pack_size, minimum_quantity, priority)
    select ${test_tenant}, ${acme}, v, 100, 1, 1, 100 from unnest(${variants}::uuid[]) as v`
  await world.owner`
    insert into reorder_policies (tenant_id, variant_id, warehouse_id, kind, service_level, cover_days, set_at)
    select ${test_tenant}, v, ${site}, 'REORDER_POINT', 0.95, 14, now() from unnest(${variants}::uuid[]) as v`
  await world.owner`
    insert into demand_days select ${test_tenant}, v, ${site}, '2026-03-25', 3 from unnest(${variants}::uuid[]) as v`
  world.forget()
  expect(await shop.propose(site)).toMatchObject({ computed: 500, proposed: 500, failed: 0 })
  const ours = world.statements.filter((text) => /reorder_policies|replenishment|demand_days/.test(text))
  // Lock, policies, demand, proposals, failures forgotten; and one look beyond the full batch, under its lock.
  expect(ours.length).toBeLessThanOrEqual(8)
})
