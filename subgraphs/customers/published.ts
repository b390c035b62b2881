import { z } from 'zod'
import { defineEvent } from '#platform/events/cloud-event.ts'

/** A customer is known. Carries no personal data: names and addresses stay in this context. Subject: the customer's id. */
export const CustomerRegistered = defineEvent(
  'customers.CustomerRegistered.v1',
  z.object({ customerId: z.string(), countryCode: z.string().nullable(), imported: z.boolean() }),
)
