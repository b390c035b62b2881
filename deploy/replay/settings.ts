/**
 * What the file does not say, and a shop needs. All of it is assumed (README.md says why), and the same with and without
 * replenishment.
 */
export const replay_shop = {
  channel: {
    id: 'replay',
    name: 'Online retail, replayed',
    currency: 'GBP',
    pricesIncludeTax: true,
    taxRateBp: 2_000,
    country: 'GB',
  },
  warehouse: { code: 'LON', name: 'London', country: 'GB', region: 'uk', priority: 1 },
  /** Each product has one of them, by chance. Lead times in days. */
  suppliers: [
    { code: 'NEAR', name: 'Supplier nearby', leadTimeDays: 5, leadTimeDeviationDays: 1 },
    { code: 'EUROPE', name: 'Supplier in Europe', leadTimeDays: 10, leadTimeDeviationDays: 2 },
    { code: 'OVERSEAS', name: 'Supplier overseas', leadTimeDays: 21, leadTimeDeviationDays: 4 },
  ],
  /** The shop buys for half of what it sells for. */
  cost_share: 0.5,
  /** What a system with a forecast is told of each product. */
  policy: { serviceLevel: 0.95, coverDays: 21 },
} as const

/** Hours (UTC) of a day: the system starts on the first one, then each day the warehouse works, then the shop opens. */
export const system_starts = 'T00:00:00Z'
export const warehouse_opens = 'T06:00:00Z'
export const shop_opens = 'T09:00:00Z'
