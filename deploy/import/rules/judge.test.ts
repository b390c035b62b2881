import { expect, test } from 'vitest'
import type { RawRow } from '../reading/record-reader.ts'
import { createJudge, type Verdict } from './judge.ts'
import { quarantine_reasons } from './policies.ts'

const good = {
  invoice: '600001',
  code: '90001',
  description: 'BLUE ENAMEL JUG',
  quantity: '6',
  date: '2010-07-01 00:10:00',
  price: '3.25',
  customer: '20001',
  country: 'United Kingdom',
}
type Fields = Partial<typeof good>

function raw(fields: Fields = {}): RawRow {
  return { line: 2, fields: Object.values({ ...good, ...fields }) }
}

function judge(fields: Fields): Verdict {
  return createJudge()(raw(fields))
}

test('accepts a sale', () => {
  expect(judge({})).toEqual({
    row: {
      line: 2,
      invoice: '600001',
      isReturn: false,
      sku: '90001',
      description: 'BLUE ENAMEL JUG',
      kind: 'GOODS',
      quantity: 6,
      unitGross: 325,
      gross: 1950,
      day: '2010-07-01',
      at: '2010-06-30T23:10:00.000Z',
      customer: '20001',
      country: 'United Kingdom',
    },
  })
})

test('accepts a cancellation, with positive quantity and amount', () => {
  expect(judge({ invoice: 'C600001', quantity: '-6' })).toMatchObject({
    row: { invoice: 'C600001', isReturn: true, quantity: 6, unitGross: 325, gross: 1950 },
  })
})

test('accepts a guest', () => {
  expect(judge({ customer: '' })).toMatchObject({ row: { customer: null } })
})

test('takes white space off, and line breaks out', () => {
  expect(judge({ code: ' 90001J ', description: ' BLUE\r\n\tJUG ', customer: ' 20001' })).toMatchObject({
    row: { sku: '90001J', description: 'BLUE JUG', customer: '20001' },
  })
})

test('letter case makes another code', () => {
  expect(judge({ code: '90001a' })).toMatchObject({ row: { sku: '90001a' } })
})

test.each([
  'POST',
  'DOT',
  'C2',
  'M',
  'm',
  'D',
  'S',
  'B',
  'BANK CHARGES',
  'AMAZONFEE',
  'ADJUST',
  'ADJUST2',
  'gift_0001_30',
  'TEST001',
  'PADS',
])('%s is a charge', (code) => {
  expect(judge({ code })).toMatchObject({ row: { kind: 'CHARGE', sku: code } })
})

test.each(['90001', '85123A', 'DCGS0058', 'DCGSSGIRL', 'SP1002', 'POSTCARD', 'C20001', 'PADS2'])(
  '%s is goods',
  (code) => {
    expect(judge({ code })).toMatchObject({ row: { kind: 'GOODS' } })
  },
)

const refused: readonly [reason: string, fields: Fields][] = [
  ['MALFORMED_TEXT', { description: 'CAF\ufffd' }],
  ['MALFORMED_TEXT', { description: 'NUL \u0000' }],
  ['MALFORMED_TEXT', { code: '900\t01' }],
  ['TEXT_TOO_LONG', { description: 'x'.repeat(201) }],
  ['MALFORMED_INVOICE', { invoice: '' }],
  ['MALFORMED_INVOICE', { invoice: 'X600001' }],
  ['MALFORMED_INVOICE', { invoice: 'c600001' }],
  ['MISSING_STOCK_CODE', { code: ' ' }],
  ['STOCK_CODE_TOO_LONG', { code: '9'.repeat(65) }],
  ['MALFORMED_QUANTITY', { quantity: '1.5' }],
  ['MALFORMED_QUANTITY', { quantity: '' }],
  ['MALFORMED_QUANTITY', { quantity: '1000001' }],
  ['MALFORMED_DATE', { date: '2010-02-30 10:00:00' }],
  ['TIME_DOES_NOT_EXIST', { date: '2010-03-28 01:30:00' }],
  ['MALFORMED_PRICE', { price: '' }],
  ['MALFORMED_PRICE', { price: '1,50' }],
  ['MALFORMED_CUSTOMER', { customer: '20001.0' }],
  ['MISSING_COUNTRY', { country: '' }],
  ['ADJUSTMENT_INVOICE', { invoice: 'A600001' }],
  ['MISSING_DESCRIPTION', { description: '  ' }],
  ['PRICE_NOT_POSITIVE', { price: '0' }],
  ['PRICE_NOT_POSITIVE', { price: '-0.5' }],
  ['PRICE_FINER_THAN_A_PENNY', { price: '0.001' }],
  ['QUANTITY_ZERO', { quantity: '0' }],
  ['NEGATIVE_QUANTITY_WITHOUT_CANCELLATION', { quantity: '-6' }],
  ['POSITIVE_QUANTITY_IN_CANCELLATION', { invoice: 'C600001' }],
  ['AMOUNT_TOO_LARGE', { price: '100000000.01' }],
  ['AMOUNT_TOO_LARGE', { price: '999999999.99', quantity: '1000000' }],
]

test.each(refused)('%s: %o', (reason, fields) => {
  expect(judge(fields)).toMatchObject({ reasons: [reason] })
})

test('a row of another shape is judged by its shape only', () => {
  expect(createJudge()({ line: 2, fields: ['600001'] })).toEqual({
    reasons: ['WRONG_NUMBER_OF_COLUMNS'],
    gross: null,
  })
  expect(createJudge()({ line: 2, fields: ['"x"y'], quotesBroken: true })).toEqual({
    reasons: ['BROKEN_QUOTING'],
    gross: null,
  })
})

test('names every reason that applies, and the amount where it can be read', () => {
  expect(judge({ invoice: 'A600001', price: '-10.5', description: '' })).toEqual({
    reasons: ['ADJUSTMENT_INVOICE', 'MISSING_DESCRIPTION', 'PRICE_NOT_POSITIVE'],
    gross: -6300,
  })
  expect(judge({ quantity: 'two' })).toMatchObject({ gross: null })
})

const disagreeing: readonly [reason: string, fields: Fields][] = [
  ['OTHER_CUSTOMER_IN_INVOICE', { customer: '20002' }],
  ['OTHER_CUSTOMER_IN_INVOICE', { customer: '' }],
  ['OTHER_COUNTRY_IN_INVOICE', { country: 'France' }],
  ['OTHER_DAY_IN_INVOICE', { date: '2010-06-30 23:59:00' }],
]

test.each(disagreeing)('%s: %o beside the first row of the invoice', (reason, fields) => {
  const judgeNext = createJudge()
  expect(judgeNext(raw())).toHaveProperty('row')
  expect(judgeNext(raw(fields))).toEqual({ reasons: [reason], gross: 1950 })
  expect(judgeNext(raw())).toHaveProperty('row')
  expect(judgeNext(raw({ ...fields, invoice: '600002' }))).toHaveProperty('row')
})

test('rows of one invoice need not be of one minute', () => {
  const judgeNext = createJudge()
  judgeNext(raw())
  expect(judgeNext(raw({ date: '2010-07-01 00:11:00' }))).toHaveProperty('row')
})

test('every reason has a case here and an explanation', () => {
  const tested = new Set([...refused, ...disagreeing].map(([reason]) => reason))
  tested.add('WRONG_NUMBER_OF_COLUMNS').add('BROKEN_QUOTING')
  expect(tested).toEqual(new Set(quarantine_reasons.map(({ reason }) => reason)))
  expect(quarantine_reasons.filter(({ why }) => why === '')).toEqual([])
})
