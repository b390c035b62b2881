import { currencyDigits, isCurrency, parseAmount } from '#platform/money/money.ts'
import { type Problem, problemsOfText, unless } from '../problem.ts'
import { quantity_max } from '../requests.ts'

/** Whom goods are bought from. Amounts are in minor units of its currency, times in days. */
export interface Supplier {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly currency: string
  /** Mean time from sending an order to its goods. */
  readonly leadTimeDays: number
  /** Standard deviation of that time. */
  readonly leadTimeDeviationDays: number
  /** An order below this amount is not accepted. */
  readonly minimumOrder: number
  readonly version: number
}

/** What a supplier sells of a variant. */
export interface SupplierItem {
  readonly supplierId: string
  readonly variantId: string
  readonly unitCost: number
  /** Ordered in multiples of this. */
  readonly packSize: number
  /** Ordered at least this much. */
  readonly minimumQuantity: number
  /** Among suppliers of a variant the lowest number is asked first. */
  readonly priority: number
  readonly version: number
}

/** Terms that may change; `minimumOrder` as people write it: `250.00`. */
export interface SupplierTerms {
  readonly name: string
  readonly leadTimeDays: number
  readonly leadTimeDeviationDays: number
  readonly minimumOrder: string
}

/** A supplier to add. */
export interface SupplierPlan extends SupplierTerms {
  readonly code: string
  readonly currency: string
}

/** An item to set; `unitCost` as people write it. */
export interface SupplierItemPlan extends Omit<SupplierItem, 'unitCost' | 'version'> {
  readonly unitCost: string
}

export const item_priority_default = 100

const code_chars_max = 20
const name_chars_max = 100
const lead_time_days_max = 365
const priority_max = 1_000
/** Far from what a sum of lines could not count exactly: 10 trillion of the smallest coins. */
const cost_minor_max = 10_000_000_000_000
/** A unit costs so little that an order of 100 lines of a million units is still counted exactly. */
export const unit_cost_minor_max = 10_000_000

/** Everything that is wrong with a supplier to add. */
export function problemsOfSupplier(plan: SupplierPlan): readonly Problem[] {
  return [
    ...unless(
      /^[A-Za-z0-9-]+$/.test(plan.code) && plan.code.length <= code_chars_max,
      'code',
      `Use 1 to ${code_chars_max} letters, digits and dashes.`,
    ),
    ...unless(isCurrency(plan.currency), 'currency', 'Use an ISO 4217 code such as GBP.'),
    ...problemsOfTerms(plan, plan.currency),
  ]
}

/** Everything that is wrong with a supplier's terms. */
export function problemsOfTerms(terms: SupplierTerms, currency: string): readonly Problem[] {
  const isDays = (days: number) => days >= 0 && days <= lead_time_days_max
  const days = `Use a number of days from 0 to ${lead_time_days_max}.`
  return [
    ...problemsOfText(
      'name',
      terms.name,
      name_chars_max,
      `Give a name of at most ${name_chars_max} characters.`,
    ),
    ...unless(isDays(terms.leadTimeDays), 'leadTimeDays', days),
    ...unless(isDays(terms.leadTimeDeviationDays), 'leadTimeDeviationDays', days),
    ...problemsOfAmount('minimumOrder', terms.minimumOrder, currency, cost_minor_max),
  ]
}

/** Everything that is wrong with an item to set. */
export function problemsOfItem(plan: SupplierItemPlan, currency: string): readonly Problem[] {
  const isCount = (count: number) => Number.isInteger(count) && count >= 1 && count <= quantity_max
  const count = `Use a whole number from 1 to ${quantity_max}.`
  return [
    ...problemsOfAmount('unitCost', plan.unitCost, currency, unit_cost_minor_max),
    ...unless(isCount(plan.packSize), 'packSize', count),
    ...unless(isCount(plan.minimumQuantity), 'minimumQuantity', count),
    ...unless(
      plan.priority >= 0 && plan.priority <= priority_max,
      'priority',
      `Use a number from 0 to ${priority_max}.`,
    ),
  ]
}

/** What is wrong with an amount that may be zero and not less. */
export function problemsOfAmount(
  path: string,
  amount: string,
  currency: string,
  minor_max: number,
): readonly Problem[] {
  const parsed = isCurrency(currency) ? parseAmount(amount, currency) : null
  const holds = parsed !== null && parsed.minor >= 0 && parsed.minor <= minor_max
  const digits = isCurrency(currency) ? currencyDigits(currency) : 0
  return unless(
    holds,
    path,
    `Use an amount from 0 to ${minor_max / 10 ** digits}, with at most ${digits} decimals.`,
  )
}

/** The minor units of an amount that has no problems. Throws for one that has. */
export function minorOf(amount: string, currency: string): number {
  const parsed = parseAmount(amount, currency)
  if (parsed === null) throw new Error(`${amount} was not checked`)
  return parsed.minor
}

/** The smallest quantity a supplier accepts that is at least `quantity`: the minimum, in whole packs. */
export function orderableOf(
  quantity: number,
  { packSize, minimumQuantity }: Pick<SupplierItem, 'packSize' | 'minimumQuantity'>,
): number {
  return Math.ceil(Math.max(quantity, minimumQuantity) / packSize) * packSize
}
