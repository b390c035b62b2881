import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { isPlainText, not_plain } from '#platform/texts/plain-text.ts'
import type { Address, Contact } from './order.ts'

export const order_lines_max = 100
/** More than a shop's basket holds; a wholesale order is several. */
export const line_quantity_max = 1_000
const key_chars_max = 128
const text_chars_max = 200
const id_chars_max = 128

/** One thing that is wrong, and where. */
export interface Problem {
  readonly path: string
  readonly message: string
}

/** Units of one variant that a buyer asks for. */
export interface RequestedLine {
  readonly variantId: string
  readonly quantity: number
  /** Whether what is missing may wait for stock; absent when not. */
  readonly acceptBackorder?: true
}

/** What a buyer asks for; not checked yet. */
export interface PlacementRequest {
  readonly idempotencyKey: string
  readonly channelId: string
  readonly currency: string
  readonly quoteId: string | null
  readonly lines: readonly RequestedLine[]
  readonly contact: Contact
  readonly shippingAddress: Address
  readonly billingAddress: Address | null
  readonly cardToken: string
}

/** What catalog offers, in minor units. */
export interface Quote {
  readonly quoteId: string | null
  readonly currency: string
  readonly pricesIncludeTax: boolean
  readonly lines: readonly QuoteLine[]
  readonly net: number
  readonly tax: number
  readonly gross: number
}

export interface QuoteLine {
  readonly variantId: string
  readonly productId: string
  readonly categoryId: string | null
  readonly sku: string
  readonly name: string
  readonly quantity: number
  readonly unitGross: number
  readonly taxRateBp: number
  readonly net: number
  readonly tax: number
  readonly gross: number
}

/**
 * Every problem of a request; empty when it can be tried. The same variant twice is refused, so that a line means one
 * thing.
 */
export function problemsOf(request: PlacementRequest): readonly Problem[] {
  return [
    ...text('idempotencyKey', request.idempotencyKey, key_chars_max),
    ...slugProblems('channelId', request.channelId),
    ...(request.quoteId === null ? [] : text('quoteId', request.quoteId, id_chars_max)),
    ...linesProblems(request.lines),
    ...contactProblems(request.contact),
    ...addressProblems('shippingAddress', request.shippingAddress),
    ...(request.billingAddress === null ? [] : addressProblems('billingAddress', request.billingAddress)),
    ...text('payment.cardToken', request.cardToken, text_chars_max),
  ]
}

/** What is wrong with lines: how many there are, twice the same variant, quantities. */
export function linesProblems(lines: readonly Omit<RequestedLine, 'acceptBackorder'>[]): readonly Problem[] {
  if (lines.length === 0) return [{ path: 'lines', message: 'An order has at least one line.' }]
  if (lines.length > order_lines_max) {
    return [
      {
        path: 'lines',
        message: `An order has at most ${order_lines_max} lines; ${lines.length} were given.`,
      },
    ]
  }
  const seen = new Map<string, number>()
  return lines.flatMap(({ variantId, quantity }, index) => {
    const first = seen.get(variantId)
    if (first === undefined) seen.set(variantId, index)
    return [
      ...text(`lines.${index}.variantId`, variantId, id_chars_max),
      ...(first === undefined
        ? []
        : [
            {
              path: `lines.${index}.variantId`,
              message: `lines.${first} asks for this variant already: add the quantities.`,
            },
          ]),
      ...(Number.isInteger(quantity) && quantity >= 1 && quantity <= line_quantity_max
        ? []
        : [
            {
              path: `lines.${index}.quantity`,
              message: `A quantity is a whole number from 1 to ${line_quantity_max}.`,
            },
          ]),
    ]
  })
}

/** What is wrong with how a buyer is reached. */
export function contactProblems(contact: Contact): readonly Problem[] {
  return [
    ...text('contact.name', contact.name, text_chars_max),
    ...emailProblems(contact.email),
    ...optional('contact.phone', contact.phone, 40),
  ]
}

/** What is wrong with an id of another context: only whether it can be one. */
export const slugProblems = (path: string, id: string) => text(path, id, id_chars_max)

/** Not a full check (RFC 5321 allows nearly anything): catches what was typed into the wrong field. */
function emailProblems(email: string): readonly Problem[] {
  const plausible = email.length <= 254 && isPlainText(email) && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
  return plausible ? [] : [{ path: 'contact.email', message: 'This is not an e-mail address.' }]
}

/** What is wrong with an address. */
export function addressProblems(path: string, address: Address): readonly Problem[] {
  return [
    ...text(`${path}.name`, address.name, text_chars_max),
    ...text(`${path}.line1`, address.line1, text_chars_max),
    ...optional(`${path}.line2`, address.line2, text_chars_max),
    ...text(`${path}.city`, address.city, text_chars_max),
    ...optional(`${path}.region`, address.region, text_chars_max),
    ...optional(`${path}.postalCode`, address.postalCode, 20),
  ]
}

function text(path: string, value: string, chars_max: number): readonly Problem[] {
  if (value.trim() === '') return [{ path, message: 'This must not be empty.' }]
  return optional(path, value, chars_max)
}

function optional(path: string, value: string | null, chars_max: number): readonly Problem[] {
  if (value === null) return []
  if (!isPlainText(value)) return [{ path, message: not_plain }]
  return value.length <= chars_max ? [] : [{ path, message: `This has at most ${chars_max} characters.` }]
}

/**
 * The quote's lines in the order of the request, checked: money is never taken on a quote that is for something else or
 * does not add up. A refusal is the buyer's (`quoteId` is for other lines) or a defect of the neighbour (`sums`).
 */
export function linesOnQuote(
  request: PlacementRequest,
  quote: Quote,
): Decision<readonly QuoteLine[], 'otherLines' | 'sums'> {
  if (quote.currency !== request.currency || quote.lines.length !== request.lines.length)
    return refuse('otherLines')
  const offered = new Map(quote.lines.map((line) => [line.variantId, line]))
  const lines: QuoteLine[] = []
  for (const { variantId, quantity } of request.lines) {
    const line = offered.get(variantId)
    if (line === undefined || line.quantity !== quantity) return refuse('otherLines')
    lines.push(line)
  }
  return [quote, ...lines].every(addsUp) && sumsTo(quote, lines) ? accept(lines) : refuse('sums')
}

interface Taxed {
  readonly net: number
  readonly tax: number
  readonly gross: number
}

function addsUp({ net, tax, gross }: Taxed): boolean {
  return [net, tax, gross].every((minor) => Number.isSafeInteger(minor) && minor >= 0) && net + tax === gross
}

function sumsTo(total: Taxed, lines: readonly Taxed[]): boolean {
  const sum = (of: (line: Taxed) => number) => lines.reduce((all, line) => all + of(line), 0)
  return (
    sum((line) => line.net) === total.net &&
    sum((line) => line.tax) === total.tax &&
    sum((line) => line.gross) === total.gross
  )
}
