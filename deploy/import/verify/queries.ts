const figures = 'orders returns units gross { amount currency } refunds { amount currency }'
const range = '$from: Date!, $to: Date!, $channelId: ID, $currency: CurrencyCode'
const inRange = 'from: $from, to: $to, channelId: $channelId, currency: $currency'

/** What is asked of the graph: public queries, which the gateway answers as well as the analytics subgraph. */
export const queries = {
  summary: `query RetailSummary(${range}) { salesSummary(${inRange}) { ${figures} } }`,
  byDay: `query RetailByDay(${range}) { salesByDay(${inRange}) { rows { day ${figures} } } }`,
  byCountry: `query RetailByCountry(${range}) { salesByCountry(${inRange}) { rows { country ${figures} } } }`,
  orderCounts:
    'query RetailOrderCounts($from: Date!, $to: Date!) { orderCounts(from: $from, to: $to) { rows { day imported } } }',
  topProducts: `query RetailTopProducts(${range}, $first: Int!) {
    topProducts(${inRange}, by: GROSS, first: $first) {
      rows { sku units gross { amount currency } refundedUnits refunds { amount currency } }
    }
  }`,
} as const
