import { assignBarcode } from '../commands/barcodes/assign-barcode.ts'
import { removeBarcode } from '../commands/barcodes/remove-barcode.ts'
import { scanCount } from '../commands/barcodes/scan-count.ts'
import { scanReceive } from '../commands/barcodes/scan-receive.ts'
import { cancelStockCount } from '../commands/counts/cancel-count.ts'
import { closeStockCount } from '../commands/counts/close-count.ts'
import { openCount } from '../commands/counts/open-count.ts'
import { recordCount } from '../commands/counts/record-count.ts'
import { setVariantTracking } from '../commands/lots/set-variant-tracking.ts'
import { setAllocationPolicies } from '../commands/settings/set-allocation-policies.ts'
import { bulkAdjustStock } from '../commands/stock/bulk-adjust-stock.ts'
import { returnStock } from '../commands/stock/return-stock.ts'
import { scrapStock } from '../commands/stock/scrap-stock.ts'
import { cancelTransfer } from '../commands/transfers/cancel-transfer.ts'
import { createTransfer } from '../commands/transfers/create-transfer.ts'
import { dispatchTransfer } from '../commands/transfers/dispatch-transfer.ts'
import { receiveTransfer } from '../commands/transfers/receive-transfer.ts'
import type { ScanLine } from '../domain/barcodes/scan.ts'
import { toReport } from './lot-reports.ts'
import { toRefusal } from './refusals.ts'
import type { MutationResolvers, ScanLineInput } from './types.generated.ts'

/** Mutations that move stock besides orders and deliveries. */
export const stockMutations: MutationResolvers = {
  createTransfer: async (_parent, { input }, { acting }) => {
    const decision = await createTransfer(acting, { ...input, note: input.note ?? null })
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'CreateTransferSuccess', transfer: decision.facts }
  },

  dispatchTransfer: async (_parent, { input }, { acting }) => {
    const decision = await dispatchTransfer(acting, input)
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'DispatchTransferSuccess', transfer: decision.facts }
  },

  receiveTransfer: async (_parent, { input }, { acting }) => {
    const lines = input.lines.map(({ variantId, received, lost }) => ({
      variantId,
      received: received ?? 0,
      lost: lost ?? 0,
    }))
    const decision = await receiveTransfer(acting, { ...input, lines })
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'ReceiveTransferSuccess', transfer: decision.facts }
  },

  cancelTransfer: async (_parent, { input }, { acting }) => {
    const decision = await cancelTransfer(acting, input.transferId)
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'CancelTransferSuccess', transfer: decision.facts }
  },

  openStockCount: async (_parent, { input }, { acting }) => {
    const decision = await openCount(acting, { ...input, note: input.note ?? null })
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'OpenStockCountSuccess', count: decision.facts }
  },

  recordStockCount: async (_parent, { input }, { acting }) => {
    const decision = await recordCount(acting, {
      countId: input.countId,
      lines: input.lines.map(({ counted, ...line }) => toReport({ ...line, quantity: counted })),
    })
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'RecordStockCountSuccess', count: decision.facts }
  },

  closeStockCount: async (_parent, { input }, { acting }) => {
    const decision = await closeStockCount(acting, {
      ...input,
      movedMeanwhile: input.movedMeanwhile ?? 'REFUSE',
      leaveOutUncounted: input.leaveOutUncounted ?? false,
    })
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'CloseStockCountSuccess', count: decision.facts }
  },

  cancelStockCount: async (_parent, { input }, { acting }) => {
    const decision = await cancelStockCount(acting, input.countId)
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'CancelStockCountSuccess', count: decision.facts }
  },

  returnStock: async (_parent, { input }, { acting }) => {
    const lines = input.lines.map(({ orderLineId, quantity }) => ({ lineId: orderLineId, quantity }))
    const decision = await returnStock(acting, { ...input, reason: input.reason ?? null, lines })
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'ReturnStockSuccess', levels: decision.facts }
  },

  scrapStock: async (_parent, { input }, { acting }) => {
    const decision = await scrapStock(acting, input)
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'ScrapStockSuccess', levels: decision.facts }
  },

  bulkAdjustStock: async (_parent, { input }, { acting }) => {
    const errorPolicy = input.errorPolicy ?? 'ALL_OR_NOTHING'
    const decision = await bulkAdjustStock(acting, { ...input, errorPolicy })
    if (!decision.accepted) return toRefusal(decision.refusal)
    const rows = decision.facts
    const applied = rows.filter((row) => 'level' in row).length
    return { __typename: 'BulkAdjustStockSuccess', applied, skipped: rows.length - applied, rows }
  },

  assignBarcode: async (_parent, { input }, { acting }) => {
    const decision = await assignBarcode(acting, { ...input, units: input.units ?? 1 })
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'AssignBarcodeSuccess', barcode: decision.facts }
  },

  removeBarcode: async (_parent, { input }, { acting }) => {
    const decision = await removeBarcode(acting, input.gtin)
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'RemoveBarcodeSuccess', barcode: decision.facts }
  },

  scanReceive: async (_parent, { input }, { acting }) => {
    const { reason = null, lines } = input
    const decision = await scanReceive(acting, { ...input, reason, lines: lines.map(toScan) })
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'ScanReceiveSuccess', levels: decision.facts }
  },

  scanStockCount: async (_parent, { input }, { acting }) => {
    const decision = await scanCount(acting, { ...input, lines: input.lines.map(toScan) })
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'ScanStockCountSuccess', count: decision.facts }
  },

  setAllocationPolicies: async (_parent, { input }, { acting }) => {
    const decision = await setAllocationPolicies(acting, input)
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'SetAllocationPoliciesSuccess', settings: decision.facts }
  },

  setVariantTracking: async (_parent, { input }, { acting }) => {
    const decision = await setVariantTracking(acting, input)
    if (!decision.accepted) return toRefusal(decision.refusal)
    return { __typename: 'SetVariantTrackingSuccess', variant: { id: decision.facts.variantId } }
  },
}

function toScan({ barcode, times }: ScanLineInput): ScanLine {
  return { barcode, times: times ?? 1 }
}
