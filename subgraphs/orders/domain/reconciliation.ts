import type { Paid } from './money.ts'
import type { OrderStatus } from './order.ts'

/** A payment as our books have it, with what its order says. */
export interface OurPayment extends Paid {
  readonly key: string
  readonly orderId: string
  readonly number: string
  readonly status: OrderStatus
  /** Given back by other means than the provider; not in `refunded` here. */
  readonly elsewhere: number
  /** What was to be paid. */
  readonly amount: number
  /** Somebody works on the order, or is about to: books need not agree yet. */
  readonly busy: boolean
  /** Nobody works on it although work remains. */
  readonly parked: boolean
}

/** A payment as the provider's books have it. */
export interface TheirPayment extends Paid {
  readonly key: string
  readonly status: string
}

export type DifferenceKind =
  | 'OUTCOME_UNKNOWN'
  | 'UNKNOWN_TO_US'
  | 'UNKNOWN_TO_PROVIDER'
  | 'MONEY_OF_CANCELLED'
  | 'AMOUNTS_DIFFER'

/**
 * How a difference is mended without a person. `resume`: the order's own run asks the provider and decides. `giveBack`: nobody
 * gets anything for this money. `adopt`: the provider did more than we know, within what the order cost. Null: somebody must look.
 */
export type Remedy = 'resume' | 'giveBack' | 'adopt'

export interface Difference {
  readonly kind: DifferenceKind
  readonly key: string
  readonly orderId: string | null
  readonly says: string
  readonly remedy: Remedy | null
}

/** What differs between two records of one payment; null when nothing does, or when the order is still on its way. */
export function compare(ours: OurPayment | null, theirs: TheirPayment | null): Difference | null {
  const about = { key: ours?.key ?? theirs?.key ?? '', orderId: ours?.orderId ?? null }
  // Where staff gave something back, a machine that gives back what it misses would do it twice.
  const byHand = (ours?.elsewhere ?? 0) > 0
  const difference = (kind: DifferenceKind, remedy: Remedy | null): Difference => ({
    ...about,
    kind,
    remedy: byHand && remedy !== 'resume' ? null : remedy,
    says: `${ours?.number ?? 'no order'}: ours ${told(ours)}; the provider's ${told(theirs)}`,
  })
  if (ours === null) return theirs !== null && holds(theirs) ? difference('UNKNOWN_TO_US', 'giveBack') : null
  if (ours.busy) return null
  const agree = amounts(ours).every((amount, index) => amount === amounts(theirs)[index])
  if (ours.parked && (!agree || ours.status === 'PENDING')) return difference('OUTCOME_UNKNOWN', 'resume')
  if (theirs === null) return agree ? null : difference('UNKNOWN_TO_PROVIDER', null)
  const known = { ...theirs, refunded: theirs.refunded + ours.elsewhere }
  if (ours.status === 'CANCELLED' && holds(known)) return difference('MONEY_OF_CANCELLED', 'giveBack')
  if (agree) return null
  return difference('AMOUNTS_DIFFER', isAhead(ours, theirs) ? 'adopt' : null)
}

/** Whether the provider holds money for us, or may come to: captured and not given back, authorised, or about to be. */
export function holds({ status, authorised, captured, released, refunded }: TheirPayment): boolean {
  return status === 'ACTION_REQUIRED' || authorised - captured - released > 0 || captured > refunded
}

/** The provider did all we know of and more, within what the order cost. */
function isAhead(ours: OurPayment, theirs: TheirPayment): boolean {
  const [known, done] = [amounts(ours), amounts(theirs)]
  return done.every((amount, index) => amount >= (known[index] ?? 0)) && theirs.authorised <= ours.amount
}

function amounts(paid: Paid | null): readonly number[] {
  return paid === null ? [0, 0, 0, 0] : [paid.authorised, paid.captured, paid.released, paid.refunded]
}

function told(paid: (Paid & { readonly status: string }) | null): string {
  if (paid === null) return 'none'
  const [authorised, captured, released, refunded] = amounts(paid)
  return `${paid.status}, authorised ${authorised}, captured ${captured}, released ${released}, refunded ${refunded}`
}
