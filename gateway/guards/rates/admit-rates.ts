import type { FragmentDefinitionNode } from 'graphql'
import { Kind } from 'graphql'
import { collectFields } from '#gateway/executor/operation/collect-fields.ts'
import type { CompiledOperation, Variables } from '#gateway/executor/operation/compile-operation.ts'
import { inclusionFor } from '#gateway/executor/operation/conditions.ts'
import type { AdmittedCaller } from '#gateway/guards/admit-operation.ts'
import type { Viewer } from '#platform/auth/viewer.ts'
import { fault } from '#platform/faults/codes.ts'
import type { Rate, RateLimiter } from './rate-limiter.ts'

/** What is limited; a rate that is absent limits nothing. */
export interface Rates {
  /** Requests of one network address, whoever they are from. */
  readonly perAddress?: Rate
  /** Operations of one client: a partner's application, a signed-in account, or a guest's address. */
  readonly perClient?: Rate
  /** Estimated cost that one client may spend. */
  readonly costPerClient?: Rate
  /**
   * Operations nobody has run before, of one client: each must be planned, which takes up to half a second of a hostile
   * one.
   */
  readonly newPerClient?: Rate
  /** Uses of a root field by one address and by one client: `{"Mutation.signIn": …}`. Each alias of the field is a use. */
  readonly perField?: Readonly<Record<string, Rate>>
}

/** Takes permits; each rejects with RATE_LIMITED and `retryAfterSeconds` when there are none. */
export interface AdmitRates {
  request(address: string | undefined): Promise<void>
  operation(
    operation: CompiledOperation,
    variables: Variables,
    caller: AdmittedCaller,
    estimatedCost: number,
  ): Promise<void>
}

export function createAdmitRates(rates: Rates, limiter: RateLimiter): AdmitRates {
  const known = new WeakSet<CompiledOperation>()
  const perField = Object.entries(rates.perField ?? {})

  async function take(key: string, amount: number, rate: Rate | undefined, what: string): Promise<void> {
    if (rate === undefined || amount <= 0) return
    const verdict = await limiter.take(key, amount, rate)
    if (verdict.isAllowed) return
    const { retryAfterSeconds } = verdict
    throw fault(
      'RATE_LIMITED',
      `${what}: at most ${rate.permits} in ${rate.seconds} seconds. Try again in ${retryAfterSeconds} seconds.`,
      { retryAfterSeconds },
    )
  }

  return {
    request: (address) =>
      take(`address ${address ?? 'unknown'}`, 1, rates.perAddress, 'Too many requests from your address'),
    async operation(operation, variables, { viewer, clientAddress, terms = null }, estimatedCost) {
      const client = clientKeyOf(viewer, clientAddress)
      await take(
        `operations ${client}`,
        1,
        own(terms?.operations_per_minute) ?? rates.perClient,
        'Too many operations',
      )
      await take(
        `cost ${client}`,
        estimatedCost,
        own(terms?.cost_per_minute) ?? rates.costPerClient,
        'Your budget of operation cost is spent',
      )
      if (!known.has(operation)) {
        await take(`new ${client}`, 1, rates.newPerClient, 'Too many operations that nobody has run before')
        known.add(operation)
      }
      for (const [coordinate, rate] of perField) {
        const uses = usesOf(coordinate, operation, variables)
        if (uses === 0) continue
        const what = `Too many uses of ${coordinate}`
        // A full bucket could never hold so many: aliases must not buy more than the rate allows.
        if (uses > rate.permits)
          throw fault('BAD_USER_INPUT', `${what} in one request: at most ${rate.permits}.`)
        await take(`${coordinate} ${client}`, uses, rate, what)
        await take(`${coordinate} address ${clientAddress ?? 'unknown'}`, uses, rate, what)
      }
    },
  }
}

/** A client's own budget, which goes before the gateway's. */
function own(per_minute: number | null | undefined): Rate | undefined {
  return per_minute == null ? undefined : { permits: per_minute, seconds: 60 }
}

/** Who shares a budget: a partner's application as a whole, a person over all their devices, guests by address. */
export function clientKeyOf(
  { kind, tenantId, client, subject }: Viewer,
  address: string | undefined,
): string {
  if (kind === 'partner') return `partner ${tenantId} ${client ?? subject}`
  return subject === null ? `guest ${address ?? 'unknown'}` : `${kind} ${tenantId} ${subject}`
}

function usesOf(
  coordinate: string,
  { supergraph, document, definition }: CompiledOperation,
  variables: Variables,
): number {
  const root = supergraph.apiSchema.getRootType(definition.operation)?.name ?? ''
  if (!coordinate.startsWith(`${root}.`)) return 0
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const each of document.definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each)
  }
  const source = {
    schema: supergraph.apiSchema,
    fragments,
    included: inclusionFor(variables),
    deferred: null,
  }
  const fields = collectFields(source, root, [definition.selectionSet], new Map())
  return fields.filter(([, nodes]) => `${root}.${nodes[0]?.name.value}` === coordinate).length
}
