import { becomes, type Fault, untilStruck } from './fault.ts'
import { cancel, cancelLine } from './placing.ts'
import type { Answered, World } from './world.ts'

/** A step at which the process dies, and the card that leads there. */
interface Step {
  readonly point: string
  readonly card: string
  /** Lets the hold end right after the death, so that the order has to be undone: paid, and nothing to commit. */
  readonly isUndone?: boolean
}

/** Each step, and each compensation; `tok_refund_error_3` is a refund that fails three times. */
const steps: readonly Step[] = [
  { point: 'authorised', card: 'tok_refund_error_3', isUndone: true },
  { point: 'committed', card: 'tok_visa' },
  { point: 'released', card: 'tok_declined' },
  { point: 'created', card: 'tok_visa' },
  { point: 'before-created', card: 'tok_visa' },
  { point: 'reserved', card: 'tok_visa' },
  { point: 'before-authorised', card: 'tok_timeout' },
  { point: 'authorised', card: 'tok_authorise_error_3' },
  { point: 'before-committed', card: 'tok_visa' },
  { point: 'before-confirmed', card: 'tok_visa' },
  { point: 'confirmed', card: 'tok_visa' },
  { point: 'cancelling', card: 'tok_declined' },
  { point: 'before-released', card: 'tok_declined' },
  { point: 'before-cancelled', card: 'tok_declined' },
]

/** Deaths of a process that cancels one line of an order of two: asking logistics, inventory, and writing it down. */
const shortening_points = [
  'goods-withheld',
  'before-settled',
  'waiting-released',
  'debt-paid',
  'settled',
] as const

const dead_within_ms = 20_000
/** A lease, its adoption, and refunds that fail three times, on a slow machine. */
const ended_within_ms = 30_000
/** A dying process does not sweep: it would adopt an order that died before, and die of that one. */
const dying_only = { ORDERS_FAULTS: 'on', ORDERS_SWEEP_EVERY_MS: '600000' } as const
const steps_in_short = 2

/** Every step fails in turn, and compensations fail again and again. */
export const step_faults: readonly Fault[] = [
  {
    number: 9,
    name: 'orders dies at each step of placing and of undoing; refunds fail three times',
    counts: 'deaths at the named step',
    async run(world, n) {
      const answers: Answered[] = []
      // A step is a place, not a moment: once is enough. The short version takes the first ones.
      const tried = n === 1 ? steps.slice(0, steps_in_short) : steps
      let struck = 0
      for (const step of tried) struck += await untilStruck(1, () => dieAt(world, step, answers))
      await world.stop('orders')
      await world.revive('orders')
      return { struck: struck === tried.length ? struck : 0, answers }
    },
  },
  {
    number: 9,
    name: 'orders dies at each step of cancelling a line; some of the orders are then cancelled',
    counts: 'deaths at the named step',
    async run(world, n) {
      const answers: Answered[] = []
      const tried = n === 1 ? shortening_points.slice(0, 1) : shortening_points
      let struck = 0
      for (const [index, point] of tried.entries())
        struck += await untilStruck(1, () => dieShortening(world, point, index % 2 === 0, answers))
      await world.stop('orders')
      await world.revive('orders')
      return { struck: struck === tried.length ? struck : 0, answers }
    },
  },
]

/** The process that is called dies while it cancels a line; the other one does it, or cancels all of it when told to. */
async function dieShortening(
  world: World,
  point: string,
  isCalledOff: boolean,
  answers: Answered[],
): Promise<number> {
  await world.replica('orders')
  await world.stop('orders')
  await world.revive('orders', { ...dying_only, ORDERS_CRASH_AFTER: point })
  const { child } = world.front('orders')
  const answer = await world.insist(world.name(`shortened-${point}`), { cardToken: 'tok_visa' })
  const shortening = cancelLine(world.shape.url, answer, `${answer.key}-less`)
  const isDead = await becomes(async () => child.signalCode === 'SIGKILL', dead_within_ms)
  await shortening
  if (isCalledOff) await world.revive('orders')
  const calledOff = isCalledOff ? await callOff(world, answer) : null
  // What is not wanted is not shipped; or it had left before anybody could keep it.
  const isOpen = `select count(*) from order_lines where id = '${answer.lineId}' and committed > 0`
  const isDone = await becomes(async () => (await world.counts('orders', isOpen)) === 0, ended_within_ms)
  const status = (await orderOf(world, answer.key))?.status ?? null
  if (!isDone || (status === 'CANCELLED') !== (calledOff === 'CancelOrderSuccess'))
    throw new Error(`after a death at ${point} of cancelling a line, ${calledOff}: the order is ${status}`)
  answers.push({ ...answer, status })
  return isDead ? 1 : 0
}

/** The process that is called dies at a point; the other one finds the order and brings it to its end. */
async function dieAt(world: World, step: Step, answers: Answered[]): Promise<number> {
  const { point, card, isUndone = false } = step
  await world.replica('orders')
  await world.stop('orders')
  await world.revive('orders', { ...dying_only, ORDERS_CRASH_AFTER: point })
  const { child } = world.front('orders')
  const key = world.name(`dies-${point}`)
  const placing = world.place(key, { cardToken: card })
  const isDead = await becomes(async () => child.signalCode === 'SIGKILL', dead_within_ms)
  const held = isUndone ? await endHold(world, key) : 1
  await placing
  await becomes(async () => (await orderOf(world, key))?.status !== 'PENDING', ended_within_ms)
  const order = await orderOf(world, key)
  if (order !== undefined)
    answers.push({ key, type: 'adopted', accessToken: null, bankUrl: null, lineId: null, ...order })
  const isRight = point === 'before-created' ? order === undefined : order?.status === expected(step, held)
  if (isDead && !isRight) throw new Error(`after a death at ${point}: ${JSON.stringify(order ?? 'no order')}`)
  return isDead && held === 1 ? 1 : 0
}

/** Cancels an order until it is known what came of it. */
async function callOff(world: World, answer: Answered): Promise<string> {
  let type = ''
  await becomes(async () => {
    type = await cancel(world.shape.url, answer, `${answer.key}-off`)
    return type === 'CancelOrderSuccess' || type === 'OrderNotCancellable'
  }, ended_within_ms)
  return type
}

function expected({ card, isUndone = false }: Step, held: number): string {
  return card === 'tok_declined' || (isUndone && held === 1) ? 'CANCELLED' : 'CONFIRMED'
}

async function orderOf(world: World, key: string): Promise<{ id: string; status: string } | undefined> {
  const [order] = await world.asOwner(
    'orders',
    (sql) => sql<{ id: string; status: string }[]>`
      select id, case status when 'COMPLETED' then 'CONFIRMED' else status end as status
      from orders where idempotency_key = ${key}`,
  )
  return order
}

/** 1 when the hold was still there to be ended: the other process may have been faster. */
async function endHold(world: World, key: string): Promise<number> {
  const order = await orderOf(world, key)
  return world.asOwner('inventory', async (sql) => {
    const { count } = await sql`
      update reservations set expires_at = now() - interval '1 second'
      where status = 'HELD' and id = ${order?.id ?? null}`
    return count
  })
}
