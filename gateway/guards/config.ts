import { isIP } from 'node:net'
import { z } from 'zod'
import { cost_default_max } from './cost/check-cost.ts'
import { default_operation_limits } from './limits/operation-limits.ts'
import type { GuardOptions } from './options.ts'
import { type OutageMode, outage_modes } from './rates/outage-mode.ts'
import type { Rate } from './rates/rate-limiter.ts'
import type { DocumentPolicy } from './trusted-documents/resolve-document.ts'

/** The guards of a gateway process, as its environment says. */
export interface GuardConfig {
  readonly options: GuardOptions
  /** The folder of released operations; null for none. */
  readonly trustedDocumentsFolder: string | null
  /** The Redis that gateways count rates in together; null when each counts by itself. */
  readonly rateStore: { readonly url: string; readonly outage: OutageMode } | null
}

const document_policies = [
  'any',
  'trusted and registered',
  'trusted',
] as const satisfies readonly DocumentPolicy[]

const countVariable = z.coerce.number().int().min(1)
const policyVariable = z.enum(document_policies, `must be one of: ${document_policies.join(', ')}`)

/** `600/60`: so many permits in so many seconds. `off` limits nothing. */
const rateVariable = z.string().transform((text, context): Rate | null => {
  if (text === 'off') return null
  const [, permits, seconds] = /^([1-9]\d{0,8})\/([1-9]\d{0,5})$/.exec(text) ?? []
  if (permits !== undefined && seconds !== undefined)
    return { permits: Number(permits), seconds: Number(seconds) }
  context.addIssue('must be a count and seconds such as 600/60, or off')
  return z.NEVER
})

/** A JSON object whose values another variable could hold. */
function mapOf<Value>(value: z.ZodType<Value>, example: string) {
  return z.string().transform((text, context): Record<string, Value> => {
    const parsed = z.record(z.string(), value).safeParse(parseJson(text))
    if (parsed.success) return parsed.data
    context.addIssue(`must be a JSON object such as ${example}`)
    return z.NEVER
  })
}

const proxiesVariable = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  )
  .refine((proxies) => proxies.every(isNetwork), 'must be addresses and networks such as 10.0.0.0/8,::1')

const minute = 60
const on = (permits: number): Rate => ({ permits, seconds: minute })

/** The variables of the guards, each with the default of a production gateway. */
export const guardVariables = {
  UNAUTHORIZED: z.enum(['filter', 'reject'], 'must be filter or reject').default('filter'),
  COST_MAX: countVariable.default(cost_default_max),
  DEPTH_MAX: countVariable.default(default_operation_limits.depth_max),
  ALIASES_MAX: countVariable.default(default_operation_limits.aliases_max),
  ROOT_FIELDS_MAX: countVariable.default(default_operation_limits.root_fields_max),
  DIRECTIVES_MAX: countVariable.default(default_operation_limits.directives_max),
  BATCH_OPERATIONS_MAX: countVariable.max(100, 'must be at most 100').default(1),
  RATE_PER_ADDRESS: rateVariable.default(on(6_000)),
  RATE_PER_CLIENT: rateVariable.default(on(1_200)),
  COST_PER_CLIENT: rateVariable.default(on(500_000)),
  NEW_OPERATIONS_PER_CLIENT: rateVariable.default(on(300)),
  RATE_PER_FIELD: mapOf(rateVariable, '{"Mutation.signIn":"20/60"}').default({
    'Mutation.signIn': on(20),
    'Mutation.register': on(20),
  }),
  RATE_STORE_URL: z
    .string()
    .regex(/^rediss?:\/\/[^/]/, 'must be a URL such as redis://redis:6379')
    .optional(),
  RATE_STORE_OUTAGE: z.enum(outage_modes, `must be one of: ${outage_modes.join(', ')}`).default('local'),
  TRUSTED_DOCUMENTS: z.string().optional(),
  DOCUMENT_POLICY: policyVariable.default('any'),
  PARTNER_DOCUMENT_POLICY: policyVariable.default('trusted'),
  CLIENT_DOCUMENT_POLICIES: mapOf(policyVariable, '{"ios":"trusted and registered"}').default({}),
  SOCKETS_PER_ADDRESS_MAX: countVariable.default(1_000),
  SOCKETS_PER_CLIENT_MAX: countVariable.default(100),
  TRUSTED_PROXIES: proxiesVariable.default([]),
}

/** The guards' options out of what was read. */
export function readGuards(read: z.infer<z.ZodObject<typeof guardVariables>>): GuardConfig {
  const perField = Object.entries(read.RATE_PER_FIELD).flatMap(([field, rate]) =>
    rate === null ? [] : [[field, rate]],
  )
  return {
    trustedDocumentsFolder: read.TRUSTED_DOCUMENTS ?? null,
    rateStore:
      read.RATE_STORE_URL === undefined ? null : { url: read.RATE_STORE_URL, outage: read.RATE_STORE_OUTAGE },
    options: {
      unauthorized: read.UNAUTHORIZED,
      cost_max: read.COST_MAX,
      limits: {
        depth_max: read.DEPTH_MAX,
        aliases_max: read.ALIASES_MAX,
        root_fields_max: read.ROOT_FIELDS_MAX,
        directives_max: read.DIRECTIVES_MAX,
      },
      batch_operations_max: read.BATCH_OPERATIONS_MAX,
      rates: {
        ...(read.RATE_PER_ADDRESS === null ? {} : { perAddress: read.RATE_PER_ADDRESS }),
        ...(read.RATE_PER_CLIENT === null ? {} : { perClient: read.RATE_PER_CLIENT }),
        ...(read.COST_PER_CLIENT === null ? {} : { costPerClient: read.COST_PER_CLIENT }),
        ...(read.NEW_OPERATIONS_PER_CLIENT === null ? {} : { newPerClient: read.NEW_OPERATIONS_PER_CLIENT }),
        perField: Object.fromEntries(perField),
      },
      documentPolicies: {
        otherwise: read.DOCUMENT_POLICY,
        byKind: { partner: read.PARTNER_DOCUMENT_POLICY },
        byClient: read.CLIENT_DOCUMENT_POLICIES,
      },
      sockets: {
        per_address_max: read.SOCKETS_PER_ADDRESS_MAX,
        per_client_max: read.SOCKETS_PER_CLIENT_MAX,
      },
      trustedProxies: read.TRUSTED_PROXIES,
    },
  }
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const version = isIP(address)
  if (version === 0 || more.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
