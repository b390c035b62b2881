import type { Finding } from '../automation/verifying/invariant.ts'
import type { Played } from './play-file.ts'
import { pounds } from './shop.ts'
import type { Amount } from './tally.ts'

/** The figures of one play. Money in pence. */
export interface Figures {
  readonly replenishing: boolean
  readonly days: number
  readonly rows: number
  readonly invoices: number
  readonly seconds: number
  readonly rowsPerSecond: number
  readonly ordersConfirmed: number
  readonly ordersPerSecond: number
  /** Of confirmed orders, from the request to the known outcome. */
  readonly p50_ms: number
  readonly p95_ms: number
  readonly refusals: Readonly<Record<string, number>>
  readonly askedAgain: Readonly<Record<string, number>>
  readonly demanded: Amount
  readonly sold: Amount
  readonly lost: Amount
  readonly declined: Amount
  /** Of what was asked for with a card that pays, by value. */
  readonly fillRate: number
  readonly shortLines: number
  readonly stockOuts: number
  readonly cancellations: number
  readonly ordersCancelled: number
  readonly unitsReturned: number
  readonly unitsNeverSold: number
  readonly shipments: number
  readonly proposals: number
  readonly purchaseOrders: number
  readonly bought: Amount
  readonly replenishmentFailures: number
  /** Units and their cost: average of the ends of all days, and at the end. */
  readonly heldOnAverage: Amount
  readonly heldAtTheEnd: Amount
  readonly ledgerRows: number
  readonly differences: readonly string[]
  readonly checked: number
  readonly violations: readonly Finding[]
  readonly notices: readonly Finding[]
}

/** What a verification and the ledger add to a play. */
export interface Verified {
  readonly ledgerRows: number
  readonly checked: readonly string[]
  readonly violations: readonly Finding[]
  readonly notices: readonly Finding[]
}

/** Puts the figures of a play together. */
export function figuresOf(replenishing: boolean, played: Played, verified: Verified): Figures {
  const { tally, seconds, differences, askedAgain } = played
  const { refusals, placing_ms, held, ...counted } = tally
  const sorted = Float64Array.from(placing_ms).sort()
  const quantile = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  const payable = tally.demanded.value - tally.declined.value
  const average = (of: (amount: Amount) => number) =>
    Math.round(held.reduce((sum, amount) => sum + of(amount), 0) / Math.max(1, held.length))
  return {
    ...counted,
    replenishing,
    seconds: round(seconds),
    rowsPerSecond: Math.round(tally.rows / seconds),
    ordersPerSecond: round(tally.ordersConfirmed / seconds),
    p50_ms: quantile(0.5),
    p95_ms: quantile(0.95),
    refusals: Object.fromEntries([...refusals].sort()),
    askedAgain,
    fillRate: payable === 0 ? 1 : tally.sold.value / payable,
    heldOnAverage: { units: average(({ units }) => units), value: average(({ value }) => value) },
    heldAtTheEnd: held.at(-1) ?? { units: 0, value: 0 },
    ledgerRows: verified.ledgerRows,
    differences,
    checked: verified.checked.length,
    violations: verified.violations,
    notices: verified.notices,
  }
}

/** Whether the books are right: every invariant holds, and every level is what the players counted. */
export function isClean({ violations, differences }: Figures): boolean {
  return violations.length === 0 && differences.length === 0
}

/** The plays beside each other, for people. */
export function textOf(plays: readonly Figures[]): string {
  const columns = plays.map((play) => rows.map(([, of]) => of(play)))
  const widths = columns.map((cells) => Math.max(...cells.map(({ length }) => length)) + 3)
  const lines = rows.map(([name], line) => {
    const cells = columns.map((column, index) => (column[line] ?? '').padStart(widths[index] ?? 0))
    return `${name.padEnd(name_width)}${cells.join('')}\n`
  })
  const findings = plays.flatMap(({ violations, notices, differences }) => [
    ...violations.map(({ invariant, id, says }) => `  broken: ${invariant} ${id}: ${says}\n`),
    ...notices.map(({ invariant, id, says }) => `  waits: ${invariant} ${id}: ${says}\n`),
    ...differences.map((difference) => `  not as counted: ${difference}\n`),
  ])
  return [...lines, ...findings].join('')
}

const name_width = 30
const number = (value: number) => value.toLocaleString('en-GB')
const money = ({ units, value }: Amount) => `${number(units)} u, £${number(Math.round(value / 100))}`
const countsOf = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ') || 'none'

const rows: readonly (readonly [string, (play: Figures) => string])[] = [
  ['', ({ replenishing }) => (replenishing ? 'with replenishment' : 'without')],
  ['days, rows', ({ days, rows: count }) => `${days}, ${number(count)}`],
  ['seconds, rows/s', (play) => `${play.seconds.toFixed(0)}, ${number(play.rowsPerSecond)}`],
  ['orders confirmed', (play) => number(play.ordersConfirmed)],
  ['orders/s, p50, p95 ms', (play) => `${play.ordersPerSecond}, ${play.p50_ms}, ${play.p95_ms}`],
  ['asked for', ({ demanded }) => money(demanded)],
  ['sold', ({ sold }) => money(sold)],
  ['lost sales', ({ lost }) => money(lost)],
  ['cards declined', ({ declined }) => money(declined)],
  ['sold of what could be paid', ({ fillRate }) => `${(fillRate * 100).toFixed(1)} %`],
  ['short lines; stock-outs', (play) => `${number(play.shortLines)}; ${number(play.stockOuts)}`],
  ['cancellations; cancelled', (play) => `${number(play.cancellations)}; ${play.ordersCancelled}`],
  ['units back; never sold here', (play) => `${number(play.unitsReturned)}; ${number(play.unitsNeverSold)}`],
  ['shipments', (play) => number(play.shipments)],
  ['proposals; purchase orders', (play) => `${number(play.proposals)}; ${number(play.purchaseOrders)}`],
  ['not to be computed at the end', (play) => number(play.replenishmentFailures)],
  ['bought', ({ bought }) => money(bought)],
  ['held on average', ({ heldOnAverage }) => money(heldOnAverage)],
  ['held at the end', ({ heldAtTheEnd }) => money(heldAtTheEnd)],
  ['ledger rows', ({ ledgerRows }) => number(ledgerRows)],
  ['refusals', ({ refusals }) => countsOf(refusals)],
  ['asked again', ({ askedAgain }) => countsOf(askedAgain)],
  ['verify', (play) => `${play.checked} checked, ${play.violations.length} violations`],
  ['levels not as counted', ({ differences }) => number(differences.length)],
]

/** What replenishment was worth, when both plays are there. */
export function comparisonOf(plays: readonly Figures[]): string {
  const playWith = plays.find(({ replenishing }) => replenishing)
  const without = plays.find(({ replenishing }) => !replenishing)
  if (playWith === undefined || without === undefined) return ''
  const spared = without.lost.value - playWith.lost.value
  const share = without.lost.value === 0 ? 0 : spared / without.lost.value
  return (
    `Replenishment spared £${pounds(spared)} of £${pounds(without.lost.value)} lost sales (${(share * 100).toFixed(1)} %), ` +
    `holding £${pounds(playWith.heldOnAverage.value)} of stock on average beside £${pounds(without.heldOnAverage.value)}.\n`
  )
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
