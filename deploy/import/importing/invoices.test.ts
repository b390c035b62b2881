import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { columns } from '../reading/read-rows.ts'
import { createJudge } from '../rules/judge.ts'
import { createInvoiceSurvey } from '../survey/invoices.ts'
import { readInvoices } from './invoices.ts'

let file: string

beforeAll(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'invoices-')), 'rows.csv')
})
afterAll(() => rm(join(file, '..'), { recursive: true }))

async function write(...rows: readonly string[]) {
  await writeFile(file, `${columns.join(',')}\n${rows.join('\n')}\n`)
}

/** The rows of an invoice are told by their quantities. */
function row(invoice: string, quantity: number, time = '10:00:00', price = '2.50') {
  return `${invoice},90001,JUG,${quantity},2010-07-01 ${time},${price},20001,France`
}

function survey(...rows: readonly string[]) {
  const judge = createJudge()
  const invoices = createInvoiceSurvey()
  rows.forEach((text, index) => {
    const verdict = judge({ line: index + 2, fields: text.split(',') })
    if ('row' in verdict) invoices.add(verdict.row)
  })
  return invoices.extents()
}

async function read(extents: ReturnType<typeof survey>) {
  const found = []
  for await (const { number, rows } of readInvoices(file, extents))
    found.push([number, rows.map(({ quantity }) => quantity)])
  return found
}

test('puts invoices together whose rows are mixed, and gives each at its last row', async () => {
  const rows = [row('1', 1), row('2', 2), row('1', 3), row('3', 4), row('2', 5), row('C4', -6), row('1', 7)]
  await write(...rows)
  expect(await read(survey(...rows))).toEqual([
    ['3', [4]],
    ['2', [2, 5]],
    ['C4', [6]],
    ['1', [1, 3, 7]],
  ])
})

test('rows in quarantine neither begin nor end an invoice', async () => {
  const rows = [
    row('1', 1, '10:00:00', '0'),
    row('1', 2),
    row('2', 3),
    row('1', -4),
    row('3', 5, '10:00:00', '0'),
  ]
  await write(...rows)
  expect(await read(survey(...rows))).toEqual([
    ['1', [2]],
    ['2', [3]],
  ])
})

test('an invoice has the time of its first row', async () => {
  const rows = [row('1', 1, '10:00:00'), row('1', 2, '10:01:00')]
  await write(...rows)
  for await (const { at } of readInvoices(file, survey(...rows))) expect(at).toBe('2010-07-01T09:00:00.000Z')
})

test.each([
  ['grew', [row('1', 1), row('2', 2), row('3', 3)]],
  ['shrank', [row('1', 1)]],
  ['changed', [row('1', 1), row('9', 2)]],
])('refuses a file that %s since it was surveyed', async (_, now) => {
  await write(...now)
  await expect(read(survey(row('1', 1), row('2', 2), row('2', 3)))).rejects.toThrow(
    'was changed while it was being imported',
  )
})
