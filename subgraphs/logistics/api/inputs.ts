import { z } from 'zod'
import { fault } from '#platform/faults/codes.ts'
import { idempotency_key_chars_max } from '#platform/idempotency/once.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { isPlainText } from '#platform/texts/plain-text.ts'
import type { HandlingRequest } from '../commands/record-handling-event.ts'
import type { WithholdRequest } from '../commands/withhold-goods.ts'
import type { CarrierProfile } from '../domain/carrier.ts'
import { readTrackingNumber } from '../domain/tracking-number.ts'
import type {
  ProvisionCarriersInput,
  RecordHandlingEventInput,
  RegisterCarrierInput,
  StopShipmentsInput,
  WithholdGoodsInput,
} from './types.generated.ts'

const location_chars_max = 120
const note_chars_max = 500
const name_chars_max = 80
const countries_max = 250
const service_days_max = 60
const provisioned_carriers_max = 100
const neighbours_id_chars_max = 128
const withheld_lines_max = 100
const units_max = 1_000_000

/** Everything that is wrong with an input, or the input in the shape commands take. */
export type Checked<Value> =
  | { readonly problems: readonly { readonly path: string; readonly message: string }[] }
  | { readonly value: Value }

const plain = [isPlainText, 'holds characters that cannot be kept: leave control characters out'] as const

const optionalText = (chars_max: number) =>
  z
    .string()
    .trim()
    .max(chars_max, `has at most ${chars_max} characters`)
    .refine(...plain)
    .nullish()
    .transform((text) => (text == null || text === '' ? null : text))

const handling = z.object({
  location: optionalText(location_chars_max),
  note: optionalText(note_chars_max),
  idempotencyKey: z
    .string()
    .refine((key) => key.trim() !== '', 'must not be empty')
    .max(idempotency_key_chars_max, `has at most ${idempotency_key_chars_max} characters`)
    .refine(...plain),
})

const carrier = z
  .object({
    code: z.string().regex(/^[a-z0-9-]{2,40}$/, 'has 2 to 40 lower-case letters, digits and hyphens'),
    name: z
      .string()
      .trim()
      .min(1, 'must not be empty')
      .max(name_chars_max, `has at most ${name_chars_max} characters`)
      .refine(...plain),
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

const neighbours_id = z
  .string()
  .max(neighbours_id_chars_max, `has at most ${neighbours_id_chars_max} characters`)
  .refine((id) => id.trim() !== '', 'must not be empty')
  .refine(...plain)

const stop = z.object({ orderId: neighbours_id })

const withholding = z.object({
  requestId: z.string().refine(isUuid, 'must be a UUID'),
  orderId: neighbours_id,
  lines: z
    .array(
      z.object({
        lineId: neighbours_id,
        quantity: z.int().min(1, 'is at least 1').max(units_max, `is at most ${units_max}`),
        allocated: z.int().min(0, 'is at least 0').max(units_max, `is at most ${units_max}`),
      }),
    )
    .min(1, 'must not be empty')
    .max(withheld_lines_max, `has at most ${withheld_lines_max} lines`)
    .refine(
      (lines) => new Set(lines.map((line) => line.lineId)).size === lines.length,
      'must name each line once',
    ),
})

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

/** Checks what a neighbour wants to keep; what is wrong is a defect of the neighbour, so it is a fault. */
export function checkWithholding(input: WithholdGoodsInput): WithholdRequest {
  return demand(withholding.safeParse(input))
}

/** Checks which order a neighbour wants stopped. */
export function checkStop(input: StopShipmentsInput): StopShipmentsInput {
  return { ...input, ...demand(stop.safeParse(input)) }
}

function demand<Value>(parsed: z.ZodSafeParseResult<Value>): Value {
  if (parsed.success) return parsed.data
  const problems = problemsOf(parsed.error)
  const message = problems.map((problem) => `${problem.path} ${problem.message}.`).join(' ')
  throw fault('BAD_USER_INPUT', message, { problems })
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
