import { z } from 'zod'
import { idempotency_key_chars_max } from '#platform/idempotency/once.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import type { HandlingRequest } from '../commands/record-handling-event.ts'
import type { CarrierProfile } from '../domain/carrier.ts'
import { readTrackingNumber } from '../domain/tracking-number.ts'
import type {
  ProvisionCarriersInput,
  RecordHandlingEventInput,
  RegisterCarrierInput,
} from './types.generated.ts'

const location_chars_max = 120
const note_chars_max = 500
const name_chars_max = 80
const countries_max = 250
const service_days_max = 60
const provisioned_carriers_max = 100

/** Everything that is wrong with an input, or the input in the shape commands take. */
export type Checked<Value> =
  | { readonly problems: readonly { readonly path: string; readonly message: string }[] }
  | { readonly value: Value }

/** Postgres text holds every character but this one. */
const storable = [(text: string) => !text.includes('\0'), 'must not contain the NUL character'] as const

const optionalText = (chars_max: number) =>
  z
    .string()
    .trim()
    .max(chars_max, `has at most ${chars_max} characters`)
    .refine(...storable)
    .nullish()
    .transform((text) => (text == null || text === '' ? null : text))

const handling = z.object({
  location: optionalText(location_chars_max),
  note: optionalText(note_chars_max),
  idempotencyKey: z
    .string()
    .min(1, 'must not be empty')
    .max(idempotency_key_chars_max, `has at most ${idempotency_key_chars_max} characters`)
    .refine(...storable),
})

const carrier = z
  .object({
    code: z.string().regex(/^[a-z0-9-]{2,40}$/, 'has 2 to 40 lower-case letters, digits and hyphens'),
    name: z
      .string()
      .trim()
      .min(1, 'must not be empty')
      .max(name_chars_max, `has at most ${name_chars_max} characters`),
    trackingPrefix: z.string().regex(/^[A-Z]{2}$/, 'is two capital letters'),
    worldwide: z.boolean(),
    countries: z
      .array(z.string())
      .max(countries_max, `has at most ${countries_max} countries`)
      .transform((countries) => [...new Set(countries)].sort()),
    serviceDays: z.int().min(1, 'is at least 1').max(service_days_max, `is at most ${service_days_max}`),
  })
  .refine(({ worldwide, countries }) => worldwide || countries.length > 0, {
    path: ['countries'],
    message: 'must name a country unless the carrier is worldwide',
  })

const carriers = z
  .array(carrier)
  .min(1, 'must not be empty')
  .max(provisioned_carriers_max, `has at most ${provisioned_carriers_max} carriers`)

/**
 * Checks what somebody tells about a shipment. A shipment that cannot exist is not a problem of shape: it is not found
 * later.
 */
export function checkHandling(input: RecordHandlingEventInput): Checked<HandlingRequest> {
  const parsed = handling.safeParse(input)
  const selectors = [input.shipmentId, input.trackingNumber].filter((each) => each != null)
  const problems = parsed.success ? [] : problemsOf(parsed.error)
  if (selectors.length !== 1) {
    problems.push({ path: 'shipmentId', message: 'give exactly one of shipmentId and trackingNumber' })
  }
  if (!parsed.success || problems.length > 0) return { problems }
  const { status, occurredAt } = input
  return { value: { ...parsed.data, status, occurredAt, shipment: selectorOf(input) } }
}

/** A text that is no id or number of ours selects nothing, like an id that is not there. */
function selectorOf({ shipmentId, trackingNumber }: RecordHandlingEventInput): HandlingRequest['shipment'] {
  if (shipmentId != null && isUuid(shipmentId)) return { id: shipmentId.toLowerCase() }
  return { trackingNumber: readTrackingNumber(trackingNumber ?? '') ?? '' }
}

/** Checks a carrier. */
export function checkCarrier(input: RegisterCarrierInput): Checked<CarrierProfile> {
  const parsed = carrier.safeParse(input)
  return parsed.success ? { value: parsed.data } : { problems: problemsOf(parsed.error) }
}

/** Checks carriers. */
export function checkCarriers(input: ProvisionCarriersInput): Checked<readonly CarrierProfile[]> {
  const parsed = carriers.safeParse(input.carriers)
  return parsed.success ? { value: parsed.data } : { problems: problemsOf(parsed.error, 'carriers') }
}

function problemsOf(error: z.ZodError, ...root: readonly string[]): { path: string; message: string }[] {
  return error.issues.map(({ path, message }) => ({ path: [...root, ...path].join('.'), message }))
}
