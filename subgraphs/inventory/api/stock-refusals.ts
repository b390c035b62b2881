import type { Barcode, UnknownBarcode } from '../domain/barcodes/scan.ts'
import type { MovedLine, StockCount } from '../domain/counts/stock-count.ts'
import type { BadRow } from '../domain/stock/bulk-adjustment.ts'
import type { UnreturnableLine } from '../domain/stock/goods-return.ts'
import type { Level } from '../domain/stock/level.ts'
import type { ShortageLine } from '../domain/stock/taking.ts'
import type { ExceededLine, Transfer } from '../domain/transfers/transfer.ts'
import type { StockSettings } from '../store/settings/settings-store.ts'

/** Refusals of transfers, counts, returns and corrections, as GraphQL shows them. */
export const stockRefusals = {
  TransferNotFound: ({ transferId }: { readonly transferId: string }) => ({
    __typename: 'TransferNotFound' as const,
    message: 'There is no such transfer. Look it up with the query stockTransfers.',
    transferId,
  }),
  TransferStatusConflict: ({ transfer }: { readonly transfer: Transfer }) => ({
    __typename: 'TransferStatusConflict' as const,
    message: `The transfer is ${transfer.status}, so this cannot be done with it; nothing was changed.`,
    transfer,
  }),
  TransferExceeded: ({ lines }: { readonly lines: readonly ExceededLine[] }) => ({
    __typename: 'TransferExceeded' as const,
    message:
      'More was reported than is on its way; nothing was changed. Receive surplus goods with receiveStock.',
    lines,
  }),
  StockShortage: ({ lines }: { readonly lines: readonly ShortageLine[] }) => ({
    __typename: 'StockShortage' as const,
    message: shortageInWords(lines),
    lines,
  }),
  StockCountNotFound: ({ countId }: { readonly countId: string }) => ({
    __typename: 'StockCountNotFound' as const,
    message: 'There is no such count. Look it up with the query stockCounts.',
    countId,
  }),
  StockCountNotOpen: ({ count }: { readonly count: StockCount }) => ({
    __typename: 'StockCountNotOpen' as const,
    message: `The count is ${count.status}; nothing was changed. Open another one.`,
    count,
  }),
  StockCountIncomplete: ({ variantIds }: { readonly variantIds: readonly string[] }) => ({
    __typename: 'StockCountIncomplete' as const,
    message: `${variantIds.length} lines were not counted. Count them, or close with leaveOutUncounted.`,
    variants: variantIds.map((id) => ({ id })),
  }),
  StockMovedMeanwhile: ({ lines }: { readonly lines: readonly MovedLine[] }) => ({
    __typename: 'StockMovedMeanwhile' as const,
    message:
      'Goods moved while they were counted. Count those lines again, or say with movedMeanwhile what holds.',
    lines,
  }),
  ReturnExceedsShipped: ({ lines }: { readonly lines: readonly UnreturnableLine[] }) => ({
    __typename: 'ReturnExceedsShipped' as const,
    message: 'More was to be taken back than was shipped and is not back yet; nothing was changed.',
    lines,
  }),
  BulkRowsRefused: ({ rows }: { readonly rows: readonly BadRow[] }) => ({
    __typename: 'BulkRowsRefused' as const,
    message: `${rows.length} rows are bad; nothing was changed. Correct them, or use SKIP_BAD_ROWS.`,
    rows,
  }),
  BarcodeTaken: ({ barcode }: { readonly barcode: Barcode }) => ({
    __typename: 'BarcodeTaken' as const,
    message: `The barcode ${barcode.gtin} is assigned otherwise. Remove it there first.`,
    barcode,
  }),
  BarcodeNotFound: ({ gtin }: { readonly gtin: string }) => ({
    __typename: 'BarcodeNotFound' as const,
    message: 'This barcode is on no variant.',
    gtin,
  }),
  BarcodesUnknown: ({ lines }: { readonly lines: readonly UnknownBarcode[] }) => ({
    __typename: 'BarcodesUnknown' as const,
    message: `${lines.length} barcodes lead to no variant; nothing was changed. Scan again, or assign them.`,
    lines,
  }),
  AllocationPoliciesConflict: ({ settings }: { readonly settings: StockSettings }) => ({
    __typename: 'AllocationPoliciesConflict' as const,
    message: `The settings were changed meanwhile. Look at them and try again with version ${settings.version}.`,
    settings,
  }),
  VariantHasStock: ({
    levels,
    inTransit,
  }: {
    readonly levels: readonly Level[]
    readonly inTransit: number
  }) => ({
    __typename: 'VariantHasStock' as const,
    message:
      'There are units of this variant, and nobody would know their lots. Sell, move or scrap them first.',
    levels,
    inTransit,
  }),
}

/** The first short line in words; the refusal lists them all. */
function shortageInWords([first, ...others]: readonly ShortageLine[]): string {
  const most = `of lines.${first?.index} at most ${first?.removable} can be taken away`
  const more = others.length === 0 ? '' : `, and ${others.length} more are short`
  return `Nothing was changed: ${most}${more}. There are no more, or they are held for or promised to orders.`
}
