import { columns } from '../reading/read-rows.ts'
import type { RawRow } from '../reading/record-reader.ts'
import type { Candidate } from './candidate.ts'

/** One reason for which a row is kept out. */
interface Policy<Subject> {
  readonly reason: string
  readonly why: string
  readonly refuses: (subject: Subject) => boolean
}

/** Control characters, and what stands for bytes that are not UTF-8. */
const broken_text = /[\p{Cc}\ufffd]/u
/** A description may hold tabs and line breaks: they become spaces. */
const broken_description = /[^\P{Cc}\t\r\n]|\ufffd/u
const description_column = columns.indexOf('Description')
const text_length_max = 200
const code_length_max = 64
const quantity_max = 1_000_000
const price_pounds_max = 100_000_000

/** Whether the row can be read at all. A row that breaks one of these is judged no further. */
export const shape_policies = [
  {
    reason: 'BROKEN_QUOTING',
    why: 'A quote opens or closes where none can be.',
    refuses: (row: RawRow) => row.quotesBroken === true,
  },
  {
    reason: 'WRONG_NUMBER_OF_COLUMNS',
    why: `A row has ${columns.length} fields.`,
    refuses: (row: RawRow) => row.quotesBroken !== true && row.fields.length !== columns.length,
  },
  {
    reason: 'MALFORMED_TEXT',
    why: 'The text is not UTF-8 or holds control characters.',
    refuses: (row: RawRow) =>
      row.fields.some((field, index) =>
        (index === description_column ? broken_description : broken_text).test(field),
      ),
  },
  {
    reason: 'TEXT_TOO_LONG',
    why: `A field has more than ${text_length_max} characters.`,
    refuses: (row: RawRow) => row.fields.some((field) => field.length > text_length_max),
  },
] as const satisfies readonly Policy<RawRow>[]

/** Whether a row, taken by itself, is a sale or a cancellation of something. */
export const row_policies = [
  {
    reason: 'MALFORMED_INVOICE',
    why: 'An invoice number is digits, with A or C before them for an adjustment or a cancellation.',
    refuses: (row: Candidate) => row.invoice === null || row.invoice.kind === 'UNKNOWN',
  },
  {
    reason: 'MISSING_STOCK_CODE',
    why: 'Nothing says what was sold.',
    refuses: (row: Candidate) => row.sku === '',
  },
  {
    reason: 'STOCK_CODE_TOO_LONG',
    why: `A code has at most ${code_length_max} characters.`,
    refuses: (row: Candidate) => row.sku.length > code_length_max,
  },
  {
    reason: 'MALFORMED_QUANTITY',
    why: 'A quantity is a whole number.',
    refuses: (row: Candidate) => row.quantity === null || Math.abs(row.quantity) > quantity_max,
  },
  {
    reason: 'MALFORMED_DATE',
    why: 'A time is written 2010-03-28 14:05:00, on a day that exists.',
    refuses: (row: Candidate) => row.time === 'MALFORMED',
  },
  {
    reason: 'TIME_DOES_NOT_EXIST',
    why: 'The clocks in London skipped this time when summer time began.',
    refuses: (row: Candidate) => row.time === 'SKIPPED',
  },
  {
    reason: 'MALFORMED_PRICE',
    why: 'A price is a plain decimal such as 2.95.',
    refuses: (row: Candidate) => row.price === null,
  },
  {
    reason: 'MALFORMED_CUSTOMER',
    why: 'A customer is a number, or empty for a guest.',
    refuses: (row: Candidate) => row.customer !== null && !/^\d{1,12}$/.test(row.customer),
  },
  {
    reason: 'MISSING_COUNTRY',
    why: 'Nothing says where the invoice went.',
    refuses: (row: Candidate) => row.country === '',
  },
  {
    reason: 'ADJUSTMENT_INVOICE',
    why: 'An invoice A… corrects the books (bad debt); nobody bought or returned anything.',
    refuses: (row: Candidate) => row.invoice?.kind === 'ADJUSTMENT',
  },
  {
    reason: 'MISSING_DESCRIPTION',
    why: 'Nothing says what the code is; in this data these are stock corrections, all at price 0.',
    refuses: (row: Candidate) => row.description === '',
  },
  {
    reason: 'PRICE_NOT_POSITIVE',
    why: 'What is given for nothing, or less, is no sale; in this data these are stock corrections and write-offs.',
    refuses: (row: Candidate) => row.price !== null && row.price.units <= 0,
  },
  {
    reason: 'PRICE_FINER_THAN_A_PENNY',
    why: 'The price cannot be kept in pence without rounding it.',
    refuses: (row: Candidate) => row.price !== null && row.price.digits > 2,
  },
  {
    reason: 'QUANTITY_ZERO',
    why: 'Nothing was sold or came back.',
    refuses: (row: Candidate) => row.quantity === 0,
  },
  {
    reason: 'NEGATIVE_QUANTITY_WITHOUT_CANCELLATION',
    why: 'Goods come back on an invoice C… only.',
    refuses: (row: Candidate) => row.invoice?.kind === 'SALE' && (row.quantity ?? 0) < 0,
  },
  {
    reason: 'POSITIVE_QUANTITY_IN_CANCELLATION',
    why: 'A cancellation takes back; it cannot sell.',
    refuses: (row: Candidate) => row.invoice?.kind === 'CANCELLATION' && (row.quantity ?? 0) > 0,
  },
  {
    reason: 'AMOUNT_TOO_LARGE',
    why: `The amount cannot be counted exactly, or one costs more than ${price_pounds_max} pounds.`,
    refuses: (row: Candidate) =>
      row.price !== null &&
      row.quantity !== null &&
      (row.gross === null || row.price.units > price_pounds_max * 10 ** row.price.digits),
  },
] as const satisfies readonly Policy<Candidate>[]

/** A row beside the first row of its invoice that was accepted. */
export interface InvoiceRow {
  readonly customer: string | null
  readonly country: string
  readonly day: string
}

export interface Comparison {
  readonly row: InvoiceRow
  readonly first: InvoiceRow
}

/** Whether a row agrees with its invoice: an invoice is of one customer, one country and one day. */
export const invoice_policies = [
  {
    reason: 'OTHER_CUSTOMER_IN_INVOICE',
    why: 'The first row of this invoice names another customer.',
    refuses: ({ row, first }: Comparison) => row.customer !== first.customer,
  },
  {
    reason: 'OTHER_COUNTRY_IN_INVOICE',
    why: 'The first row of this invoice names another country.',
    refuses: ({ row, first }: Comparison) => row.country !== first.country,
  },
  {
    reason: 'OTHER_DAY_IN_INVOICE',
    why: 'The first row of this invoice is of another day.',
    refuses: ({ row, first }: Comparison) => row.day !== first.day,
  },
] as const satisfies readonly Policy<Comparison>[]

const policies = [...shape_policies, ...row_policies, ...invoice_policies] as const

export type QuarantineReason = (typeof policies)[number]['reason']

/** Every reason there is, in the order in which they are looked for: a row counts under the first that applies. */
export const quarantine_reasons: readonly { readonly reason: QuarantineReason; readonly why: string }[] =
  policies
