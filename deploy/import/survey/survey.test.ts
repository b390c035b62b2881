import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openQuarantine } from '../quarantine.ts'
import { columns } from '../reading/read-rows.ts'
import { busiestWindow } from './busiest-window.ts'
import { refuseScattered, rowsWaitingAtMost } from './invoices.ts'
import { surveyFile } from './survey.ts'

const slice = fileURLToPath(new URL('../fixtures/slice.csv', import.meta.url))
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'survey-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function survey(file: string) {
  const quarantine = await openQuarantine(join(folder, 'quarantine'))
  const found = await surveyFile(file, quarantine)
  await quarantine.keep()
  return { ...found, quarantine: await readFile(quarantine.path, 'utf8') }
}

async function surveyRows(...rows: readonly string[]) {
  const file = join(folder, 'rows.csv')
  await writeFile(file, `${columns.join(',')}\n${rows.join('\n')}\n`)
  return survey(file)
}

test('accounts for every row and every penny of the slice', async () => {
  const { tally, orders, returns, invoicesOnlyInQuarantine } = await survey(slice)
  expect(tally).toMatchObject({
    rows: 206,
    imported: 185,
    quarantined: 21,
    importedGross: 997_084,
    amountless: 4,
  })
  expect(tally.importedGross + tally.quarantinedGross).toBe(880_523)
  expect(tally.reasons.reduce((sum, { rows }) => sum + rows, 0)).toBe(tally.quarantined)
  expect({ orders, returns, invoicesOnlyInQuarantine }).toEqual({
    orders: 37,
    returns: 6,
    invoicesOnlyInQuarantine: 10,
  })
})

test('the quarantine names line, reasons and the row as it was', async () => {
  const lines = (await survey(slice)).quarantine.trimEnd().split('\n')
  expect(lines).toHaveLength(22)
  expect(lines[0]).toBe(`line,reason,further reasons,${columns.join(',')}`)
  expect(lines[1]).toBe(
    '20,MISSING_DESCRIPTION,PRICE_NOT_POSITIVE NEGATIVE_QUANTITY_WITHOUT_CANCELLATION,' +
      '600101,90001,,-20,2010-01-05 09:00:00,0,,United Kingdom',
  )
  expect(lines.at(-1)).toContain('205,BROKEN_QUOTING,,"600110,90004,""WOOLLEN""TEA COSY,3')
})

test('a quarantine that is given up leaves the earlier one, and nothing beside it', async () => {
  const before = (await survey(slice)).quarantine
  const second = await openQuarantine(join(folder, 'quarantine'))
  await second.add({ line: 9, fields: ['x'] }, ['WRONG_NUMBER_OF_COLUMNS'])
  await second.discard()
  expect(await readFile(second.path, 'utf8')).toBe(before)
  expect(await readdir(join(folder, 'quarantine'))).toEqual(['quarantine.csv'])
})

test('a product has its most frequent name and its first price; what is dirty does not name it', async () => {
  const { products } = await surveyRows(
    '1,90001,OLD NAME,1,2010-01-02 10:00:00,2.50,,France',
    '2,90001,NAME,1,2010-01-03 10:00:00,2.75,,France',
    '3,90001,NAME,1,2010-01-03 10:00:00,2.75,,France',
    '4,90001,damaged?,1,2010-01-01 10:00:00,0,,France',
    '5,90001,damaged?,1,2010-01-01 10:00:00,0,,France',
    '6,90001,damaged?,1,2010-01-01 10:00:00,0,,France',
    '6,POST,POSTAGE,1,2010-01-03 10:00:00,18,,France',
  )
  expect(products).toEqual([
    { sku: '90001', name: 'NAME', amount: 250, at: '2010-01-02T10:00:00.000Z', openingStock: 3 },
  ])
})

test('of equally frequent names the first counts, and rows may come in any order of time', async () => {
  const { products, customers } = await surveyRows(
    '2,90001,SECOND,1,2010-01-03 10:00:00,2.75,20001,Spain',
    '1,90001,FIRST,1,2010-01-02 10:00:00,2.50,20001,France',
  )
  expect(products).toMatchObject([{ name: 'SECOND', amount: 250, at: '2010-01-02T10:00:00.000Z' }])
  expect(customers).toEqual([{ externalId: '20001', country: 'France', at: '2010-01-02T10:00:00.000Z' }])
})

test.each<[string, Record<string, number>, number]>([
  ['nothing', {}, 0],
  ['one day', { '2010-01-01': 5 }, 5],
  ['the 28th day is within', { '2010-01-01': 5, '2010-01-28': 7 }, 12],
  ['the 29th day is not', { '2010-01-01': 5, '2010-01-29': 7 }, 7],
  ['any order', { '2010-03-01': 1, '2010-01-10': 4, '2010-01-01': 5 }, 9],
  ['over the change of clocks', { '2010-03-14': 2, '2010-04-10': 3 }, 5],
])('busiest 28 days: %s', (_, units, expected) => {
  expect(busiestWindow(new Map(Object.entries(units)), 28)).toBe(expected)
})

test('counts the rows that wait for the rest of their invoice', () => {
  const extent = (firstLine: number, lastLine: number, rows: number) => ({
    isReturn: false,
    firstLine,
    lastLine,
    rows,
  })
  expect(rowsWaitingAtMost([extent(2, 4, 3), extent(5, 6, 2)])).toBe(3)
  expect(rowsWaitingAtMost([extent(2, 5, 2), extent(3, 6, 2)])).toBe(4)
  expect(rowsWaitingAtMost([])).toBe(0)
})

test('refuses invoices that lie too far apart to be put together', () => {
  const extents = [{ isReturn: false, firstLine: 2, lastLine: 900, rows: 6 }]
  expect(() => refuseScattered(extents, 5)).toThrow('sort the file by invoice')
  expect(() => refuseScattered(extents, 6)).not.toThrow()
})
