/** The shop the data set comes from. The file says none of this: it is assumed (README.md). */
export const shop = {
  /** Tenant and channel when nothing else is asked for. */
  id: 'online-retail',
  name: 'Online retail',
  currency: 'GBP',
  country: 'GB',
  timeZone: 'Europe/London',
  categoryName: 'Gifts',
  /** Prices are what customers paid. The rate is for new orders only: imported amounts carry no tax split. */
  pricesIncludeTax: true,
  taxRateBp: 2_000,
  warehouse: { code: 'LON', name: 'London', country: 'GB', region: 'uk' },
  /** One key for all files of the shop: a variant gets its opening stock once. */
  openingStockKey: 'online-retail-opening-stock',
} as const
