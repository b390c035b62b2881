import type { Ask } from '../graph/ask.ts'
import { countryCodeOf } from '../rules/countries.ts'
import type { Row } from '../rules/judge.ts'
import { shop } from '../settings.ts'
import { type Created, type Ids, nothing, plus } from './ids.ts'
import type { Invoice } from './invoices.ts'
import { inLanes } from './lanes.ts'
import { refuseInvalid } from './prepare-shop.ts'

const invoices_per_call_max = 100
const rows_per_call_max = 2_000
/** Keeps this process and the database busy at once; a third call was no faster, and each holds its rows in memory. */
const calls_at_once_max = 2

const import_orders = /* GraphQL */ `
  mutation ImportOrders($input: ImportOrdersInput!) {
    importOrders(input: $input) {
      __typename
      ... on ImportOrdersSuccess { created unchanged }
      ... on InvalidInput { message problems { path message } }
    }
  }
`

/** Invoices as orders of the past, cancellations as returns. A number that is known stays as it is. */
export async function importOrders(
  ask: Ask,
  invoices: AsyncIterable<Invoice>,
  ids: Ids,
  onRows: (rows: number) => void,
): Promise<Created> {
  let total: Created = nothing
  await inLanes(inBatches(invoices), calls_at_once_max, async (batch) => {
    const orders = batch.invoices.filter(({ isReturn }) => !isReturn)
    const returns = batch.invoices.filter(({ isReturn }) => isReturn)
    const input = {
      channelId: shop.id,
      currency: shop.currency,
      orders: orders.map((invoice) => ({ ...toOrder(invoice, ids), placedAt: invoice.at })),
      returns: returns.map((invoice) => ({ ...toOrder(invoice, ids), at: invoice.at })),
    }
    const data = await ask('orders', import_orders, { input })
    refuseInvalid('orders', data.importOrders)
    total = plus(total, data.importOrders as Created)
    onRows(batch.rows)
  })
  return total
}

interface Batch {
  readonly invoices: readonly Invoice[]
  readonly rows: number
}

async function* inBatches(invoices: AsyncIterable<Invoice>): AsyncGenerator<Batch> {
  let batch: Invoice[] = []
  let rows = 0
  for await (const invoice of invoices) {
    if (
      batch.length > 0 &&
      (batch.length === invoices_per_call_max || rows + invoice.rows.length > rows_per_call_max)
    ) {
      yield { invoices: batch, rows }
      batch = []
      rows = 0
    }
    batch.push(invoice)
    rows += invoice.rows.length
  }
  if (batch.length > 0) yield { invoices: batch, rows }
}

function toOrder({ number, customer, country, rows }: Invoice, { variants, customers }: Ids) {
  return {
    number,
    customerId: customer === null ? null : known(customers.get(customer), `customer ${customer}`),
    countryCode: countryCodeOf(country),
    country,
    lines: rows.map((row) => toLine(row, variants)),
  }
}

function toLine({ sku, description, kind, quantity, unitGross, gross }: Row, variants: Ids['variants']) {
  const variant = kind === 'GOODS' ? known(variants.get(sku), `variant of ${sku}`) : null
  return {
    variantId: variant?.variantId ?? null,
    productId: variant?.productId ?? null,
    sku,
    description,
    kind,
    quantity,
    unitGross,
    gross,
  }
}

function known<Id>(id: Id | undefined, name: string): Id {
  if (id === undefined) throw new Error(`the graph gave no id for the ${name}`)
  return id
}
