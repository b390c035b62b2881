import { problemsInWords } from '#platform/texts/problems-in-words.ts'

/** Something in the input cannot be accepted. */
export function invalidInput(problems: readonly { readonly path: string; readonly message: string }[]) {
  const message = problemsInWords(problems)
  return { __typename: 'InvalidInput' as const, message, problems }
}

export function idempotencyKeyReused() {
  const message = 'This idempotency key was used for another input. Use a new key for a new request.'
  return { __typename: 'IdempotencyKeyReused' as const, message }
}

export function shipmentNotFound() {
  const message = 'There is no such shipment. Check the id or the number on the parcel.'
  return { __typename: 'ShipmentNotFound' as const, message }
}

export function shipmentAlreadyDelivered(deliveredAt: Date) {
  const message =
    'The shipment had arrived before this happened. Check the time, or the number on the parcel.'
  return { __typename: 'ShipmentAlreadyDelivered' as const, message, deliveredAt }
}

export function shipmentCancelled(cancelledAt: Date) {
  const message = 'The shipment was cancelled. Put the goods back instead of sending them.'
  return { __typename: 'ShipmentCancelled' as const, message, cancelledAt }
}

export function carrierLimitReached(limit: number) {
  const message = `There can be at most ${limit} carriers besides the house carrier.`
  return { __typename: 'CarrierLimitReached' as const, message, limit }
}
