import type { Scope } from '#platform/database/database.ts'
import type { Keyset, Page } from '#platform/pages/pages.ts'
import { timePlaceOf } from './keyset.ts'

/** Goods that came back, as another system recorded it. Minor units. */
export interface Return {
  readonly id: string
  readonly number: string
  readonly channelId: string
  readonly currency: string
  readonly customerId: string | null
  readonly countryCode: string | null
  readonly country: string | null
  readonly returnedAt: Date
  readonly gross: number
  readonly lineCount: number
}

export interface ReturnLine {
  readonly id: string
  readonly returnId: string
  readonly variantId: string | null
  readonly sku: string
  readonly name: string
  readonly quantity: number
  readonly gross: number
  readonly currency: string
}

/** Up to `limit + 1` returns of a page, newest first, or oldest first when it is read backward. */
export async function pageOfReturns({ tenantId, sql }: Scope, page: Page): Promise<readonly Return[]> {
  const from = timePlaceOf(page)
  const beyond =
    from === null
      ? sql``
      : page.backward
        ? sql`and (returned_at, id) > (${from.at}::timestamptz, ${from.id}::uuid)`
        : sql`and (returned_at, id) < (${from.at}::timestamptz, ${from.id}::uuid)`
  return sql<Return[]>`
    select id, number, channel_id as "channelId", currency, customer_id as "customerId", country_code as "countryCode", country,
      returned_at as "returnedAt", gross, line_count as "lineCount"
    from order_returns where tenant_id = ${tenantId} ${beyond}
    ${page.backward ? sql`order by returned_at, id` : sql`order by returned_at desc, id desc`}
    limit ${page.limit + 1}`
}

/** Lines at positions `skip + 1 … skip + first` of each return, in order. */
export async function linesOfReturns(
  { tenantId, sql }: Scope,
  returnIds: readonly string[],
  first: number,
  skip: number,
): Promise<readonly ReturnLine[]> {
  return sql<ReturnLine[]>`
    select l.id, return_id as "returnId", variant_id as "variantId", sku, name, quantity, l.gross, r.currency
    from order_return_lines l join order_returns r on r.tenant_id = l.tenant_id and r.id = l.return_id
    where l.tenant_id = ${tenantId} and return_id = any(${returnIds as string[]}::uuid[])
      and position > ${skip} and position <= ${skip + first}
    order by return_id, position`
}

export function placeOfReturn(each: Return): Keyset {
  return [each.returnedAt.toISOString(), each.id]
}
