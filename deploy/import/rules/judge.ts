import type { RawRow } from '../reading/record-reader.ts'
import { createTexts } from '../reading/texts.ts'
import { type Candidate, readCandidate } from './candidate.ts'
import { chargeOf } from './charges.ts'
import {
  type InvoiceRow,
  invoice_policies,
  type QuarantineReason,
  row_policies,
  shape_policies,
} from './policies.ts'

/** A row that is imported. Quantity and amounts are positive; `isReturn` tells which way they go. Amounts in pence. */
export interface Row {
  readonly line: number
  readonly invoice: string
  readonly isReturn: boolean
  readonly sku: string
  readonly description: string
  readonly kind: 'GOODS' | 'CHARGE'
  readonly quantity: number
  readonly unitGross: number
  readonly gross: number
  /** Calendar day in London. */
  readonly day: string
  /** Instant in UTC. */
  readonly at: string
  readonly customer: string | null
  readonly country: string
}

export type Verdict =
  | { readonly row: Row }
  /** `reasons` has at least one; `gross` is what the row says in pence with its sign, null when that cannot be read. */
  | { readonly reasons: readonly QuarantineReason[]; readonly gross: number | null }

/** Judges the rows of one reading of a file, in their order. */
export type Judge = (raw: RawRow) => Verdict

/** Remembers the first accepted row of each invoice: the others must agree with it. */
export function createJudge(): Judge {
  const first_by_invoice = new Map<string, InvoiceRow>()
  const kind_by_sku = new Map<string, Row['kind']>()
  const textOf = createTexts()

  function kindOf(sku: string): Row['kind'] {
    let kind = kind_by_sku.get(sku)
    if (kind === undefined) {
      kind = chargeOf(sku) === null ? 'GOODS' : 'CHARGE'
      kind_by_sku.set(textOf(sku), kind)
    }
    return kind
  }

  return (raw) => {
    const shape = reasonsFor(raw, shape_policies)
    if (shape.length > 0) return { reasons: shape, gross: null }
    const candidate = readCandidate(raw)
    const reasons = reasonsFor(candidate, row_policies)
    if (reasons.length > 0) return { reasons, gross: candidate.gross }
    const row = rowOf({ ...candidate, country: textOf(candidate.country) }, kindOf(candidate.sku))
    const first = first_by_invoice.get(row.invoice)
    if (first === undefined) {
      first_by_invoice.set(row.invoice, { customer: row.customer, country: row.country, day: row.day })
      return { row }
    }
    const disagreements = reasonsFor({ row, first }, invoice_policies)
    return disagreements.length > 0 ? { reasons: disagreements, gross: candidate.gross } : { row }
  }
}

interface ReasonPolicy<Subject> {
  readonly reason: QuarantineReason
  readonly refuses: (subject: Subject) => boolean
}

const no_reasons: readonly QuarantineReason[] = []

function reasonsFor<Subject>(
  subject: Subject,
  policies: readonly ReasonPolicy<Subject>[],
): readonly QuarantineReason[] {
  let reasons = no_reasons
  for (const policy of policies) if (policy.refuses(subject)) reasons = [...reasons, policy.reason]
  return reasons
}

function rowOf(candidate: Candidate, kind: Row['kind']): Row {
  const { line, invoice, sku, description, quantity, time, price, gross, customer, country } = candidate
  if (invoice === null || quantity === null || typeof time === 'string' || price === null || gross === null) {
    throw new Error(`line ${line} passed every policy and still cannot be read`)
  }
  return {
    line,
    invoice: invoice.number,
    isReturn: invoice.kind === 'CANCELLATION',
    sku,
    description,
    kind,
    quantity: Math.abs(quantity),
    unitGross: price.units * 10 ** (2 - price.digits),
    gross: Math.abs(gross),
    day: time.day,
    at: time.at,
    customer,
    country,
  }
}
