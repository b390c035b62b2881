import type { Scope } from '#platform/database/database.ts'
import { announcement } from '#platform/events/cloud-event.ts'
import { announce } from '#platform/events/outbox.ts'
import { CustomerRegistered } from '../published.ts'

/** A customer that became known, with nothing personal about it. */
export interface RegisteredCustomer {
  readonly id: string
  readonly countryCode: string | null
  readonly createdAt: Date
}

/** Publishes that these customers are known, in the transaction that made them so. */
export async function announceRegistered(
  scope: Scope,
  customers: readonly RegisteredCustomer[],
  imported: boolean,
): Promise<void> {
  await announce(
    scope,
    customers.map(({ id, countryCode, createdAt }) =>
      announcement(CustomerRegistered, id, createdAt, { customerId: id, countryCode, imported }),
    ),
  )
}
