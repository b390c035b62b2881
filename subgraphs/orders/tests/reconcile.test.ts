import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '#platform/testing/eventually.ts'
import { test_tenant } from '#platform/testing/viewers.ts'
import { reconcilePayments } from '../commands/payments/reconcile-payments.ts'
import { simulatedProvider } from '../store/simulated-provider.ts'
import { basket, startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

async function reconcile(repair: boolean) {
  const now = world.clock.now
  const { database } = world
  const provider = simulatedProvider(database, { slow_ms: 0, action_ms: 0, now, actionUrl: () => '' })
  const { compared, found } = await reconcilePayments(
    { database, provider, now },
    { repair, found_max: 100, page_rows: 3 },
  )
  const says = found.map(({ kind, key, remedy, repaired }) => ({
    kind,
    key,
    remedy,
    isRepaired: repaired !== null,
  }))
  return { compared, says }
}
const confirmed = async () => (await world.place(basket())).order.id as string
const cancelled = async () => {
  const id = await confirmed()
  await world.cancel(id)
  return id
}
const theirs = (id: string, change: string) =>
  world.books.unsafe(`update simulated_provider_payments set ${change} where key = 'order:${id}'`)
const clean = { says: [] }

test('books that agree: nothing is found, page by page', async () => {
  await Promise.all(Array.from({ length: 8 }, () => confirmed()))
  await cancelled()
  await world.place(basket({}, 'tok_declined'))
  expect(await reconcile(false)).toEqual({ compared: 10, says: [] })
})

interface Planted {
  readonly name: string
  readonly kind: string
  readonly remedy: string | null
  /** Plants it; resolves to the payment's key. */
  readonly plant: () => Promise<string>
}

const orphan = async (status: string, authorised: number, captured: number) => {
  const key = `orphan:${status}:${crypto.randomUUID()}`
  await world.books`
    insert into simulated_provider_payments (tenant_id, provider, key, currency, status, authorised, captured)
    values (${test_tenant}, 'simulator', ${key}, 'GBP', ${status}, ${authorised}, ${captured})`
  return key
}
const onOrder = (make: () => Promise<string>, change: string) => async () => {
  const id = await make()
  await theirs(id, change)
  return `order:${id}`
}

const planted: readonly Planted[] = [
  {
    name: 'a capture we know nothing of',
    kind: 'UNKNOWN_TO_US',
    remedy: 'giveBack',
    plant: () => orphan('CAPTURED', 500, 500),
  },
  {
    name: 'a hold we know nothing of',
    kind: 'UNKNOWN_TO_US',
    remedy: 'giveBack',
    plant: () => orphan('AUTHORISED', 500, 0),
  },
  {
    name: 'money of a cancelled order',
    kind: 'MONEY_OF_CANCELLED',
    remedy: 'giveBack',
    plant: onOrder(cancelled, `status = 'CAPTURED', refunded = 0`),
  },
  {
    name: 'a refund made at the provider',
    kind: 'AMOUNTS_DIFFER',
    remedy: 'adopt',
    plant: onOrder(confirmed, 'refunded = 300'),
  },
  {
    name: 'a capture the provider does not have',
    kind: 'AMOUNTS_DIFFER',
    remedy: null,
    plant: onOrder(confirmed, `status = 'AUTHORISED', captured = 0`),
  },
  {
    name: 'more than the order costs',
    kind: 'AMOUNTS_DIFFER',
    remedy: null,
    plant: onOrder(confirmed, 'authorised = 9000, captured = 9000'),
  },
  {
    name: 'a payment the provider does not know',
    kind: 'UNKNOWN_TO_PROVIDER',
    remedy: null,
    plant: async () => {
      const id = await confirmed()
      await world.books`delete from simulated_provider_payments where key = ${`order:${id}`}`
      return `order:${id}`
    },
  },
]

describe('planted', () => {
  test.each(planted)('$name: $kind', async ({ kind, remedy, plant }) => {
    const key = await plant()
    const mine = async (repair: boolean) => (await reconcile(repair)).says.filter((each) => each.key === key)
    expect(await mine(false)).toEqual([{ kind, key, remedy, isRepaired: false }])
    expect(await mine(true)).toEqual([{ kind, key, remedy, isRepaired: remedy !== null }])
    expect(await mine(true)).toEqual(remedy === null ? [{ kind, key, remedy, isRepaired: false }] : [])
  })

  test('what was repaired is right in all books', async () => {
    const id = await confirmed()
    await theirs(id, 'refunded = 300')
    await reconcile(true)
    expect(await world.order(id)).toMatchObject({
      status: 'CONFIRMED',
      paymentStatus: 'PARTIALLY_REFUNDED',
      payment: { refunded: { amount: '3.00' } },
    })
    const [sums] = await world.books`
      select (select sum(amount)::int from payment_effects where order_id = ${id} and kind = 'REFUND') as effects,
        (select sum(amount)::int from refunds where order_id = ${id} and status = 'DONE') as refunds`
    expect(sums).toEqual({ effects: 300, refunds: 300 })
    // The rest can still be given back, and no more.
    await world.cancel(id)
    expect(await world.providerOf(id)).toMatchObject({ captured: 2400, refunded: 2400 })
  })

  test('an outcome nobody knows: the parked order is handed back, and asks', async () => {
    // The provider has the money, and the answer was lost with the process.
    world.inventory.fail('commitReservation', 4)
    world.inventory.fail('releaseReservation', 1_000)
    const input = basket()
    const answering = world.place(input)
    const id = await world.idOf(input.idempotencyKey)
    await eventually(async () => {
      const [row] =
        await world.books`select lease_until, parked_reason from orders where id = ${id} and lease_owner is null`
      if (row?.lease_until != null) world.clock.advance(60_000)
      expect(row?.parked_reason).toBeTruthy()
    }, 15_000)
    await answering
    world.inventory.fail('releaseReservation', 0)
    const key = `order:${id}`
    const mine = async () => (await reconcile(true)).says.filter((each) => each.key === key)
    expect(await mine()).toEqual([{ kind: 'OUTCOME_UNKNOWN', key, remedy: 'resume', isRepaired: true }])
    await eventually(async () => expect((await world.order(id)).status).toBe('CANCELLED'))
    expect(await world.providerOf(id)).toMatchObject({ captured: 2400, refunded: 2400 })
    expect({ says: await mine() }).toEqual(clean)
  })

  test('an order on its way is left alone', async () => {
    const open = world.inventory.hold('commitReservation')
    const input = basket()
    const answering = world.place(input)
    const id = await world.idOf(input.idempotencyKey)
    await eventually(async () => expect(await world.providerOf(id)).toMatchObject({ captured: 2400 }))
    expect((await reconcile(true)).says.filter((each) => each.key === `order:${id}`)).toEqual([])
    open()
    await answering
  })
})
