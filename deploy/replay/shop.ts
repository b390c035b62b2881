import { chanceOf } from './chance.ts'
import { expectType, type Outcome, ReplayFailed } from './graph.ts'
import type { Listing } from './listings.ts'
import {
  add_supplier,
  channel,
  create_channel,
  create_product,
  open_warehouse,
  receive_stock,
  set_reorder_policy,
  set_supplier_item,
  stock_level,
  suppliers,
  variant,
  warehouses,
} from './operations.ts'
import { replay_shop } from './settings.ts'
import type { Member } from './staff.ts'

/** A supplier in the graph, and how long it takes. */
export interface Supplier {
  readonly code: string
  readonly id: string
  readonly leadTimeDays: number
  readonly leadTimeDeviationDays: number
}

/** A product on sale. Amounts in pence. */
export interface Product {
  readonly variantId: string
  readonly price: number
  readonly unitCost: number
  /** What an earlier replay on the same system left of it. */
  readonly onHand: number
}

/** The shop as it was opened. */
export interface Shop {
  readonly warehouseId: string
  readonly suppliers: readonly Supplier[]
}

/** How a shop lists a product. */
export interface ListingTerms {
  readonly seed: number
  /** Null: nothing is bought again. `FORECAST`: by forecast; `MIN_MAX` where the clock cannot be moved and no forecast has a past. */
  readonly policy: 'FORECAST' | 'MIN_MAX' | null
  readonly openingDays: number
}

const quantity_max = 1_000_000
const lines_per_receipt_max = 100

/** Sees to it that the channel, the warehouse and the suppliers are there. */
export async function openShop(staff: Member): Promise<Shop> {
  await openChannel(staff)
  const { warehouse } = replay_shop
  const known = await staff.ask<{ nodes: readonly { id: string; code: string }[] }>(warehouses)
  const found = known.nodes.find(({ code }) => code === warehouse.code)
  return { warehouseId: found?.id ?? (await openWarehouse(staff)), suppliers: await addSuppliers(staff) }
}

async function openChannel(staff: Member): Promise<void> {
  const input = replay_shop.channel
  const found = await staff.ask<{ currency: string } | null>(channel, { id: input.id })
  if (found === null) expectType(await staff.ask<Outcome>(create_channel, { input }), 'CreateChannelSuccess')
}

async function openWarehouse(staff: Member): Promise<string> {
  const input = replay_shop.warehouse
  const opened = await staff.ask<Outcome & { warehouse: { id: string } }>(open_warehouse, { input })
  return expectType(opened, 'OpenWarehouseSuccess').warehouse.id
}

async function addSuppliers(staff: Member): Promise<readonly Supplier[]> {
  const known = await staff.ask<{ nodes: readonly { id: string; code: string }[] }>(suppliers)
  const added: Supplier[] = []
  for (const terms of replay_shop.suppliers) {
    let id = known.nodes.find(({ code }) => code === terms.code)?.id
    if (id === undefined) {
      const input = { ...terms, currency: replay_shop.channel.currency }
      const answer = await staff.ask<Outcome & { supplier: { id: string } }>(add_supplier, { input })
      id = expectType(answer, 'AddSupplierSuccess').supplier.id
    }
    added.push({ ...terms, id })
  }
  return added
}

/** Lists a product: its price, and when to buy it again. Its opening stock comes with `receiveOpening`. */
export async function listProduct(
  staff: Member,
  { warehouseId, suppliers: all }: Shop,
  listing: Listing,
  { seed, policy, openingDays }: ListingTerms,
): Promise<Product> {
  const { sku, price, openingUnits } = listing
  const unitCost = Math.max(1, Math.round(price * replay_shop.cost_share))
  const { variantId, isNew } = await addVariant(staff, listing)
  const before = isNew
    ? null
    : await staff.ask<{ onHand: number } | null>(stock_level, { variantId, warehouseId })
  const product = { variantId, price, unitCost, onHand: before?.onHand ?? 0 }
  const supplier = all[Math.floor(chanceOf(seed, 'supplier', sku) * all.length)]
  if (policy === null || supplier === undefined) return product

  const item = { supplierId: supplier.id, variantId, unitCost: pounds(unitCost), expectedVersion: 0 }
  acceptSet(await staff.ask<Outcome>(set_supplier_item, { input: item }), 'SupplierItem')
  const daily = openingUnits / openingDays
  const rule =
    policy === 'FORECAST' ? { reorderPoint: replay_shop.policy } : { minMax: minMaxOf(daily, supplier) }
  const input = { variantId, warehouseId, rule, expectedVersion: 0 }
  acceptSet(await staff.ask<Outcome>(set_reorder_policy, { input }), 'ReorderPolicy')
  return product
}

/** Takes the opening stock of newly listed products in, at most 100 products at a time. */
export async function receiveOpening(
  staff: Member,
  { warehouseId }: Shop,
  opening: readonly { readonly variantId: string; readonly quantity: number }[],
  key: string,
): Promise<void> {
  for (let from = 0; from < opening.length; from += lines_per_receipt_max) {
    const lines = opening.slice(from, from + lines_per_receipt_max)
    const input = { idempotencyKey: `${key}-${from}`, warehouseId, reason: 'Opening stock', lines }
    expectType(await staff.ask<Outcome>(receive_stock, { input }), 'ReceiveStockSuccess')
  }
}

/** Enough for the lead time and a week of it; up to what the days to cover need besides. */
function minMaxOf(daily: number, { leadTimeDays }: Supplier) {
  const minimum = Math.min(quantity_max - 1, Math.ceil(daily * (leadTimeDays + 7)))
  const maximum = Math.ceil(daily * (leadTimeDays + 7 + replay_shop.policy.coverDays))
  return { minimum, maximum: Math.min(quantity_max, Math.max(minimum + 1, maximum)) }
}

/** What is set already, by an earlier replay on the same system, is as good. */
function acceptSet(outcome: Outcome, what: string): void {
  if (outcome.__typename !== `${what}Conflict`) expectType(outcome, `Set${what}Success`)
}

async function addVariant(staff: Member, { sku, name, price }: Listing) {
  const prices = [{ channelId: replay_shop.channel.id, currency: 'GBP', amount: pounds(price) }]
  const input = { name, slug: slugOf(sku), published: true, variants: [{ sku, prices }] }
  const added = await staff.ask<CreatedProduct>(create_product, { input })
  const newId = added.product?.variants[0]?.id
  const id = newId ?? (await staff.ask<{ id: string } | null>(variant, { sku }))?.id
  if (id === undefined) {
    const problems = (added.problems ?? []).map(({ path, message }) => `${path}: ${message}`).join('; ')
    throw new ReplayFailed(`${sku} could not be listed: ${added.message ?? ''} ${problems}`)
  }
  return { variantId: id, isNew: newId !== undefined }
}

interface CreatedProduct extends Outcome {
  readonly product?: { readonly variants: readonly { readonly id: string }[] }
}

/** Codes that differ in the case of a letter only are different ones, and addresses have small letters only. */
function slugOf(sku: string): string {
  return `sku-${Buffer.from(sku).toString('hex')}`.slice(0, 100)
}

/** `1.95` of 195 pence. */
export function pounds(pence: number): string {
  return (pence / 100).toFixed(2)
}
