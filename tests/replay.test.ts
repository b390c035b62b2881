import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assemble } from '#deploy/embedded/assemble.ts'
import { createClock } from '#deploy/replay/clock.ts'
import { lookAhead, type Outlook, plusDays } from '#deploy/replay/listings.ts'
import { replay_environment, setStage } from '#deploy/replay/own-system.ts'
import { playFile } from '#deploy/replay/play-file.ts'
import { type Figures, figuresOf, isClean } from '#deploy/replay/report.ts'
import { verifyBooks } from '#deploy/replay/verify-books.ts'
import { createLogger } from '#platform/telemetry/logger.ts'
import { clonedDatabases } from './system/databases.ts'

// A short version of `npm run replay`: a file of three weeks, played with and without replenishment on whole systems.

const opened = '2010-01-04'
const days = 6
const per_day = 4
const seed = 7
let folder: string
let file: string
let outlook: Outlook

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replay-test-'))
  file = join(folder, 'retail.csv')
  await writeFile(file, fileOfWeeks())
  outlook = await lookAhead(file, 3)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Every fourth day the same goods go to four customers; on some days one order is cancelled, on others goods come back. */
function fileOfWeeks(): string {
  const lines = ['Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country']
  for (let day = 0; day < days; day += 1) {
    const at = `${plusDays(opened, day * 4)} 10:00:00`
    for (let buyer = 0; buyer < per_day; buyer += 1) {
      const invoice = 500_000 + day * 100 + buyer
      lines.push(`${invoice},A${buyer},MUG ${buyer},6,${at},2.55,1300${buyer},United Kingdom`)
      lines.push(`${invoice},T1,TRAY,2,${at},4.25,1300${buyer},United Kingdom`)
    }
    // Rows that no shop could play: a code that is no goods, and one that the import keeps out.
    lines.push(`${600_000 + day},POST,POSTAGE,1,${at},9.00,13000,France`)
    lines.push(`${600_000 + day},A0,,5,${at},0,13000,France`)
    if (day === 0) {
      lines.push(`C700000,A1,MUG 1,-6,${at},2.55,13001,United Kingdom`)
      lines.push(`C700000,T1,TRAY,-2,${at},4.25,13001,United Kingdom`)
    }
    if (day === 1) lines.push(`C700001,A2,MUG 2,-8,${at},2.55,13002,United Kingdom`)
  }
  return `${lines.join('\n')}\n`
}

/** Plays the file on a whole system, as two organisations one after the other, and verifies the books of both. */
async function playTwice(): Promise<{ readonly with: Figures; readonly without: Figures }> {
  const clock = createClock(new Date(`${opened}T00:00:00Z`))
  const logger = createLogger('replay', process.env.LOG_LEVEL ?? 'error')
  const urls = await clonedDatabases()
  const environment = {
    ...replay_environment,
    CUSTOMERS_KEY_SECRET: 'a-key-secret-for-tests-only-0123456789',
    CUSTOMERS_ARGON2_MEMORY_KIB: '64',
  }
  const assembly = await assemble({ urls, environment, logger, now: clock.now })

  async function play(replenishing: boolean): Promise<Figures> {
    const run = replenishing ? 'with' : 'without'
    const stage = await setStage(assembly, clock, logger, run)
    try {
      const played = await playFile(stage, {
        ...{ file, outlook, seed, replenishing, run },
        limits: { days_max: days, rows_max: 10_000 },
        clients: 4,
        openingDays: 3,
        signal: new AbortController().signal,
      })
      return figuresOf(replenishing, played, await verifyBooks(urls))
    } finally {
      await stage.close()
    }
  }

  try {
    // The second play begins at the end of the first: without forecasts its days may as well be later.
    return { with: await play(true), without: await play(false) }
  } finally {
    await assembly.close()
  }
}

describe('the same weeks with and without replenishment', () => {
  let plays: { readonly with: Figures; readonly without: Figures }

  beforeAll(async () => {
    plays = await playTwice()
  }, 240_000)

  test('the books are right at the end: every invariant, and every level as the players counted', () => {
    for (const { violations, differences } of Object.values(plays)) {
      expect(violations).toEqual([])
      expect(differences).toEqual([])
    }
    expect(Object.values(plays).every(isClean)).toBe(true)
  })

  test('what was asked for was sold, lost or declined, to the unit', () => {
    for (const { demanded, sold, lost, declined } of Object.values(plays)) {
      expect(demanded).toEqual({ units: days * per_day * 8, value: days * per_day * (6 * 255 + 2 * 425) })
      expect(sold.units + lost.units + declined.units).toBe(demanded.units)
      expect(sold.value + lost.value + declined.value).toBe(demanded.value)
    }
  })

  test('without replenishment only the opening stock is sold, and what came back', () => {
    const opening = outlook.listings.reduce((sum, { openingUnits }) => sum + openingUnits, 0)
    expect(plays.without).toMatchObject({
      purchaseOrders: 0,
      proposals: 0,
      bought: { units: 0, value: 0 },
    })
    const back = plays.without.unitsReturned + plays.without.ordersCancelled * 8
    expect(plays.without.sold.units).toBeLessThanOrEqual(opening + back)
    expect(plays.without.stockOuts).toBeGreaterThan(0)
    expect(plays.without.refusals.OutOfStock).toBeGreaterThan(0)
  })

  test('the proposals of the system were followed, arrived and spared sales', () => {
    expect(plays.with.purchaseOrders).toBeGreaterThan(0)
    expect(plays.with.lost.value).toBeLessThan(plays.without.lost.value)
    expect(plays.with.sold.units).toBeGreaterThan(plays.without.sold.units)
  })

  test('a cancellation called its order off; of another, what had been sent came back', () => {
    for (const figures of Object.values(plays)) {
      const undone = { cancellations: 2, ordersCancelled: 1, unitsReturned: 6, unitsNeverSold: 2 }
      expect(figures).toMatchObject(undone)
    }
  })
})
