import { atOnce, becomes, type Fault, sometime, untilStruck } from './fault.ts'
import { cancel } from './placing.ts'
import type { Answered, World } from './world.ts'

const payments_per_n = 24
const holds_per_blow = 6
const slow_ms = 600
const cancelled_within_ms = 20_000
const mishaps = [
  'tok_timeout',
  'tok_error',
  'tok_slow',
  'tok_declined',
  'tok_authorise_error_3',
  'tok_refund_error_3',
  'tok_timeout_no_effect',
  'tok_refund_timeout',
  // The buyer goes to their bank; how it ended is told twice, late, in the wrong order, or never.
  'tok_3ds_webhook_twice',
  'tok_3ds_webhook_late',
  'tok_3ds_webhook_shuffled',
  'tok_3ds_webhook_lost',
] as const

/** The provider has a bad day, and holds of stock end too early. */
export const payment_faults: readonly Fault[] = [
  {
    number: 7,
    name: 'the payment provider loses replies, fails, is late, tells twice, shuffled or never; refunds',
    counts: 'payments that met a mishap',
    async run(world, n) {
      const prefix = world.name('mishap')
      const answers = await atOnce(n * payments_per_n, async (index) => {
        const cardToken = mishaps[index % mishaps.length] ?? 'tok_visa'
        const answer = await world.insist(`${prefix}-${index}`, { cardToken })
        // Every other order is called off again: what was taken is refunded, also where refunds fail at first.
        return answer.accessToken !== null && Math.floor(index / mishaps.length) % 2 === 0
          ? calledOff(world, answer)
          : answer
      })
      return { struck: await mishapsMet(world, prefix), answers }
    },
  },
  {
    number: 8,
    name: 'holds of stock end while their orders are paid, some are cancelled',
    counts: 'holds that ended before their order was confirmed',
    async run(world, n) {
      const answers: Answered[] = []
      const struck = await untilStruck(n, async () => {
        const prefix = world.name('expiring')
        const placing = atOnce(holds_per_blow, async (index) => {
          const answer = await world.insist(`${prefix}-${index}`, { cardToken: 'tok_slow' })
          return answer.accessToken !== null && index % 3 === 0 ? calledOff(world, answer) : answer
        })
        // While the provider takes its time, at a random moment, so that sometimes the commit wins.
        await becomes(() => held(world, prefix).then((count) => count > 0), cancelled_within_ms)
        await sometime(world, 0, slow_ms)
        const ended = await endHolds(world, prefix)
        answers.push(...(await placing))
        return ended
      })
      return { struck, answers }
    },
  },
]

/** Cancels an order until it is known what came of it; the answer as it is then. */
async function calledOff(world: World, answer: Answered): Promise<Answered> {
  const key = `${answer.key}-off`
  let type = ''
  await becomes(async () => {
    type = await cancel(world.shape.url, answer, key)
    return type === 'CancelOrderSuccess' || type === 'OrderNotCancellable'
  }, cancelled_within_ms)
  return type === 'OrderNotCancellable' ? answer : { ...answer, status: 'CANCELLED' }
}

/** Payments of these orders that were asked for again, declined, or failed at first. */
function mishapsMet(world: World, prefix: string): Promise<number> {
  return world.counts(
    'orders',
    `select count(*) from simulated_provider_payments p join orders o on p.key = 'order:' || o.id
     where o.idempotency_key like '${prefix}-%' and (p.requests > 1 or p.failing is not null or p.status = 'DECLINED' or p.card like 'tok_3ds%')`,
  )
}

/** Orders that wait for the provider with their stock held. */
function held(world: World, prefix: string): Promise<number> {
  return world.counts(
    'orders',
    `select count(*) from orders o join simulated_provider_payments p on p.key = 'order:' || o.id
     where o.status = 'PENDING' and o.idempotency_key like '${prefix}-%'`,
  )
}

/** Lets the time of holds be over; how many had not been committed by then. */
async function endHolds(world: World, prefix: string): Promise<number> {
  const orders = await world.asOwner(
    'orders',
    (sql) => sql<{ id: string }[]>`select id from orders where idempotency_key like ${`${prefix}-%`}`,
  )
  return world.asOwner('inventory', async (sql) => {
    const { count } = await sql`
      update reservations set expires_at = now() - interval '1 second'
      where status = 'HELD' and id = any(${orders.map(({ id }) => id)}::uuid[])`
    return count
  })
}
